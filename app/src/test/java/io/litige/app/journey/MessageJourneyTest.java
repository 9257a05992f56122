package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A letter waits for another person, leaves, and its answer finds the way back; over HTTP only. */
class MessageJourneyTest {
    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller senior = product.as("demo-senior");
    private final Caller supervisor = product.as("demo-supervisor");
    private final Caller gateway = product.as("demo-integration");

    @Test
    @Tag("requirement-27")
    void aGraveAnswerIsReleasedByAnotherPerson() {
        var registered = done(agent.post("/disputes", Story.registration("C-letter-1")), 201);
        var at = "/disputes/" + registered.at("/disputeId");
        var last = done(supervisor.post(
                at + "/severity/override",
                "{\"level\":4,\"pinned\":true,\"reason\":\"Article de presse annoncé\"}",
                registered.version()));
        last = done(agent.post(at + "/drafts", answer("Nous vous rappelons demain."), last.version()), 201);
        assertThat(last.at("/created/0")).isEqualTo("D1");
        var own = agent.post(at + "/drafts/D1/release", "{}", last.version());
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.at("/type")).isEqualTo("/problems/releaser-is-author");
        assertThat(own.text()).contains("somebody who did not write it");

        last = done(senior.post(at + "/drafts/D1/release", "{}", last.version()));
        var face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/correspondence/drafts/0/status")).isEqualTo("RELEASED");
        assertThat(face.at("/exchange/communications/0/excerpt")).contains("Camille Durand", "demain");
        assertThat(agent.get(at + "/timeline?limit=100&language=fr").text()).contains("a laissé partir le texte D1");
    }

    @Test
    @Tag("requirement-8")
    void anAnswerFindsItsDisputeByTheTokenOfTheMessage() {
        var registered =
                done(agent.post("/disputes", Story.registration("C-letter-2").replace("BED-140", "BED-LETTER")), 201);
        var at = "/disputes/" + registered.at("/disputeId");
        var sent = done(agent.post(at + "/drafts", answer("Quel lit aviez-vous commandé ?"), registered.version()));
        var face = agent.get(at, sent.header("Litige-Seen"));
        var token = face.at("/correspondence/drafts/0/token");
        assertThat(face.at("/exchange/communications/0/excerpt")).contains(token);

        var unread = agent.post(at + "/drafts", answer("?").replace("EMAIL", "SMS"), sent.version());
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.at("/type")).isEqualTo("/problems/reply-route-missing");

        var refused = agent.post("/inbound-messages", inbound(token));
        assertThat(refused.status()).isEqualTo(403);
        var lost = gateway.post("/inbound-messages", inbound(token.replace(token.charAt(20), 'x')));
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.at("/type")).isEqualTo("/problems/token-unknown");
        var filed = done(gateway.post("/inbound-messages", inbound(token)), 201);
        assertThat(at).endsWith(filed.at("/disputeId"));
        var after = agent.get(at, filed.header("Litige-Seen"));
        assertThat(after.at("/exchange/communications/0/direction")).isEqualTo("INBOUND");
        assertThat(after.at("/exchange/communications/0/excerpt")).isEqualTo("Le 160.");
    }

    private static String answer(String text) {
        return "{\"purpose\":\"ANSWER\",\"channel\":\"EMAIL\",\"text\":\"" + text + "\"}";
    }

    private static String inbound(String token) {
        return "{\"token\":\"" + token + "\",\"channel\":\"EMAIL\",\"content\":\"Le 160.\"}";
    }
}
