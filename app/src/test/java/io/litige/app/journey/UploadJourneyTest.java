package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductInside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A file on its way in is nowhere to be read on the disk of the server, and leaves nothing when it does not arrive. */
class UploadJourneyTest {
    private static final String CANARY = "Jeanne a perdu 12 kilos ";
    private static final String BOUNDARY = "half-a-form";
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final String END = "\r\n--" + BOUNDARY + "--\r\n";

    private final ProductInside product = ProductInside.shared();
    private final Caller agent = product.as("demo-agent");
    private final String at = "/disputes/"
            + done(agent.post("/disputes", Story.registration("C-upload")), 201).at("/disputeId");
    private final String half = CANARY.repeat(100_000);

    /** What has no name is found among the open files of the process, which Linux lists. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void halfOfAFileIsOnDiskWithoutANameAndNothingOfItCanBeRead() throws IOException {
        try (var socket = begun()) {
            Wait.until("some of it has come", () -> largest(nameless()) > half.length() / 2);
            assertThat(spool()).isEmpty();
            for (var file :
                    Stream.concat(written().stream(), nameless().stream()).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("kilos");
            }
            send(socket, half + END);
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 201");
        }
        assertThat(done(agent.get(at + "/evidence/E1")).text()).isEqualTo(half + half);
        Wait.until("nothing is left", () -> spool().isEmpty() && nameless().isEmpty());
    }

    @Test
    void whatDoesNotArriveLeavesNothing() throws IOException {
        begun().close();
        Wait.until("nothing is left", () -> spool().isEmpty() && nameless().isEmpty());
        assertThat(done(agent.get(at + "/evidence")).json().get("items")).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedWhileItComesAndItsSenderHearsIt() throws IOException {
        var refused = upload("a.txt", "x".repeat(27_000_000));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("BODY_TOO_LARGE");
        assertThat(spool()).isEmpty();
        assertThat(upload("a.txt", "x").status()).isEqualTo(201);
    }

    @Test
    void namesAndFieldsComeAsTheyWereSent() {
        var name = "Facture n° 12 – été " + "é".repeat(200) + ".txt";
        done(
                agent.upload(
                        at + "/evidence",
                        name,
                        "x".getBytes(StandardCharsets.UTF_8),
                        "type",
                        "PHOTO",
                        "description",
                        "Reçu « payé »"),
                201);
        var told = done(agent.get(at + "/evidence")).text();
        assertThat(told).contains(name, "Reçu « payé »");
    }

    /** A name no file system takes is a fault of the name, and none of ours. */
    @Test
    void aNameThatHidesSomethingIsRefusedAsThat() {
        for (var name : List.of("Martin\0.txt", "Martin\u202etxt.exe", "n".repeat(256) + ".txt")) {
            var refused = upload(name, "x");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.text()).contains("EVIDENCE_NAME_REFUSED").doesNotContain("Martin");
        }
        assertThat(spool()).isEmpty();
    }

    @Test
    void aFormThatIsNoneIsRefusedAsThat() {
        var cut = agent.to(at + "/evidence")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        var answer = Answer.of(product.door().send(cut.POST(BodyPublishers.ofString("--" + BOUNDARY + "\r\nnothing"))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("INVALID_REQUEST");
        assertThat(Answer.of(product.door()
                                .send(agent.to(at + "/positions")
                                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                        .header(
                                                "Idempotency-Key",
                                                UUID.randomUUID().toString())
                                        .POST(BodyPublishers.ofString("x"))))
                        .status())
                .isEqualTo(415);
    }

    private Answer upload(String name, String content) {
        return agent.upload(at + "/evidence", name, content.getBytes(StandardCharsets.UTF_8), "type", "PHOTO");
    }

    /** A request of which the first half of the file was sent. */
    private Socket begun() throws IOException {
        var form = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nPHOTO\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        var url = URI.create(product.door().url());
        var socket = new Socket(url.getHost(), url.getPort());
        send(
                socket,
                "POST " + at + "/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + product.door().token("demo-agent") + "\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                        + (form.length() + 2 * half.length() + END.length()) + "\r\n\r\n" + form + half);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private List<Path> spool() {
        return files(uploads());
    }

    private Path uploads() {
        return product.door().data().resolve("evidence").resolve(".upload");
    }

    /** Files that lie there, are open, and have no name any more. */
    private List<Path> nameless() {
        if (!Files.isDirectory(OPEN)) {
            return List.of();
        }
        try (var open = Files.list(OPEN)) {
            return open.filter(file -> named(file).startsWith(uploads().toAbsolutePath() + "/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an open file is called, or was; nothing when it was closed meanwhile. */
    private static String named(Path open) {
        try {
            return Files.readSymbolicLink(open).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static long largest(List<Path> files) throws IOException {
        long largest = 0;
        for (var file : files) {
            largest = Math.max(largest, Files.size(file));
        }
        return largest;
    }

    /** Everything of the product's, and what the web server keeps beside the system's other temporary files. */
    private List<Path> written() throws IOException {
        try (var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            var servers = temporary.filter(path -> path.getFileName().toString().matches("(?i)(upload|tomcat).*"));
            return Stream.concat(servers, Stream.of(product.door().data()))
                    .flatMap(path -> files(path).stream())
                    .toList();
        }
    }

    private static List<Path> files(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
