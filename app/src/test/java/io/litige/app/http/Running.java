package io.litige.app.http;

import io.litige.app.TestApplication;
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
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real application, started once for all tests of the door, and a caller of it over HTTP. */
public final class Running {
    public static final ConfigurableApplicationContext APPLICATION = TestApplication.start();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Running() {}

    /** A token as the line in the credentials file says it is fetched. */
    public static String token(String user) {
        return TOKENS.computeIfAbsent(user, Running::fetchToken);
    }

    /** A key nobody used before. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(TestApplication.url(APPLICATION) + path));
    }

    public static HttpRequest.Builder as(String user, String path) {
        return to(path).header("Authorization", "Bearer " + token(user));
    }

    public static HttpRequest.Builder post(String user, String path, String key, String body) {
        return as(user, path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String fetchToken(String user) {
        var login = Base64.getEncoder().encodeToString((user + ":" + secret(user)).getBytes(StandardCharsets.UTF_8));
        var answer = send(to("/oauth2/token")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return json(answer).get("access_token").asString();
    }

    private static String secret(String user) {
        var folder = APPLICATION.getEnvironment().getRequiredProperty("litige.data-directory");
        try {
            return Files.readAllLines(Path.of(folder, "DEMO-CREDENTIALS.txt")).stream()
                    .filter(line -> line.startsWith(user + " "))
                    .map(line -> line.split(" ")[1])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
