package io.litige.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application as a newcomer starts it, on a free port and a data directory of its own, used over HTTP only. */
public final class RunningLitige implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Path data;
    private final String base;
    private final ConfigurableApplicationContext context;

    private RunningLitige(Path data, int port, ConfigurableApplicationContext context) {
        this.data = data;
        this.base = "http://127.0.0.1:" + port;
        this.context = context;
    }

    /**
     * @param data kept by the caller, so that it can be started again on the same data
     * @param settings such as {@code --litige.demo.disputes=200}
     */
    public static RunningLitige start(Path data, String... settings) {
        int port = freePort();
        List<String> all = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--litige.security.internal-issuer.uri=http://127.0.0.1:" + port,
                "--litige.data-directory=" + data));
        all.addAll(Arrays.asList(settings));
        return new RunningLitige(
                data, port, SpringApplication.run(LitigeApplication.class, all.toArray(String[]::new)));
    }

    public Path data() {
        return data;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public JsonNode get(String user, String path) {
        var answer = send(request(user, path).GET().build());
        assertThat(answer.statusCode()).as("GET %s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Sends a form with one file. */
    public HttpResponse<String> upload(String user, String path, String key, Map<String, String> fields, byte[] file) {
        String boundary = UUID.randomUUID().toString();
        var head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .formatted(boundary));
        return send(request(user, path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.toString().getBytes(StandardCharsets.UTF_8),
                        file,
                        ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    public HttpResponse<String> post(String user, String path, String body) {
        return send(request(user, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Asks again and again until the answer is as awaited. */
    public static <T> T await(Supplier<T> answer, Predicate<T> awaited) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T last = answer.get();
        while (!awaited.test(last)) {
            assertThat(System.nanoTime()).as("still %s", last).isLessThan(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            last = answer.get();
        }
        return last;
    }

    @Override
    public void close() {
        context.close();
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(user, this::token));
    }

    private String token(String user) {
        var basic = Base64.getEncoder().encodeToString((user + ":" + secret(user)).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private String secret(String user) {
        try (var lines = Files.lines(data.resolve("DEMO-CREDENTIALS.txt"))) {
            return lines.filter(line -> line.startsWith(user + " "))
                    .map(line -> line.substring(user.length() + 1).strip())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
