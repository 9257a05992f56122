package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers of the sample are looked at again, and teams see speed beside quality, over HTTP only. */
class ServiceJourneyTest {
    private static final int ANSWERS = 60;
    private static final String REVIEW = "{\"correctness\":5,\"completeness\":3,\"clarity\":4,\"tone\":5}";

    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller quality = product.as("demo-quality");

    @Test
    @Tag("requirement-31")
    @Tag("command-ReviewAnswer")
    void aSampleIsLookedAtAgainAndSpeedIsNeverShownAlone() {
        var opened =
                done(agent.post("/disputes", Story.registration("C-service").replace("BED-140", "SERVICE-BED")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        Answer last = opened;
        for (int i = 0; i < ANSWERS; i++) {
            last = done(
                    agent.post(
                            at + "/communications",
                            "{\"direction\":\"OUTBOUND\",\"channel\":\"PHONE\",\"content\":\"Nous avançons.\",\"substantive\":true}"),
                    201);
        }
        assertThat(agent.get("/answer-sample").status()).isEqualTo(403);
        var mine = quality.get("/answer-sample?limit=500", last.header("Litige-Seen"))
                .json()
                .get("answers")
                .valueStream()
                .filter(answer -> at.endsWith(answer.get("disputeId").asString()))
                .map(answer -> answer.get("communication").asString())
                .toList();
        assertThat(mine).as("one in ten of sixty").isNotEmpty().hasSizeLessThan(ANSWERS / 2);

        var path = at + "/communications/" + mine.getFirst() + "/review";
        Play.told(agent.post(path, REVIEW), "ACTION_NOT_PERMITTED");
        var reviewed = done(quality.post(path, REVIEW));
        Play.told(quality.post(path, REVIEW), "ANSWER_REVIEWED");
        var other = java.util.stream.IntStream.rangeClosed(1, ANSWERS)
                .mapToObj(i -> "C" + i)
                .filter(id -> !mine.contains(id))
                .findFirst()
                .orElseThrow();
        Play.told(quality.post(at + "/communications/" + other + "/review", REVIEW), "ANSWER_NOT_SAMPLED");

        var service = done(quality.get("/service", reviewed.header("Litige-Seen")));
        for (var team : service.json().get("teams")) {
            assertThat(team.propertyNames()).contains("inTime", "reopened", "quality");
        }
        assertThat(service.text()).contains("\"team\":\"care\"").doesNotContain("demo-agent");
        assertThat(agent.get("/service").status()).isEqualTo(403);
        assertThat(quality.get(at + "/timeline?limit=500").text())
                .contains("tirée dans l’échantillon", "Les notes données servent aux chiffres des équipes")
                .doesNotContain("completeness");
    }
}
