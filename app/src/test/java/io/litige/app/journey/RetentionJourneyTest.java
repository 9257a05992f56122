package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductInside;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was kept long enough is proposed, approved by legal staff and destroyed; what is held is listed and stays. */
@ExtendWith(OldProduct.class)
class RetentionJourneyTest {
    private static final Duration FOUR_YEARS = Duration.ofDays(4 * 366);

    private final ProductInside product = OldProduct.PRODUCT;
    private final Caller agent = product.as("demo-agent");
    private final Caller dpo = product.as("demo-dpo");
    private final Caller legal = product.as("demo-legal");

    @Test
    void whatIsDueGoesInBatchesAndWhatIsHeldStays() {
        var gone = withdrawn("Texte-Rt1");
        var held = withdrawn("Texte-Rt2");
        var late = withdrawn("Texte-Rt3");
        hold(held, "M-RT");
        Play.told(agent.get("/retention/due"), "ACTION_NOT_PERMITTED");
        assertThat(done(dpo.get("/retention/due?limit=500")).text()).doesNotContain(gone, held);

        OldProduct.ahead(FOUR_YEARS, () -> {
            Wait.until("both are listed", () -> {
                var due = dpo.get("/retention/due?limit=500").text();
                return due.contains(gone) && due.contains(held) && due.contains(late) && due.contains("M-RT");
            });
            var batch = done(dpo.post("/retention/batches", "{}"), 201).at("/batch");
            Play.told(dpo.post("/retention/batches/" + batch + "/approval", "{}"), "ACTION_NOT_PERMITTED");
            hold(late, "M-RT2");
            assertThat(state(batch, late)).isEqualTo("WAITING");
            done(legal.post("/retention/batches/" + batch + "/approval", "{}"));
            Wait.until("it is carried out", () -> state(batch, gone).equals("DONE"));
            Wait.until("what was held since is found", () -> state(batch, late).equals("HELD"));
            assertThat(state(batch, held)).isEqualTo("HELD");
            assertThat(refused(late)).as("others go before it next time").isTrue();
            assertThat(refused(held)).as("it was not tried").isFalse();
            Play.told(dpo.get("/retention/batches/" + UUID.randomUUID()), "BATCH_NOT_FOUND");
        });
        Wait.until("its texts are gone", () -> !timeline(gone).contains("Texte-Rt1"));
        assertThat(timeline(held)).contains("Texte-Rt2");
        assertThat(timeline(late)).contains("Texte-Rt3");
    }

    private void hold(String dispute, String matter) {
        done(legal.post(
                "/disputes/" + dispute + "/legal/holds", "{\"matter\":\"" + matter + "\",\"basis\":\"Instance\"}"));
    }

    private String state(String batch, String dispute) {
        for (var item : done(legal.get("/retention/batches/" + batch + "?limit=500"))
                .json()
                .get("items")) {
            if (item.get("disputeId").asString().equals(dispute)) {
                return item.get("state").asString();
            }
        }
        return "";
    }

    private boolean refused(String dispute) {
        return product.context()
                .getBean(JdbcClient.class)
                .sql("select refused_at is not null from desk.retention where dispute_id = ?::uuid")
                .param(dispute)
                .query(Boolean.class)
                .single();
    }

    private String timeline(String dispute) {
        return legal.get("/disputes/" + dispute + "/timeline?limit=100").text();
    }

    private String withdrawn(String text) {
        Answer opened =
                done(agent.post("/disputes", Story.registration("C-" + text).replace("Mauvais lit livré", text)), 201);
        var id = opened.at("/disputeId");
        var latest = Long.parseLong(
                legal.get("/disputes/" + id + "/timeline?limit=1").at("/latestVersion"));
        done(agent.post("/disputes/" + id + "/withdrawal", "{\"statement\":\"Je renonce.\"}", latest));
        return id;
    }
}
