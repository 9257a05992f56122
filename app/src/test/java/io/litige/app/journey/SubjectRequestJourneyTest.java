package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductInside;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person asks for their data; the month is kept, or it is on record that it was not. */
@ExtendWith(OldProduct.class)
class SubjectRequestJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ProductInside product = OldProduct.PRODUCT;
    private final Caller agent = product.as("demo-agent");
    private final Caller dpo = product.as("demo-dpo");

    @Test
    @Tag("command-ReceiveSubjectRequest")
    @Tag("command-AnswerSubjectRequest")
    void anAccessIsAnsweredWithACopyWithinTheMonth() {
        var at = withdrawn("C-access");
        var asked = done(
                agent.post(at + "/privacy/requests", "{\"right\":\"ACCESS\",\"statement\":\"Que savez-vous ?\"}"), 201);
        assertThat(asked.at("/created/0")).isEqualTo("RQ1");
        var face = done(agent.get(at, asked.header("Litige-Seen")));
        assertThat(face.at("/privacy/requests/0/statement/value") + face.text()).contains("Que savez-vous ?");
        assertThat(face.text()).contains("SUBJECT_REQUEST");
        Wait.until(
                "somebody is reminded of it",
                () -> agent.get("/queues/care?limit=200").text().contains("subject-request"));

        var told = said(at);
        var answer = at + "/privacy/requests/RQ1/answer";
        var body = "{\"outcome\":\"GRANTED\",\"communication\":\"" + told.at("/created/0") + "\"%s}";
        Play.told(dpo.post(answer, body.formatted(""), told.version()), "COPY_MISSING");
        Play.told(agent.post(answer, body.formatted(""), told.version()), "ACTION_NOT_PERMITTED");
        var exporting = new Exporting(product::as);
        var export = exporting.ask(at, "DATA_SUBJECT", "");
        assertThat(product.as("demo-legal").bytes(export + "/file")).startsWith('P', 'K');
        var copy = ",\"export\":\"" + export.substring(export.lastIndexOf('/') + 1) + "\"";
        var answered = done(dpo.post(answer, body.formatted(copy), version(at)));

        var after = done(agent.get(at, answered.header("Litige-Seen")));
        assertThat(after.at("/privacy/requests/0/answer/outcome")).isEqualTo("GRANTED");
        Play.told(dpo.post(answer, body.formatted(copy), answered.version()), "SUBJECT_REQUEST_ANSWERED");
        Play.told(
                dpo.post(at + "/privacy/requests/RQ7/answer", body.formatted(""), answered.version()),
                "SUBJECT_REQUEST_NOT_FOUND");
        assertThat(timeline(at))
                .contains("accès aux données")
                .contains("accordée")
                .doesNotContain("clock-breached");
    }

    @Test
    @Tag("command-ExtendSubjectRequest")
    void whatIsNotAnsweredInTimeIsOnRecordAndWhatIsExtendedIsNotLate() {
        var late = withdrawn("C-late");
        var longer = withdrawn("C-longer");
        for (var at : new String[] {late, longer}) {
            done(agent.post(at + "/privacy/requests", "{\"right\":\"ERASURE\",\"statement\":\"Oubliez-moi.\"}"), 201);
        }
        var told = said(longer);
        var more = "{\"months\":2,\"reason\":\"Cent demandes ce mois\",\"communication\":\"" + told.at("/created/0")
                + "\"}";
        done(dpo.post(longer + "/privacy/requests/RQ1/extension", more, told.version()));
        Play.told(
                dpo.post(longer + "/privacy/requests/RQ1/extension", more, version(longer)),
                "SUBJECT_REQUEST_EXTENDED");
        OldProduct.ahead(
                Duration.ofDays(40),
                () -> Wait.answer(
                        PATIENCE,
                        () -> timeline(late),
                        text -> text.contains("clock-breached") && text.contains("SYSTEM")));
        assertThat(timeline(longer)).doesNotContain("clock-breached");
        var refused = dpo.post(late + "/privacy/requests/RQ1/answer", "{\"outcome\":\"REFUSED\"}", version(late));
        Play.told(refused, "REASON_MISSING", "REMEDIES_NOT_TOLD", "PERSON_NOT_TOLD");
    }

    @Test
    @Tag("command-RestrictProcessing")
    @Tag("command-LiftRestriction")
    void whatIsRestrictedIsNeitherDestroyedNorUsedToApproachThePerson() {
        var at = withdrawn("C-kept");
        done(dpo.post(
                at + "/privacy/restriction", "{\"ground\":\"ACCURACY_CONTESTED\",\"reason\":\"Adresse contestée\"}"));
        var shred = "{\"basis\":\"ERASURE_GRANTED\",\"request\":\"DSR-1\"}";
        var refused = Play.told(dpo.post(at + "/shredding", shred), "PROCESSING_RESTRICTED");
        assertThat(Play.fact(refused, "PROCESSING_RESTRICTED", "ground")).isEqualTo("ACCURACY_CONTESTED");
        Play.told(agent.post(at + "/ratings", "{}"), "PROCESSING_RESTRICTED");
        var lift = at + "/privacy/restriction/end";
        Play.told(dpo.post(lift, "{\"reason\":\"Corrigée\",\"communication\":\"C9\"}", version(at)), "PERSON_NOT_TOLD");
        var told = said(at);
        done(dpo.post(
                lift, "{\"reason\":\"Corrigée\",\"communication\":\"" + told.at("/created/0") + "\"}", told.version()));
        done(dpo.post(at + "/shredding", shred));
        assertThat(timeline(at)).contains("a limité le traitement").contains("a levé la limitation");
    }

    private Answer said(String at) {
        return done(
                agent.post(
                        at + "/communications",
                        "{\"direction\":\"OUTBOUND\",\"channel\":\"EMAIL\",\"content\":\"Nous vous répondons.\"}"),
                201);
    }

    private long version(String at) {
        return Long.parseLong(dpo.get(at + "/timeline?limit=1").at("/latestVersion"));
    }

    private String timeline(String at) {
        return done(dpo.get(at + "/timeline?limit=200&language=fr")).text();
    }

    private String withdrawn(String customer) {
        var at = "/disputes/"
                + done(agent.post("/disputes", Story.registration(customer)), 201)
                        .at("/disputeId");
        done(agent.post(at + "/withdrawal", "{\"statement\":\"Je renonce.\"}", version(at)));
        return at;
    }
}
