package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.Door;
import io.litige.app.product.ProductProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The customer presses the button, and is called back; over HTTP only. */
class AftercareJourneyTest {
    /** Whoever presses a button is told no version to wait for. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller supervisor = product.as("demo-supervisor");

    @Test
    @Tag("requirement-99")
    @Tag("requirement-9")
    void oneButtonOnceAndAnUnhappyCustomerIsPromisedACall() {
        var at = "/disputes/"
                + done(agent.post("/disputes", Story.registration("C-after-1")), 201)
                        .at("/disputeId");
        var asked = done(agent.post(at + "/ratings", "{}"), 201);
        var token = agent.get(at, asked.header("Litige-Seen")).at("/aftercare/ratings/0/token");

        assertThat(press(token, 1).status()).isEqualTo(204);
        assertThat(press(token, 1).status()).as("the same button again").isEqualTo(204);
        var other = press(token, 5);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/type")).isEqualTo("/problems/rating-used");
        assertThat(press(token.replace(token.charAt(9), 'z'), 1).status()).isEqualTo(404);

        var face = Wait.answer(SOON, () -> agent.get(at), answer -> !answer.at("/aftercare/ratings/0/score")
                .isEmpty());
        assertThat(face.at("/aftercare/ratings/0/score")).isEqualTo("1");
        assertThat(face.at("/promises/0/keeper")).isEqualTo(face.at("/assignment/owner"));
        assertThat(face.at("/promises/0/status")).isEqualTo("PENDING");
    }

    @Test
    @Tag("requirement-19")
    void aCrisisStaysOnTheListWithItsDates() {
        var at = "/disputes/"
                + done(agent.post("/disputes", Story.registration("C-after-2")), 201)
                        .at("/disputeId");
        var spread = done(
                agent.post(
                        at + "/publications",
                        "{\"level\":\"SPREADING\",\"platform\":\"avis\",\"url\":\"https://avis.example/9\"}"),
                201);
        var ended =
                done(supervisor.post(at + "/crisis/end", "{\"lessons\":\"Répondre dans l’heure.\"}", spread.version()));

        var list = supervisor.get("/crises", ended.header("Litige-Seen"));
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.text()).contains(ended.at("/reference"));
        assertThat(list.at("/months")).isEqualTo("24");
        assertThat(agent.get("/crises").status()).isEqualTo(403);
    }

    private Answer press(String token, int score) {
        Door door = product.door();
        return Answer.of(
                door.send(door.to("/ratings/" + token + "?score=" + score).POST(BodyPublishers.noBody())));
    }
}
