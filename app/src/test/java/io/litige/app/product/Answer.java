package io.litige.app.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, String text, java.net.http.HttpHeaders headers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    public JsonNode json() {
        return json(text);
    }

    /** Text at a JSON pointer; empty when there is nothing. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The version this answer leaves the dispute at. */
    public long version() {
        return json().get("version").asLong();
    }

    /** The same answer, which has to be one of success. */
    public static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }

    public static Answer done(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }
}
