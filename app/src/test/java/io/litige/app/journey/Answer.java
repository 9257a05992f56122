package io.litige.app.journey;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(int status, String text, java.net.http.HttpHeaders headers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    JsonNode json() {
        return json(text);
    }

    /** Text at a JSON pointer; empty when there is nothing. */
    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The version this answer leaves the dispute at. */
    long version() {
        return json().get("version").asLong();
    }
}
