package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Offers and counter-offers until both agree, and again when what was agreed cannot be done, over HTTP only. */
class NegotiationJourneyTest {
    private static final Instant UNTIL = Instant.now().plus(Duration.ofDays(14));

    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller senior = product.as("demo-senior");

    @SuppressWarnings("NullAway.Init")
    private Answer last;

    @Test
    @Tag("requirement-55")
    @Tag("requirement-56")
    @Tag("requirement-57")
    void offersAreAChainAndAnAgreementCanGiveWay() {
        var at = prepared("C-chain-1");
        var half = agent.post(at + "/proposals", offer("30.00", "\"grounds\":[\"G2\"]"), last.version());
        assertThat(half.at("/type")).isEqualTo("/problems/ground-unaccounted");
        assertThat(half.text()).contains("G1").contains("staysOpen");

        agent(at + "/proposals", offer("30.00", "\"staysOpen\":[\"G1\"]"));
        agent(at + "/proposals/P1/refusal", "{\"statement\":\"Ce n'est pas assez.\"}");
        agent(at + "/proposals", offer("40.00", ""));
        var second = agent.post(at + "/proposals", offer("45.00", ""), last.version());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/type")).isEqualTo("/problems/open-proposal-exists");
        agent(at + "/proposals", offer("45.00", "\"supersedes\":\"P2\",\"newFacts\":\"Le transporteur reconnaît.\""));
        agent(at + "/counter-proposals", "{\"wording\":\"Je veux 60 euros.\",\"amount\":" + euros("60.00") + "}");
        var less = agent.post(at + "/counter-proposals/K1/acceptance", yes("50.00"), last.version());
        assertThat(less.at("/type")).isEqualTo("/problems/counter-proposal-not-met");
        agent(at + "/counter-proposals/K1/acceptance", yes("60.00"));

        var face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/phase")).isEqualTo("AGREED");
        assertThat(face.json().get("negotiation").get("chain").valueStream().map(link -> link.get("status")
                        .asString()))
                .containsExactly("REFUSED", "SUPERSEDED", "SUPERSEDED", "ACCEPTED", "ACCEPTED");

        var denied = agent.post(at + "/agreement/supersession", consent(), last.version());
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text()).contains("SENIOR_AGENT");
        last = done(senior.post(at + "/agreement/supersession", consent(), last.version()));
        face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/phase")).isEqualTo("NEGOTIATING");
        assertThat(face.at("/negotiation/remedies/0/status")).isEqualTo("REPLACED");
        assertThat(agent.get(at + "/timeline?limit=500").text())
                .contains("a accepté, pour l’entreprise, la contre-proposition K1")
                .contains("ended the agreement on proposal P4");
    }

    @Test
    @Tag("requirement-43")
    void aTrenchWarIsSeenByWhoeverIsOutsideIt() {
        var at = prepared("C-chain-2");
        agent(at + "/proposals", offer("30.00", ""));
        for (int i = 0; i < 6; i++) {
            last = done(
                    agent.post(
                            at + "/communications",
                            "{\"direction\":\"INBOUND\",\"channel\":\"EMAIL\",\"content\":\"Non, toujours non.\"}"),
                    201);
        }
        var face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/negotiation/deadlock/cause")).isEqualTo("EXCHANGES");
        assertThat(face.at("/negotiation/deadlock/exchanges")).isEqualTo("6");
        var queue = product.as("demo-reviewer").get("/queues/care?limit=200", last.header("Litige-Seen"));
        assertThat(queue.text()).contains("DEADLOCK").contains("Négociation au point mort");
    }

    @Test
    @Tag("requirement-68")
    void aRemedyThatIsLateIsSeen() {
        var at = prepared("C-chain-3");
        var yesterday = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1);
        var received = Instant.now().minus(Duration.ofDays(2));
        agent(
                at + "/proposals",
                offer("30.00", "\"occurredAt\":\"" + received + "\"")
                        .replace("\"REFUND\",", "\"REFUND\",\"dueDate\":\"" + yesterday + "\","));
        agent(at + "/proposals/P1/acceptance", "{\"proof\":\"Appel\"}");
        var face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/negotiation/overdue/0")).isEqualTo("R1");
        var queue = agent.get("/queues/care?limit=200", last.header("Litige-Seen"));
        assertThat(queue.text()).contains("REMEDY_OVERDUE");
    }

    /** Received three days ago, with both positions and origins. */
    private String prepared(String customer) {
        var body = Story.registration(customer).stripTrailing();
        var dated = body.substring(0, body.lastIndexOf('}')) + ",\"occurredAt\":\""
                + Instant.now().minus(Duration.ofDays(3)) + "\"}";
        last = done(agent.post("/disputes", dated), 201);
        var at = "/disputes/" + last.at("/disputeId");
        agent(
                at + "/acknowledgement",
                "{\"automatic\":false,\"message\":\"Nous l'avons.\",\"nextStep\":\"Nous cherchons\",\"nextUpdateDue\":\""
                        + Instant.now().plus(Duration.ofDays(3)) + "\"}");
        agent(at + "/assessment", "{}");
        last = done(agent.post(at + "/positions", "{\"side\":\"CUSTOMER\",\"text\":\"Mauvais lit.\"}"));
        last = done(agent.post(at + "/positions", "{\"side\":\"COMPANY\",\"text\":\"Erreur de quai.\"}"));
        agent(at + "/origins", Story.origin("G1"));
        agent(at + "/origins", Story.origin("G2"));
        agent(
                at + "/consequences",
                "{\"legal\":\"LOW\",\"financial\":\"LOW\",\"reputational\":\"LOW\",\"operational\":\"LOW\",\"text\":\"Rien de grave.\"}");
        return at;
    }

    private void agent(String path, String body) {
        last = done(agent.post(path, body, last.version()));
    }

    private static String offer(String amount, String more) {
        return "{\"remedies\":[{\"kind\":\"REFUND\",\"amount\":%s}],\"validUntil\":\"%s\",\"reasons\":\"Geste\"%s}"
                .formatted(euros(amount), UNTIL, more.isEmpty() ? "" : "," + more);
    }

    private static String yes(String amount) {
        return "{\"remedies\":[{\"kind\":\"REFUND\",\"amount\":%s}],\"reasons\":\"D'accord\",\"proof\":\"Lettre C1\"}"
                .formatted(euros(amount));
    }

    private static String consent() {
        return "{\"basis\":\"CONSENT\",\"reason\":\"Modèle épuisé\",\"proof\":\"Appel de 10 h\"}";
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }
}
