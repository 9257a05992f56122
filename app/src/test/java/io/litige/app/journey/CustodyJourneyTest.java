package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductInside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever has a piece handed out is a link of its chain of custody (requirement 49). */
class CustodyJourneyTest {
    /** More than the buffers between two ends of a connection hold. */
    private static final int LARGE = 24_000_000;

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

    /** It tells size and digest: somebody has looked, and has nothing in hand. */
    @Test
    void whoAsksForTheHeadersOfAPieceIsInTheAccessLogAndNoLink() {
        done(agent.upload(at + "/evidence", "a.txt", "Bon".getBytes(StandardCharsets.UTF_8), "type", "PHOTO"), 201);
        var told = agent.head(at + "/evidence/E1?purpose=EXPERT");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.header("ETag")).isNotEmpty();
        done(agent.get(at + "/evidence/E1"));

        Wait.until("the access log tells both", () -> {
            var log = done(product.as("demo-auditor").get("/access-log?dispute=" + at.substring(10)))
                    .text();
            return log.contains("\"outcome\":\"READ\"") && log.contains("\"outcome\":\"ASKED\"");
        });
        assertThat(links(done(product.as("demo-supervisor").get(at + "/evidence"))))
                .containsExactly("OBTAINED demo-agent ", "FILED demo-agent ", "HANDED_OUT demo-agent ");
    }

    @Test
    void aDownloadThatBreaksOffAtAnAlterationIsToldAsThat() throws IOException {
        upload(400_000);
        var file = sealed();
        var sealed = Files.readAllBytes(file);
        try {
            var altered = sealed.clone();
            altered[200_000] ^= 1;
            Files.write(file, altered);
            assertThatThrownBy(() -> agent.get(at + "/evidence/E1?purpose=EXPERT"))
                    .isInstanceOf(UncheckedIOException.class);
            Wait.until("the link says so", () -> ends().equals(
                            List.of("BROKEN_OFF demo-agent EXPERT", "EVIDENCE_ALTERED 65536")));
        } finally {
            Files.write(file, sealed);
        }
        done(agent.get(at + "/evidence/E1"));
        assertThat(ends()).hasSize(3).last().isEqualTo("HANDED_OUT demo-agent ");
        assertThat(done(product.as("demo-auditor").get("/access-log?dispute=" + at.substring(10)))
                        .text())
                .contains("\"outcome\":\"BROKEN_OFF\"", "\"bytes\":65536", "n’a pas reçu en entier une pièce");
        assertThat(custody("COURT")).contains("\"brokenOff\":\"EVIDENCE_ALTERED\"", "\"bytes\":65536");
    }

    @Test
    void aCallerWhoGoesAwayMidwayIsToldAsThat() throws IOException {
        upload(LARGE);
        var url = URI.create(product.door().url());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("GET " + at + "/evidence/E1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + product.door().token("demo-agent") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
        }
        Wait.until("the link says so", () -> ends().getFirst().equals("BROKEN_OFF demo-agent "));
        var told = ends().getLast().split(" ");
        assertThat(told[0]).isEqualTo("CALLER_GONE");
        assertThat(Long.parseLong(told[1])).isBetween(100_000L, (long) LARGE - 1);
    }

    private void upload(int size) {
        var content = "Lit ".repeat(size / 4).getBytes(StandardCharsets.UTF_8);
        done(agent.upload(at + "/evidence", "a.txt", content, "type", "PHOTO"), 201);
    }

    private Path sealed() throws IOException {
        try (var files = Files.walk(product.door().data().resolve("evidence").resolve(at.substring(10)))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    /** What became of each download; beside one that broke off, why and how much had left. */
    private List<String> ends() {
        var list = done(product.as("demo-supervisor").get(at + "/evidence"));
        return list.json()
                .at("/items/0/custody")
                .valueStream()
                .skip(2)
                .flatMap(link -> link.has("why")
                        ? Stream.of(link(link), link.get("why").asString() + " " + link.get("bytes"))
                        : Stream.of(link(link)))
                .toList();
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
                .map(CustodyJourneyTest::link)
                .toList();
    }

    private static String link(JsonNode link) {
        return link.get("what").asString() + " " + link.get("by").asString() + " "
                + link.path("purpose").asString("");
    }
}
