package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Caller;
import io.litige.app.product.ProductInside;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody of another team reads a dispute in an emergency: with a reason, for a while, and never unseen. */
@ExtendWith(OldProduct.class)
@Tag("command-NoteAccess")
class TakenAccessJourneyTest {
    private final ProductInside product = OldProduct.PRODUCT;
    private final Caller agent = product.as("demo-agent");
    private final Caller stranger = product.as("demo-senior");
    private final Caller auditor = product.as("demo-auditor");

    @Test
    void accessIsTakenForAWhileNotedBeforeAndSeenByTheOwner() {
        done(product.as("demo-admin").put("/staff/demo-senior", "{\"teams\":[\"billing\"]}"));
        var id = done(agent.post("/disputes", Story.registration("C-glass")), 201)
                .at("/disputeId");
        var at = "/disputes/" + id;
        done(agent.upload(at + "/evidence", "bl.txt", "Lit".getBytes(StandardCharsets.UTF_8), "type", "PHOTO"), 201);
        assertThat(stranger.get(at).status()).isEqualTo(404);

        assertThat(stranger.post(at + "/access", "{}").status()).isEqualTo(400);
        Play.told(product.as("demo-external").post(at + "/access", reason()), "ACTION_NOT_PERMITTED");
        Play.told(product.as("demo-admin").post(at + "/access", reason()), "ACTION_NOT_PERMITTED");
        Play.told(agent.post(at + "/access", reason()), "ACCESS_NOT_NEEDED");
        var taken = done(stranger.post(at + "/access", reason()), 201);

        done(stranger.get(at, taken.header("Litige-Seen")));
        done(stranger.get(at + "/timeline"));
        done(stranger.get(at + "/evidence/E1"));
        assertThat(stranger.post(at + "/promises", "{\"deliverable\":\"X\",\"dueAt\":\"2030-01-07T10:00:00Z\"}")
                        .status())
                .as("to read, and nothing else")
                .isEqualTo(404);
        var other = done(agent.post("/disputes", Story.registration("C-glass-2")), 201)
                .at("/disputeId");
        assertThat(stranger.get("/disputes/" + other).status()).isEqualTo(404);

        var owner = done(agent.get(at, taken.header("Litige-Seen")));
        assertThat(owner.at("/privacy/accesses/0/by")).isEqualTo("demo-senior");
        assertThat(agent.get(at + "/timeline?language=fr&limit=100").text())
                .contains("y a pris accès en lecture")
                .contains("Cliente au guichet");
        var log = done(auditor.get("/access-log?dispute=" + id + "&limit=200"));
        assertThat(log.json()
                        .get("lines")
                        .valueStream()
                        .filter(line -> line.get("actor").asString().equals("demo-senior"))
                        .map(line -> line.get("what").asString() + " "
                                + line.get("outcome").asString()))
                .contains("ACCESS ASKED", "FACE GUEST", "TIMELINE GUEST", "EVIDENCE GUEST");
        assertThat(log.text()).doesNotContain("Cliente au guichet");

        OldProduct.ahead(Duration.ofMinutes(61), () -> {
            assertThat(stranger.get(at).status()).isEqualTo(404);
            assertThat(stranger.get(at + "/timeline").status()).isEqualTo(404);
        });
    }

    private static String reason() {
        return "{\"reason\":\"Cliente au guichet, équipe absente\"}";
    }
}
