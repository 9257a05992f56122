package io.litige.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** One of the demo users, speaking HTTP. Remembers what it has written, as a client would. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Product product;
    private final String user;

    Caller(Product product, String user) {
        this.product = product;
        this.user = user;
    }

    Answer get(String path) {
        return get(path, "");
    }

    /** @param seen value of an earlier answer's Litige-Seen, or empty */
    Answer get(String path, String seen) {
        var request = request(path).GET();
        if (!seen.isEmpty()) {
            request.header("Litige-Seen", seen);
        }
        return Answer.of(send(request, BodyHandlers.ofString()));
    }

    byte[] bytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    /** A write under a new key that needs no version. */
    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    Answer post(String path, String json, String key) {
        return Answer.of(send(write(path, json, key), BodyHandlers.ofString()));
    }

    /** A write decided on that version. */
    Answer post(String path, String json, long version) {
        return Answer.of(send(
                write(path, json, UUID.randomUUID().toString()).header("If-Match", "\"d" + version + "\""),
                BodyHandlers.ofString()));
    }

    /** A file with form fields, given as name, value, name, value. */
    Answer upload(String path, String fileName, byte[] content, String... fields) {
        return upload(path, UUID.randomUUID().toString(), fileName, content, fields);
    }

    Answer upload(String path, String key, String fileName, byte[] content, String[] fields) {
        var form = new Multipart(fileName, content, fields);
        return Answer.of(send(
                request(path)
                        .header("Content-Type", form.contentType())
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(form.body())),
                BodyHandlers.ofString()));
    }

    private HttpRequest.Builder write(String path, String json, String key) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : product.url() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + product.token(user));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return product.http().send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
