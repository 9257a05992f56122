package io.litige.app.wiring;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import io.litige.api.value.ProtectedDocuments;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * JSON in which every {@link Protected} text is a commitment {@code {"$d":…}} and, beside it under {@code $x}, a
 * ciphertext under the key of its person, dispute and class (design of trust, 4.2). Destroying that key erases the text;
 * no byte of what was written changes.
 */
public final class ProtectedJson implements ProtectedDocuments {
    private static final String COMMITMENT = "$d";
    private static final String CIPHERTEXTS = "$x";
    private static final String ERASED = "$e";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final UUID UNKNOWN = new UUID(0, 0);

    private final JsonMapper mapper = RecordJson.mapper();
    private final KeyVault vault;

    ProtectedJson(KeyVault vault) {
        this.vault = vault;
    }

    @Override
    public String write(DisputeId dispute, Object document) {
        return new String(bytes(dispute, document), StandardCharsets.UTF_8);
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        return read(mapper.readTree(json), type);
    }

    byte[] bytes(DisputeId dispute, Object document) {
        JsonNode tree = mapper.valueToTree(document);
        var keys = vault.keysFor(scopes(dispute, tree));
        var ciphertexts = NODES.objectNode();
        var kept = (ObjectNode) JsonTrees.copy(tree, (where, node) -> {
            var text = protectedText(node);
            return text == null ? null : seal(where.toString(), text, dispute, keys, ciphertexts);
        });
        if (!ciphertexts.isEmpty()) {
            kept.set(CIPHERTEXTS, ciphertexts);
        }
        return mapper.writeValueAsBytes(JsonTrees.copy(kept, (where, node) -> null));
    }

    <T> T read(byte[] json, Class<T> type) {
        return read(mapper.readTree(json), type);
    }

    <T> T read(JsonNode json, Class<T> type) {
        var ciphertexts = json.path(CIPHERTEXTS);
        var keys = vault.find(keyIds(ciphertexts));
        var opened = (ObjectNode)
                JsonTrees.copy(json, (where, node) -> node == ciphertexts ? node : open(node, ciphertexts, keys));
        opened.remove(CIPHERTEXTS);
        return mapper.treeToValue(opened, type);
    }

    @Override
    public void prefetch(List<String> documents) {
        prefetchKeys(documents.stream()
                .map(document -> document.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    /** Loads the keys of a page of payloads at once, so that reading each of them asks nobody. */
    public void prefetchKeys(List<byte[]> documents) {
        var ids = new HashSet<UUID>();
        documents.forEach(document -> KeyIds.collect(document, ids));
        vault.find(ids);
    }

    private static Set<KeyVault.Scope> scopes(DisputeId dispute, JsonNode tree) {
        var scopes = new HashSet<KeyVault.Scope>();
        JsonTrees.copy(tree, (where, node) -> {
            var text = protectedText(node);
            if (text != null && !text.erased()) {
                scopes.add(scope(dispute, text));
            }
            return text == null ? null : node;
        });
        return scopes;
    }

    private static KeyVault.Scope scope(DisputeId dispute, Protected text) {
        return new KeyVault.Scope(text.subject(), dispute.value(), text.dataClass());
    }

    private static @Nullable Protected protectedText(JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof Protected text ? text : null;
    }

    private static ObjectNode seal(
            String where,
            Protected text,
            DisputeId dispute,
            Map<KeyVault.Scope, KeyVault.Key> keys,
            ObjectNode ciphertexts) {
        var dataClass = SubjectKeyTable.nameOf(text.dataClass());
        var value = text.value();
        if (value == null) {
            var erased = NODES.objectNode()
                    .put("c", dataClass)
                    .put("s", text.subject().toString());
            return NODES.objectNode().set(ERASED, erased);
        }
        var key = keys.get(scope(dispute, text));
        if (key == null || key.secret() == null) {
            throw new IllegalStateException("no key for a protected text at " + where);
        }
        var disclosure = Disclosure.of(where, value);
        ciphertexts
                .putObject(disclosure.commitment())
                .put("c", dataClass)
                .put("e", disclosure.encrypted(key.secret()))
                .put("k", key.id().toString());
        return NODES.objectNode().put(COMMITMENT, disclosure.commitment());
    }

    private static @Nullable JsonNode open(JsonNode node, JsonNode ciphertexts, Map<UUID, KeyVault.Key> keys) {
        if (node.size() != 1 || !node.isObject()) {
            return null;
        }
        if (node.has(COMMITMENT)) {
            return NODES.pojoNode(opened(node.get(COMMITMENT).stringValue(), ciphertexts, keys));
        }
        if (node.has(ERASED)) {
            var erased = node.get(ERASED);
            var dataClass = SubjectKeyTable.classOf(erased.get("c").stringValue());
            return NODES.pojoNode(new Protected(UUID.fromString(erased.get("s").stringValue()), dataClass, null));
        }
        return null;
    }

    private static Protected opened(String commitment, JsonNode ciphertexts, Map<UUID, KeyVault.Key> keys) {
        var kept = ciphertexts.get(commitment);
        if (kept == null) {
            throw new IllegalStateException("nothing is stored for the commitment " + commitment);
        }
        var dataClass = SubjectKeyTable.classOf(kept.get("c").stringValue());
        var key = keys.get(UUID.fromString(kept.get("k").stringValue()));
        if (key == null) {
            return new Protected(UNKNOWN, dataClass, null);
        }
        var secret = key.secret();
        var text = secret == null
                ? null
                : Disclosure.decrypted(kept.get("e").stringValue(), commitment, secret)
                        .text();
        return new Protected(key.scope().subject(), dataClass, text);
    }

    private static Set<UUID> keyIds(JsonNode ciphertexts) {
        var ids = new HashSet<UUID>();
        ciphertexts.forEachEntry(
                (commitment, kept) -> ids.add(UUID.fromString(kept.get("k").stringValue())));
        return ids;
    }
}
