package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Caller;
import io.litige.app.product.ProductInside;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who read what, and who was refused, is told to auditors; nothing of what was read stands there. */
class AccessLogJourneyTest {
    private final ProductInside product = ProductInside.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller auditor = product.as("demo-auditor");

    @Test
    void whatIsReadIsNotedAndWhatIsRefusedToo() {
        var opened = done(agent.post("/disputes", Story.registration("C-access")), 201);
        var id = opened.at("/disputeId");
        var at = "/disputes/" + id;
        done(agent.upload(at + "/evidence", "bl.txt", "Lit".getBytes(StandardCharsets.UTF_8), "type", "PHOTO"), 201);
        done(agent.get(at, opened.header("Litige-Seen")));
        done(agent.get(at + "/timeline"));
        done(agent.get(at + "/evidence/E1"));
        done(product.as("demo-legal").get(at + "/legal/notes"));
        assertThat(agent.get(at + "/legal/notes").status()).isIn(403, 404);
        assertThat(product.as("demo-external").get(at).status()).isEqualTo(404);

        var log = done(auditor.get("/access-log?dispute=" + id));
        assertThat(told(log.json()))
                .containsExactlyInAnyOrder(
                        "demo-agent FACE READ",
                        "demo-agent TIMELINE READ",
                        "demo-agent EVIDENCE ASKED E1",
                        "demo-legal PRIVILEGED_NOTES ASKED",
                        "demo-agent PRIVILEGED_NOTES ASKED",
                        "demo-agent PRIVILEGED_NOTES REFUSED",
                        "demo-external FACE REFUSED DISPUTE_NOT_FOUND");
        assertThat(log.text())
                .contains("demo-agent a lu la chronologie.", "demo-agent asked for a piece of evidence E1.")
                .doesNotContain("Camille", "Mauvais lit", "bl.txt");

        var first = done(auditor.get("/access-log?actor=demo-agent&limit=2&dispute=" + id));
        assertThat(first.json().get("lines")).hasSize(2);
        var second = done(
                auditor.get("/access-log?actor=demo-agent&limit=2&dispute=" + id + "&before=" + first.at("/next")));
        assertThat(second.json().get("lines").get(0).get("entry").asLong())
                .isLessThan(first.json().get("lines").get(1).get("entry").asLong());
        Play.told(agent.get("/access-log"), "ACTION_NOT_PERMITTED");
    }

    /** Who looks through lists has read of many disputes; who is refused one has tried. */
    @Test
    void whatShowsManyDisputesIsNotedOnceAMinute() {
        var reviewer = product.as("demo-reviewer");
        done(reviewer.get("/disputes?customerRef=C-canary-of-the-search"));
        done(reviewer.get("/disputes"));
        assertThat(reviewer.get("/queues/nobody?limit=5").status()).isEqualTo(403);
        assertThat(reviewer.get("/access-log").status()).isEqualTo(403);
        assertThat(reviewer.get("/retention/due").status()).isEqualTo(403);
        done(reviewer.get("/agents/me/queue"));

        var log = done(auditor.get("/access-log?actor=demo-reviewer&limit=500"));
        assertThat(told(log.json()))
                .containsOnlyOnce("demo-reviewer SEARCH READ", "demo-reviewer QUEUE READ")
                .contains(
                        "demo-reviewer QUEUE REFUSED nobody",
                        "demo-reviewer ACCESS_LOG ASKED",
                        "demo-reviewer ACCESS_LOG REFUSED",
                        "demo-reviewer RETENTION REFUSED");
        assertThat(log.text())
                .contains("demo-reviewer a lu une recherche de litiges.", "demo-reviewer read a search for disputes.")
                .doesNotContain("canary-of-the-search");
        assertThat(told(done(auditor.get("/access-log?actor=demo-auditor&limit=500"))
                        .json()))
                .as("whoever reads this is noted before it leaves")
                .contains("demo-auditor ACCESS_LOG ASKED");
    }

    private static List<String> told(tools.jackson.databind.JsonNode log) {
        return log.get("lines")
                .valueStream()
                .map(line -> String.join(
                                " ",
                                line.get("actor").asString(),
                                line.get("what").asString(),
                                line.get("outcome").asString(),
                                line.path("item").asString(""),
                                line.get("what").asString().equals("FACE")
                                        ? line.path("code").asString("")
                                        : "")
                        .strip()
                        .replaceAll(" +", " "))
                .toList();
    }
}
