package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.DisputeId;
import io.litige.api.value.LegalFileId;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductProcess;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What lawyers write for each other, and what everybody else is told of it, over HTTP only. */
class LegalNotesJourneyTest {
    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller legal = product.as("demo-legal");

    @Test
    @Tag("requirement-89")
    void whatLawyersWriteForEachOtherLeavesNoTraceInTheDispute() {
        var opened = done(agent.post("/disputes", Story.registration("C-legal-2")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        var version = agent.get(at, opened.header("Litige-Seen")).header("ETag");
        var refused = agent.post(at + "/legal/notes", "{\"text\":\"?\",\"qualified\":false}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("LEGAL");

        var key = UUID.randomUUID().toString();
        var note = "{\"text\":\"La clause 7 est abusive.\",\"qualified\":false}";
        done(legal.post(at + "/legal/notes", note, key), 201);
        done(legal.post(at + "/legal/notes", note, key), 201);

        assertThat(legal.get(at + "/legal/notes").json()).hasSize(1);
        assertThat(legal.get(at + "/legal/notes").at("/0/text")).isEqualTo("La clause 7 est abusive.");
        assertThat(agent.get(at + "/legal/notes").status()).isEqualTo(403);
        assertThat(agent.get(at).header("ETag")).isEqualTo(version);
        assertThat(legal.get(at + "/timeline?limit=100").text()).doesNotContain("abusive", "privileged-note");
        assertThat(bundled(at, "COURT")).doesNotContain("data/privileged-notes.json");
        assertThat(bundled(at, "INTERNAL_FULL")).contains("data/privileged-notes.json");
    }

    @Test
    @Tag("requirement-89")
    void whoeverIsNoLawyerIsToldTheSameWhetherThereAreNotesOrNot() {
        var at = "/disputes/"
                + done(agent.post("/disputes", Story.registration("C-legal-3")), 201)
                        .at("/disputeId");
        var people = List.of("demo-agent", "demo-supervisor", "demo-quality", "demo-auditor", "demo-finance");
        var before = people.stream().map(user -> told(product.as(user), at)).toList();
        var file = "/disputes/" + LegalFileId.of(DisputeId.of(at.substring("/disputes/".length())));
        var unknown = addressed(file);

        done(legal.post(at + "/legal/notes", "{\"text\":\"Pour nous seuls.\",\"qualified\":false}"), 201);

        assertThat(people.stream().map(user -> told(product.as(user), at)).toList())
                .isEqualTo(before);
        assertThat(before).allSatisfy(answer -> assertThat(answer).contains("\"allowedRoles\":\"LEGAL\""));
        assertThat(addressed(file)).isEqualTo(unknown).allSatisfy(answer -> assertThat(answer)
                .startsWith("404"));
    }

    @Test
    @Tag("requirement-89")
    void aNoteToSomebodyIsReadByThemAndItsAuthorAlone() {
        var at = "/disputes/"
                + done(agent.post("/disputes", Story.registration("C-legal-4")), 201)
                        .at("/disputeId");
        done(
                legal.post(
                        at + "/legal/notes", "{\"text\":\"Avis.\",\"qualified\":false,\"addressees\":[\"counsel-2\"]}"),
                201);
        assertThat(legal.get(at + "/legal/notes").at("/0/addressees/0")).isEqualTo("counsel-2");
        assertThat(bundled(at, "INTERNAL_FULL")).doesNotContain("data/privileged-notes.json");

        var wrong = legal.post(
                at + "/legal/notes",
                "{\"text\":\"Avis.\",\"mention\":\"confidentiel\",\"qualified\":false,\"replaces\":\"LN9\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("MENTION_NOT_QUALIFIED", "NOTE_NOT_FOUND", "LN1", "advice");
    }

    /** What somebody is told of notes: reading and writing, without what differs from call to call. */
    private static String told(Caller caller, String at) {
        return Stream.of(
                        caller.get(at + "/legal/notes"),
                        caller.post(at + "/legal/notes", "{\"text\":\"?\",\"qualified\":false}"),
                        caller.get(at + "/timeline?limit=100"))
                .map(LegalNotesJourneyTest::lasting)
                .collect(Collectors.joining("\n"));
    }

    /** What the name of the lawyers' file is answered with wherever a dispute's name stands. */
    private List<String> addressed(String file) {
        return Stream.of(
                        agent.get(file),
                        agent.get(file + "/timeline"),
                        agent.get(file + "/palette"),
                        legal.get(file + "/legal/notes"),
                        legal.post(file + "/legal/notes", "{\"text\":\"?\",\"qualified\":false}"),
                        agent.post(file + "/assessment", "{}"))
                .map(LegalNotesJourneyTest::lasting)
                .toList();
    }

    private static String lasting(Answer answer) {
        return answer.status() + " " + answer.text().replaceAll("\"(requestId|traceId|asOf)\":\"[^\"]*\"", "");
    }

    private Set<String> bundled(String at, String profile) {
        return new Exporting(product::as).files(at, profile).keySet();
    }
}
