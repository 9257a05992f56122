package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A standard treatment is chosen, followed and departed from, over HTTP. */
class ProcedureJourneyTest {
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
        var last = done(
                agent.post(at + "/procedure/steps/collect/deviation", "{\"reason\":\"Les photos suffisent\"}"));
        face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/procedure/steps/0/doneAt")).isNotEmpty();
        assertThat(face.at("/procedure/steps/1/deviationReason")).isEqualTo("Les photos suffisent");
        assertThat(agent.get(at + "/timeline?limit=500").text())
                .contains("s’écarte de la procédure")
                .contains("departed from procedure");
    }
}
