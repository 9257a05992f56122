package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mediation accepted on day 89, and a review that spreads, over HTTP only. */
class MediationJourneyTest {
    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller legal = product.as("demo-legal");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    @Tag("requirement-85")
    @Tag("requirement-87")
    void aMediationAcceptedOnDay89DecidesTheDispute() {
        var at = opened("C-mediation-1", 120);
        var complained = done(agent.post(at + "/communications", """
            {"direction":"INBOUND","channel":"EMAIL","content":"Je conteste.","lateReason":"Repris du courrier",
             "occurredAt":"%s"}\
            """.formatted(daysAgo(118))));
        var last = legalSays(at, "/mediation", "\"reference\":\"MED-1\"", 110, complained);
        last = legalSays(at, "/mediation/admission", "\"complex\":false", 100, last);
        last = legalSays(at, "/mediation/answers", "\"side\":\"COMPANY\",\"accepts\":true", 99, last);
        last = legalSays(at, "/mediation/proposals", "\"proposal\":\"La moitié.\"", 20, last);
        var late =
                legal.post(at + "/mediation/answers", body("\"side\":\"COMPANY\",\"accepts\":true", 9), last.version());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/type")).isEqualTo("/problems/mediation-term-passed");
        last = legalSays(at, "/mediation/answers", "\"side\":\"CUSTOMER\",\"accepts\":true", 12, last);
        last = legalSays(at, "/mediation/answers", "\"side\":\"COMPANY\",\"accepts\":true", 11, last);
        var recharged = legal.post(
                at + "/mediation/fees",
                "{\"amount\":{\"amount\":\"180.00\",\"currency\":\"EUR\"},\"paidBy\":\"CUSTOMER\",\"invoice\":\"F-1\"}");
        assertThat(recharged.status()).isEqualTo(422);
        assertThat(recharged.text()).contains("L612-1");
        last = legalSays(
                at,
                "/mediation/end",
                "\"result\":\"SETTLED\",\"terms\":\"La moitié sous huit jours.\",\"backToWork\":false",
                10,
                last);

        var face = legal.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/phase")).isEqualTo("EXTERNAL");
        assertThat(face.at("/mediation/status")).isEqualTo("ENDED");
        assertThat(face.at("/limitations/1/basis")).isEqualTo("C. conso. L218-2");
        assertThat(face.at("/limitations/1/endsOn")).isNotEmpty();
        assertThat(legal.get(at + "/timeline?limit=100").text()).contains("La prescription est suspendue");
        assertThat(agent.post(at + "/mediation", "{}", last.version()).status()).isEqualTo(403);
    }

    @Test
    @Tag("requirement-18")
    @Tag("requirement-20")
    void aReviewThatSpreadsOpensACrisisThatTheQueueShows() {
        var at = opened("C-crisis-1", 1);
        done(agent.post(at + "/threats", "{\"kinds\":[\"MEDIA\"],\"wording\":\"J'appelle la télévision.\"}"));
        var spread = done(
                agent.post(
                        at + "/publications",
                        "{\"level\":\"SPREADING\",\"platform\":\"avis\",\"url\":\"https://avis.example/1\",\"text\":\"Honteux.\"}"),
                201);
        assertThat(spread.at("/created/0")).isEqualTo("X1");
        var alone = agent.post(
                at + "/communications",
                "{\"direction\":\"OUTBOUND\",\"channel\":\"SOCIAL_NETWORK\",\"content\":\"Nous réparons.\"}");
        assertThat(alone.at("/type")).isEqualTo("/problems/release-required");
        var drafted =
                done(agent.post(at + "/public-answers", "{\"publication\":\"X1\",\"text\":\"Nous réparons.\"}"), 201);
        var supervisor = product.as("demo-supervisor");
        var queue = supervisor.get("/queues/care?limit=200", drafted.header("Litige-Seen"));
        assertThat(queue.text()).contains("CRISIS").contains("Le client menace : médias");
        var released = done(supervisor.post(at + "/public-answers/Q1/release", "{}", drafted.version()));
        var ended = done(supervisor.post(at + "/crisis/end", "{\"lessons\":\"Plus vite.\"}", released.version()));
        var face = agent.get(at, ended.header("Litige-Seen"));
        assertThat(face.at("/exposure/level")).isEqualTo("SPREADING");
        assertThat(face.at("/exposure/answers/0/releasedBy")).isEqualTo("demo-supervisor");
        assertThat(face.at("/exposure/crises/0/endedAt")).isNotEmpty();
    }

    private String opened(String customer, int daysAgo) {
        var registration = Story.registration(customer).stripTrailing();
        var dated = registration.substring(0, registration.lastIndexOf('}')) + ",\"occurredAt\":\"" + daysAgo(daysAgo)
                + "\"}";
        return "/disputes/" + done(agent.post("/disputes", dated), 201).at("/disputeId");
    }

    private Answer legalSays(String at, String path, String fields, int daysAgo, Answer last) {
        return done(legal.post(at + path, body(fields, daysAgo), last.version()));
    }

    private String body(String fields, int daysAgo) {
        return "{" + fields + ",\"occurredAt\":\"" + daysAgo(daysAgo) + "\"}";
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
