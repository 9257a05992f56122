package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductInside;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Nothing is handed out that the scanner did not find clean; what is, is handed out in parts, too. */
@ExtendWith(OldProduct.class)
class QuarantineJourneyTest {
    private final ProductInside product = OldProduct.PRODUCT;
    private final Caller agent = product.as("demo-agent");
    private final String at = "/disputes/"
            + done(agent.post("/disputes", Story.registration("C-scan")), 201).at("/disputeId");

    @Test
    void malwareIsRefusedAndWhatIsFoundLaterIsHandedOutNoMore() {
        OldProduct.CLAMD.learns("MALICE-1");
        Play.told(upload("a.txt", "Voici MALICE-1"), "EVIDENCE_INFECTED");
        done(upload("b.txt", "Voici MALICE-2"), 201);
        assertThat(done(agent.get(at + "/evidence/E1")).text()).isEqualTo("Voici MALICE-2");
        assertThat(scan(0)).isEqualTo("CLEAN");

        OldProduct.CLAMD.learns("MALICE-2");
        Wait.until("it is looked at again", () -> scan(0).equals("INFECTED"));
        var refused = Play.told(agent.get(at + "/evidence/E1"), "EVIDENCE_QUARANTINED");
        assertThat(Play.fact(refused, "EVIDENCE_QUARANTINED", "scan")).isEqualTo("INFECTED");
    }

    @Test
    void whileTheScannerIsAwayFilesAreTakenAndNotHandedOut() {
        OldProduct.CLAMD.away(true);
        try {
            done(upload("c.txt", "Bon de livraison"), 201);
            Play.told(agent.get(at + "/evidence/E1"), "EVIDENCE_QUARANTINED");
            Play.told(answer("bytes=0-1"), "EVIDENCE_QUARANTINED");
            assertThat(health()).isEqualTo(Status.DOWN);
        } finally {
            OldProduct.CLAMD.away(false);
        }
        Wait.until("it was looked at", () -> agent.get(at + "/evidence/E1").status() == 200);
        assertThat(scan(0)).isEqualTo("CLEAN");
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void aPartIsHandedOutWhereOneIsAskedFor() {
        done(upload("d.txt", "0123456789"), 201);
        var part = done(answer("bytes=2-4"), 206);
        assertThat(part.text()).isEqualTo("234");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(done(answer("bytes=-3"), 206).text()).isEqualTo("789");
        assertThat(done(answer("bytes=7-99"), 206).header("Content-Range")).isEqualTo("bytes 7-9/10");
        assertThat(done(answer("bytes=0-1,4-5"), 200).text()).isEqualTo("0123456789");
        assertThat(done(answer("lines=1-2"), 200).text()).isEqualTo("0123456789");
        var beyond = answer("bytes=10-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */10");
        assertThat(beyond.at("/type")).isEqualTo("/problems/range-not-satisfiable");
        var whole = done(agent.get(at + "/evidence/E1"), 200);
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(done(answer("bytes=2-4", whole.header("ETag")), 206).text()).isEqualTo("234");
        assertThat(done(answer("bytes=2-4", "\"other\""), 200).text()).isEqualTo("0123456789");
    }

    private Answer upload(String name, String content) {
        return agent.upload(at + "/evidence", name, content.getBytes(StandardCharsets.UTF_8), "type", "PHOTO");
    }

    private String scan(int item) {
        return done(agent.get(at + "/evidence")).at("/items/" + item + "/scan");
    }

    private Answer answer(String range, String... ifRange) {
        var request = agent.to(at + "/evidence/E1").header("Range", range).GET();
        for (var eTag : ifRange) {
            request.header("If-Range", eTag);
        }
        return Answer.of(product.door().send(request));
    }

    private Status health() {
        var indicator = product.context().getBean("malwareScanHealthIndicator", HealthIndicator.class);
        return Objects.requireNonNull(indicator.health()).getStatus();
    }
}
