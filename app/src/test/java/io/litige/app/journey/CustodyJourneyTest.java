package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductInside;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whoever has a piece handed out is a link of its chain of custody (requirement 49). */
class CustodyJourneyTest {
    private final ProductInside product = ProductInside.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller legal = product.as("demo-legal");
    private final String at = "/disputes/"
            + done(agent.post("/disputes", Story.registration("C-custody")), 201)
                    .at("/disputeId");

    @Test
    void everyDownloadIsALinkAndARefusedOneIsNone() {
        done(agent.upload(at + "/evidence", "a.txt", "Bon".getBytes(StandardCharsets.UTF_8), "type", "PHOTO"), 201);
        done(agent.get(at + "/evidence/E1?purpose=EXPERT"));
        done(legal.get(at + "/evidence/E1"));
        assertThat(agent.get(at + "/evidence/E1?purpose=CURIOSITY").status()).isEqualTo(400);
        assertThat(agent.get(at + "/evidence/E2").status()).isEqualTo(404);

        // A refusal is noted once its answer has left.
        Wait.until("the links are those", () -> links(
                        done(product.as("demo-supervisor").get(at + "/evidence")))
                .equals(List.of(
                        "OBTAINED demo-agent ",
                        "FILED demo-agent ",
                        "HANDED_OUT demo-agent EXPERT",
                        "HANDED_OUT demo-legal ")));
        assertThat(links(done(agent.get(at + "/evidence"))))
                .as("not for everybody")
                .hasSize(2);
        assertThat(product.as("demo-auditor")
                        .get("/access-log?dispute=" + at.substring(10))
                        .text())
                .contains("\"code\":\"EXPERT\"");

        assertThat(custody("COURT")).contains("\"handedOut\"", "\"purpose\":\"EXPERT\"", "demo-legal");
        assertThat(custody("DATA_SUBJECT")).doesNotContain("handedOut");
    }

    private String custody(String profile) {
        var files = new Exporting(product::as).files(at, profile);
        return new String(
                Objects.requireNonNull(files.get("data/exhibits/P-001.custody.json")), StandardCharsets.UTF_8);
    }

    private static List<String> links(Answer list) {
        return list.json()
                .at("/items/0/custody")
                .valueStream()
                .map(link -> link.get("what").asString() + " " + link.get("by").asString() + " "
                        + link.path("purpose").asString(""))
                .toList();
    }
}
