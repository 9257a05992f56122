package io.litige.app.ops;

import io.litige.api.value.Protected;
import io.litige.api.value.ProtectedDocuments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a stored document says, whatever it was sealed with. */
final class OpenedDocument {
    private static final String CIPHERTEXTS = "$x";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ProtectedDocuments documents;
    private final JsonNode ciphertexts;

    private OpenedDocument(ProtectedDocuments documents, JsonNode ciphertexts) {
        this.documents = documents;
        this.ciphertexts = ciphertexts;
    }

    private record Alone(Protected text) {}

    static JsonNode of(String json, ProtectedDocuments documents) {
        var document = JsonMapper.shared().readTree(json);
        return new OpenedDocument(documents, document.path(CIPHERTEXTS)).opened(document);
    }

    private JsonNode opened(JsonNode node) {
        if (node.has("$d") || node.has("$e")) {
            var alone = NODES.objectNode();
            if (ciphertexts.isObject()) {
                alone.set(CIPHERTEXTS, ciphertexts);
            }
            alone.set("text", node);
            return NODES.stringNode(
                    documents.read(alone.toString(), Alone.class).text().reveal());
        }
        if (node.isObject()) {
            var copy = NODES.objectNode();
            node.forEachEntry((name, value) -> {
                if (!name.equals(CIPHERTEXTS)) {
                    copy.set(name, opened(value));
                }
            });
            return copy;
        }
        if (node.isArray()) {
            var copy = NODES.arrayNode();
            node.forEach(value -> copy.add(opened(value)));
            return copy;
        }
        return node;
    }
}
