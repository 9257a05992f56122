package io.litige.bench.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One demo user who speaks HTTP with the product: a token fetched once, connections kept. */
public final class Api implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An answer that is no success. */
    public static final class Refused extends IOException {
        private final int status;

        private Refused(HttpRequest request, HttpResponse<byte[]> response) {
            super(request.method() + " " + request.uri() + " answers " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
            this.status = response.statusCode();
        }

        /** Of HTTP. */
        public int status() {
            return status;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    /**
     * @param home data directory of the product, where the demo users' secrets lie
     * @param user such as {@code demo-agent}
     */
    public Api(int port, Path home, String user) throws IOException, InterruptedException {
        this.address = "http://127.0.0.1:" + port;
        this.token = token(home, user);
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path).GET().build()).body());
    }

    /** The body as it comes. */
    public byte[] download(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build()).body();
    }

    /**
     * The body as it comes, of what was just written.
     *
     * @param seen dispute and version that was answered
     */
    public byte[] download(String path, String seen) throws IOException, InterruptedException {
        return send(request(path).header("Litige-Seen", seen).GET().build()).body();
    }

    /** A request of its own each time: a new Idempotency-Key. */
    public JsonNode post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", BodyPublishers.ofString(json), null);
    }

    /**
     * @param version what it was decided on; nothing is said when null
     */
    public JsonNode post(String path, String contentType, BodyPublisher body, @Nullable Long version)
            throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body);
        if (version != null) {
            request.header("If-Match", "\"d" + version + "\"");
        }
        var answer = send(request.build()).body();
        return answer.length == 0 ? JSON.createObjectNode() : JSON.readTree(answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    /** @throws Refused when the answer is not a success */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new Refused(request, response);
        }
        return response;
    }

    private String token(Path home, String user) throws IOException, InterruptedException {
        var login =
                Base64.getEncoder().encodeToString((user + ":" + secret(home, user)).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return JSON.readTree(send(request).body()).get("access_token").stringValue();
    }

    private static String secret(Path home, String user) throws IOException {
        return Files.readAllLines(home.resolve("DEMO-CREDENTIALS.txt")).stream()
                .filter(line -> line.startsWith(user + " "))
                .map(line -> line.substring(user.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new IOException("no secret of " + user + " in " + home));
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
