package io.litige.app.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The address of a started product, with the credentials it wrote down for its demo users. */
public final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String url;
    private final Path data;

    /**
     * @param data directory of the product's data, with the credentials
     */
    Door(String url, Path data) {
        this.url = url;
        this.data = data;
    }

    public String url() {
        return url;
    }

    public Path data() {
        return data;
    }

    public Caller as(String user) {
        return new Caller(this, user);
    }

    /** A request nobody has signed; an absolute address is taken as it is. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .timeout(PATIENCE);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token as the line in the credentials file says it is fetched; one per user. */
    public String token(String user) {
        return tokens.computeIfAbsent(user, this::fetchToken);
    }

    private String fetchToken(String user) {
        var login = Base64.getEncoder().encodeToString((user + ":" + secret(user)).getBytes(StandardCharsets.UTF_8));
        var answer = send(to("/oauth2/token")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Answer.json(answer.body()).get("access_token").asString();
    }

    private String secret(String user) {
        try {
            return Files.readAllLines(data.resolve("DEMO-CREDENTIALS.txt")).stream()
                    .filter(line -> line.startsWith(user + " "))
                    .map(line -> line.substring(user.length() + 1).strip())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no credentials for " + user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
