package io.litige.query.support;

import io.litige.api.value.DisputeId;
import io.litige.api.value.ProtectedDocuments;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Documents as plain JSON: what is protected how is the business of the runnable, and tested there. */
public final class PlainDocuments implements ProtectedDocuments {
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<List<String>> announced = new ArrayList<>();

    @Override
    public String write(DisputeId dispute, Object document) {
        return json.writeValueAsString(document);
    }

    @Override
    public <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    @Override
    public void prefetch(List<String> documents) {
        announced.add(documents);
    }

    /** What was announced before it was read, in turn. */
    public List<List<String>> announced() {
        return announced;
    }
}
