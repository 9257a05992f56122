package io.litige.app.product;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** One of the demo users, speaking HTTP. Remembers what it has written, as a client would. */
public final class Caller {
    private final Door door;
    private final String user;

    Caller(Door door, String user) {
        this.door = door;
        this.user = user;
    }

    public Answer get(String path) {
        return get(path, "");
    }

    /** @param seen value of an earlier answer's Litige-Seen, or empty */
    public Answer get(String path, String seen) {
        var request = to(path).GET();
        if (!seen.isEmpty()) {
            request.header("Litige-Seen", seen);
        }
        return Answer.of(door.send(request));
    }

    /** What a GET would say about it, without it. */
    public Answer head(String path) {
        return Answer.of(door.send(to(path).method("HEAD", BodyPublishers.noBody())));
    }

    public byte[] bytes(String path) {
        return door.send(to(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    /** A write under a new key that needs no version. */
    public Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Answer post(String path, String json, String key) {
        return Answer.of(door.send(write(path, json, key)));
    }

    /** A write decided on that version. */
    public Answer post(String path, String json, long version) {
        return Answer.of(
                door.send(write(path, json, UUID.randomUUID().toString()).header("If-Match", "\"d" + version + "\"")));
    }

    /** Replaces what is there. */
    public Answer put(String path, String json) {
        return Answer.of(door.send(to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString(json))));
    }

    /** A file with form fields, given as name, value, name, value. */
    public Answer upload(String path, String fileName, byte[] content, String... fields) {
        return upload(path, UUID.randomUUID().toString(), fileName, content, fields);
    }

    public Answer upload(String path, String key, String fileName, byte[] content, String[] fields) {
        var form = new Multipart(fileName, content, fields);
        return Answer.of(door.send(to(path).header("Content-Type", form.contentType())
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(form.body()))));
    }

    private HttpRequest.Builder write(String path, String json, String key) {
        return to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json));
    }

    /** A request signed by this user, to be completed. */
    public HttpRequest.Builder to(String path) {
        return door.to(path).header("Authorization", "Bearer " + door.token(user));
    }
}
