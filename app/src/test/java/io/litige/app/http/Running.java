package io.litige.app.http;

import io.litige.app.product.Answer;
import io.litige.app.product.Door;
import io.litige.app.product.ProductInside;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Requests to the shared product, as raw as the tests of its door need them. */
public final class Running {
    public static final ConfigurableApplicationContext APPLICATION =
            ProductInside.shared().context();

    private static final Door DOOR = ProductInside.shared().door();

    private Running() {}

    public static String token(String user) {
        return DOOR.token(user);
    }

    /** A key nobody used before. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static HttpRequest.Builder to(String path) {
        return DOOR.to(path);
    }

    public static HttpRequest.Builder as(String user, String path) {
        return DOOR.as(user).to(path);
    }

    public static HttpRequest.Builder post(String user, String path, String key, String body) {
        return as(user, path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        return DOOR.send(request);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return Answer.json(answer.body());
    }
}
