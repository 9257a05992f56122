package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A standard treatment is chosen, followed and departed from, over HTTP. */
class ProcedureJourneyTest {
    private static final byte[] NOTE = "Bon de livraison BL-9".getBytes(StandardCharsets.UTF_8);

    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");

    @Test
    @Tag("requirement-33")
    @Tag("command-ChooseProcedure")
    void theChecklistSaysWhatIsMissing() {
        var opened = done(agent.post("/disputes", Story.registration("C-procedure")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        var early = agent.post(at + "/procedure/steps/identify/completion", "{}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.at("/type")).isEqualTo("/problems/procedure-missing");
        var chosen = done(agent.post(at + "/procedure", "{}", opened.version()));
        var face = agent.get(at, chosen.header("Litige-Seen"));
        assertThat(face.at("/procedure/name")).isEqualTo("delivery");
        assertThat(face.at("/procedure/missingEvidence/0")).isEqualTo("DELIVERY_NOTE");
        done(agent.post(at + "/procedure/steps/identify/completion", "{\"note\":\"Commande trouvée\"}"));
        var unexplained = agent.post(at + "/procedure/steps/collect/deviation", "{}");
        assertThat(unexplained.status()).isEqualTo(400);
        var last = done(agent.post(at + "/procedure/steps/collect/deviation", "{\"reason\":\"Les photos suffisent\"}"));
        face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/procedure/steps/0/doneAt")).isNotEmpty();
        assertThat(face.at("/procedure/steps/1/deviationReason")).isEqualTo("Les photos suffisent");
        assertThat(face.at("/procedure/openSteps/0")).isEqualTo("ask-logistics");
        assertThat(agent.get(at + "/timeline?limit=500").text())
                .contains("s’écarte de la procédure")
                .contains("departed from procedure");
    }

    @Test
    @Tag("requirement-34")
    void assessmentBeginsWithTheTreatmentThatFits() {
        var started = Story.assessing(agent, "C-procedure-2");
        var at = "/disputes/" + started.at("/disputeId");
        var face = agent.get(at, started.header("Litige-Seen"));
        assertThat(face.at("/procedure/rule")).isEqualTo("goods");
        assertThat(face.at("/procedure/policyVersion")).isEqualTo("procedures-1");
        var again = agent.post(at + "/procedure", "{}", started.version());
        assertThat(again.at("/type")).isEqualTo("/problems/procedure-unchanged");
    }

    @Test
    @Tag("requirement-49")
    void aPieceFillsItsPlaceInTheChecklistAndItsWayIsKnown() {
        var opened = done(agent.post("/disputes", Story.registration("C-procedure-3")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        done(agent.post(at + "/procedure", "{}", opened.version()));
        var obtained = Instant.now().minus(Duration.ofDays(2)).toString();
        var piece = done(agent.upload(
                at + "/evidence",
                "bl-9.txt",
                NOTE,
                "type",
                "DELIVERY_NOTE",
                "source",
                "CARRIER",
                "occurredAt",
                obtained));
        var face = agent.get(at, piece.header("Litige-Seen"));
        assertThat(face.json().at("/procedure/missingEvidence")).hasSize(1);
        assertThat(face.at("/procedure/missingEvidence/0")).isEqualTo("PHOTO");
        assertThat(face.at("/evidence/0/source")).isEqualTo("CARRIER");
        var export = done(product.as("demo-legal")
                .post(
                        at + "/exports",
                        "{\"profile\":\"COURT\",\"language\":\"fr\",\"purpose\":\"Demande du conseil\"}"));
        register(agent.get(at + "/evidence"), obtained, export.at("/created/0"));
    }

    private static void register(Answer list, String obtained, String export) {
        assertThat(list.at("/items/0/type")).isEqualTo("DELIVERY_NOTE");
        assertThat(list.at("/items/0/source")).isEqualTo("CARRIER");
        assertThat(list.at("/items/0/occurredAt")).isEqualTo(obtained);
        assertThat(list.at("/items/0/size")).isEqualTo(String.valueOf(NOTE.length));
        assertThat(list.at("/items/0/sha256/text")).hasSize(64);
        assertThat(list.at("/items/0/custody/0/what")).isEqualTo("OBTAINED");
        assertThat(list.at("/items/0/custody/1/what")).isEqualTo("FILED");
        assertThat(list.at("/items/0/custody/1/by")).isEqualTo("demo-agent");
        assertThat(list.at("/items/0/custody/2/what")).isEqualTo("EXPORTED");
        assertThat(list.at("/items/0/custody/2/export")).isEqualTo(export);
        assertThat(list.at("/items/0/custody/2/by")).isEqualTo("demo-legal");
    }
}
