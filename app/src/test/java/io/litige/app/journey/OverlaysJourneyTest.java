package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What lies over the phase of a dispute, over HTTP. */
class OverlaysJourneyTest {
    /** A Wednesday more than a week ahead, a quarter past ten in Paris. */
    private static final Instant ANSWER_BY = Instant.now()
            .plus(Duration.ofDays(7))
            .atZone(ZoneId.of("Europe/Paris"))
            .with(TemporalAdjusters.next(java.time.DayOfWeek.WEDNESDAY))
            .with(LocalTime.of(10, 15))
            .toInstant();

    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");

    @Test
    @Tag("requirement-72")
    @Tag("command-AskCustomer")
    void aQuestionPausesTheClockAndTheAnswerLetsItRun() {
        var opened = done(agent.post("/disputes", Story.registration("C-waiting")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        var early = agent.post(at + "/waitings", question("C1"), opened.version());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.at("/type")).isEqualTo("/problems/question-not-sent");

        var asked =
                done(agent.post(at + "/communications", said("OUTBOUND", "Une photo du lit, s'il vous plaît ?")), 201);
        var waiting = done(agent.post(at + "/waitings", question("C1"), asked.version()), 201);
        assertThat(waiting.at("/created/0")).isEqualTo("Q1");
        var face = agent.get(at, waiting.header("Litige-Seen"));
        assertThat(face.at("/waitings/0/party")).isEqualTo("CUSTOMER");
        assertThat(resolution(face)).contains("pausedSince");

        var answered = done(agent.post(at + "/communications", said("INBOUND", "La voici.")), 201);
        face = agent.get(at, answered.header("Litige-Seen"));
        assertThat(face.at("/waitings/0/ending")).isEqualTo("ANSWERED");
        assertThat(resolution(face)).doesNotContain("\"pausedSince\":\"");
        var told = agent.get(at + "/timeline?limit=500");
        assertThat(told.text()).contains("Délais suspendus").contains("stand still");
        var over = agent.post(at + "/waitings/Q1/end", "{}");
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.at("/type")).isEqualTo("/problems/waiting-over");
    }

    @Test
    @Tag("command-AddGround")
    @Tag("command-WithdrawGround")
    void groundsComeAndGoButOneIsLeft() {
        var opened = done(agent.post("/disputes", Story.registration("C-grounds")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        var added = done(
                agent.post(
                        at + "/grounds",
                        "{\"claim\":{\"kind\":\"COMMUNICATION\",\"failing\":\"NO_REPLY\",\"cause\":\"NO_CALL_BACK\"}}"),
                201);
        assertThat(added.at("/created/0")).isEqualTo("G3");
        var last = done(agent.post(at + "/grounds/G2/withdrawal", words(), added.version()));
        last = done(agent.post(at + "/grounds/G3/withdrawal", words(), last.version()));
        var refused = agent.post(at + "/grounds/G1/withdrawal", words(), last.version());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("/problems/last-ground");
        assertThat(agent.get(at, last.header("Litige-Seen")).at("/grounds/2/status"))
                .isEqualTo("WITHDRAWN");
        assertThat(agent.get(at + "/timeline?limit=500").text())
                .contains("renonce")
                .contains("gives up");
    }

    @Test
    @Tag("requirement-41")
    @Tag("requirement-42")
    @Tag("command-AssignIndependentReviewer")
    void somebodyFromOutsideReviewsIt() {
        var supervisor = product.as("demo-supervisor");
        var reviewer = product.as("demo-reviewer");
        var opened = done(agent.post("/disputes", Story.registration("C-review")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        var last = done(agent.post(
                at + "/escalation",
                "{\"receiver\":\"demo-supervisor\",\"reason\":\"Le client demande un responsable\"}",
                opened.version()));
        var involved = supervisor.post(at + "/reviewer", reviewer("demo-agent"), last.version());
        assertThat(involved.status()).isEqualTo(422);
        assertThat(involved.at("/type")).isEqualTo("/problems/reviewer-involved");
        last = done(supervisor.post(at + "/reviewer", reviewer("demo-reviewer"), last.version()));
        last = done(agent.post(
                at + "/acknowledgement",
                "{\"automatic\":false,\"message\":\"Reçu.\",\"nextStep\":\"Examen\",\"nextUpdateDue\":\"" + ANSWER_BY
                        + "\"}",
                last.version()));
        last = done(agent.post(at + "/assessment", "{}", last.version()));
        var incomplete =
                reviewer.post(at + "/review", "{\"verdict\":\"REPLACES\",\"decision\":\"Rembourser\"}", last.version());
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.text()).contains("termsClause").contains("customerInterest");
        last = done(reviewer.post(
                at + "/review",
                "{\"verdict\":\"REPLACES\",\"decision\":\"Rembourser\",\"termsClause\":\"CGV 7\",\"customerInterest\":\"A payé deux fois\"}",
                last.version()));
        var face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/escalation/level")).isEqualTo("1");
        assertThat(face.at("/escalation/review/verdict")).isEqualTo("REPLACES");
    }

    @Test
    @Tag("requirement-6")
    @Tag("command-OpenDisputeFromSignal")
    void oneSignalOpensOneDispute() {
        var quality = product.as("demo-quality");
        var ref = java.util.UUID.randomUUID().toString();
        var dispute =
                Story.registration("C-signal").replaceFirst("(?s)\\{\"dispute\":(.*),\\s*\"takeOwnership\".*", "$1");
        var body = "{\"signal\":\"SURVEY\",\"signalRef\":\"" + ref + "\",\"dispute\":" + dispute + "}";
        assertThat(agent.post("/disputes/signals", body).status()).isEqualTo(403);
        var opened = done(quality.post("/disputes/signals", body), 201);
        var again = quality.post("/disputes/signals", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains(opened.at("/disputeId"));
        assertThat(agent.get("/disputes/" + opened.at("/disputeId"), opened.header("Litige-Seen"))
                        .at("/complaint/source/system"))
                .isEqualTo("SIGNAL");
    }

    private static String reviewer(String who) {
        return "{\"reviewer\":\"" + who + "\",\"reason\":\"Rien ne bouge\"}";
    }

    private static String resolution(Answer face) {
        for (var clock : face.json().get("clocks")) {
            if (clock.get("kind").asString().equals("RESOLUTION")) {
                return clock.toString();
            }
        }
        throw new AssertionError("no resolution clock in " + face.text());
    }

    private static String question(String communication) {
        return "{\"question\":\"%s\",\"reason\":\"Photo\",\"answerBy\":\"%s\"}".formatted(communication, ANSWER_BY);
    }

    private static String said(String direction, String content) {
        return "{\"direction\":\"%s\",\"channel\":\"EMAIL\",\"content\":\"%s\"}".formatted(direction, content);
    }

    private static String words() {
        return "{\"statement\":\"Laissez ce point.\"}";
    }
}
