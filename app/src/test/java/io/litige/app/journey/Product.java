package io.litige.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One process of the product, started as a user starts it, in its own data directory. */
final class Product implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);

    private final Process process;
    private final Path log;
    private final Path data;
    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Product(Process process, Path log, Path data, String url) {
        this.process = process;
        this.log = log;
        this.data = data;
        this.url = url;
    }

    /** Starts and waits until the product says that it is ready. */
    static Product start(Path data, String... arguments) {
        var product = launch(data, arguments);
        product.awaitReady();
        return product;
    }

    /** Starts without waiting. */
    static Product launch(Path data, String... arguments) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.litige.app.LitigeApplication",
                "--server.port=" + port,
                "--litige.data-directory=" + data));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(data);
            var log = Files.createTempFile("litige-", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Product(process, log, data, "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Caller as(String user) {
        return new Caller(this, user);
    }

    String url() {
        return url;
    }

    Path data() {
        return data;
    }

    HttpClient http() {
        return http;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the process, waited for. */
    int awaitExit() {
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: nothing is flushed, nothing is told. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    /** One call with the credentials the product wrote down for its demo. */
    String token(String user) {
        return tokens.computeIfAbsent(user, this::fetchToken);
    }

    private String fetchToken(String user) {
        try {
            var secret = Files.readAllLines(data.resolve("DEMO-CREDENTIALS.txt")).stream()
                    .filter(line -> line.startsWith(user + " "))
                    .map(line -> line.substring(user.length() + 1).trim())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no credentials for " + user));
            var basic = java.util.Base64.getEncoder()
                    .encodeToString((user + ":" + secret).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                            .build(),
                    BodyHandlers.ofString());
            return Answer.json(answer.body()).get("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() {
        var deadline = Instant.now().plus(START);
        while (!ready()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new AssertionError("did not start:\n" + log());
            }
            pause();
        }
    }

    private boolean ready() {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/actuator/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Between two looks at another process. */
    static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
