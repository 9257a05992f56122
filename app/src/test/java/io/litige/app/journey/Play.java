package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Plays a dispute as somebody does who has nothing but the description of the interface and what the face says is
 * possible next: each step is taken from there, and each refusal has to say what is wrong and what is allowed.
 */
final class Play {
    private final ProductProcess product;
    private final String at;
    private Answer last;

    private Play(ProductProcess product, Answer opened) {
        this.product = product;
        this.at = "/disputes/" + opened.at("/disputeId");
        this.last = opened;
    }

    /** What that person opens by that body. */
    static Play opened(ProductProcess product, String user, String body) {
        return new Play(product, done(product.as(user).post("/disputes", body), 201));
    }

    /** A dispute that is there already. */
    static Play of(ProductProcess product, Answer answer) {
        return new Play(product, answer);
    }

    String at() {
        return at;
    }

    Answer face(String user) {
        return done(as(user).get(at, last.header("Litige-Seen")));
    }

    String timeline() {
        return done(as("demo-supervisor").get(at + "/timeline?limit=500")).text();
    }

    /**
     * A step the face offers and does not rule out.
     *
     * @param ids for places of the path the face leaves open
     */
    Answer does(String user, String command, String body, String... ids) {
        var step = Objects.requireNonNull(offered(user, command), () -> command + " is not offered to " + user);
        assertThat(step.path("whyNot").asString("")).as(command).isEmpty();
        last = done(send(user, step, body, ids));
        return last;
    }

    /** A step told as it happened earlier, which the face of today may rule out. */
    Answer did(String user, String command, String body, String... ids) {
        last = done(send(user, template(command), body, ids));
        return last;
    }

    /** Offered, but refused because of what the body says. */
    Answer refused(String user, String command, String body, String... codes) {
        var step = Objects.requireNonNull(offered(user, command), () -> command + " is not offered to " + user);
        assertThat(step.path("whyNot").asString("")).as(command).isEmpty();
        return told(send(user, anywhere(step), body), codes);
    }

    /** Refused by one code which the face foresaw, and by others beside it. */
    Answer foreseen(String user, String command, String body, String... codes) {
        var step = Objects.requireNonNull(offered(user, command), () -> command + " is not offered to " + user);
        assertThat(step.path("whyNot").asString("")).as(command).isEqualTo(codes[0]);
        return told(send(user, anywhere(step), body), codes);
    }

    /** Not offered to that person now, and refused when tried all the same. */
    Answer notOffered(String user, String command, String body, String code, String... ids) {
        assertThat(offered(user, command)).as(command + " for " + user).isNull();
        return told(send(user, template(command), body, ids), code);
    }

    /** A file; no step of its own needs a version. */
    Answer uploads(String user, String name, String content, String type) {
        last = done(
                as(user).upload(
                                at + "/evidence",
                                name,
                                content.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                "type",
                                type),
                201);
        return last;
    }

    /** Every violation is named by code, in words, with its facts and with what is allowed instead. */
    static Answer told(Answer answer, String... codes) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var violations = answer.json().get("violations");
        assertThat(violations.valueStream().map(v -> v.get("code").asString()).toList())
                .as(answer.text())
                .containsAll(List.of(codes));
        if (answer.status() != 400) {
            assertThat(answer.at("/code"))
                    .isEqualTo(violations.get(0).get("code").asString());
        }
        for (var violation : violations) {
            assertThat(violation.get("detail").asString()).as(answer.text()).isNotBlank();
            if (answer.status() == 400) {
                continue; // A form that is wrong says where and what is expected there, in words.
            }
            assertThat(violation.get("facts").isEmpty()).as(answer.text()).isFalse();
            assertThat(violation.path("advice").asString("")).as(answer.text()).isNotBlank();
        }
        return answer;
    }

    /** A fact of one violation. */
    static String fact(Answer refused, String code, String fact) {
        for (var violation : refused.json().get("violations")) {
            if (violation.get("code").asString().equals(code)) {
                return violation.get("facts").path(fact).asString("");
            }
        }
        throw new AssertionError(code + " in " + refused.text());
    }

    private @Nullable JsonNode offered(String user, String command) {
        return face(user)
                .json()
                .get("next")
                .valueStream()
                .filter(step -> step.get("command").asString().equals(command))
                .findFirst()
                .orElse(null);
    }

    /** The step with some id wherever the face leaves the place open, as there is nothing to name. */
    private static JsonNode anywhere(JsonNode step) {
        var path = step.get("path").asString().replaceAll("\\{\\w+}", "Z9");
        return Answer.json("{\"path\":\"%s\",\"ifMatch\":%s}".formatted(path, step.get("ifMatch")));
    }

    private JsonNode template(String command) {
        var step = Arrays.stream(Step.values())
                .filter(known -> known.command().equals(command))
                .findFirst()
                .orElseThrow();
        return Answer.json("{\"path\":\"%s\",\"ifMatch\":%s}"
                .formatted(step.path().replace("/disputes/{disputeId}", at), step.needsVersion()));
    }

    private Answer send(String user, JsonNode step, String body, String... ids) {
        var path = step.get("path").asString();
        for (var id : List.of(ids)) {
            path = path.replaceFirst("\\{\\w+}", id);
        }
        assertThat(path).as("every place is filled").doesNotContain("{");
        return step.get("ifMatch").asBoolean() ? as(user).post(path, body, last.version()) : as(user).post(path, body);
    }

    private Caller as(String user) {
        return product.as(user);
    }
}
