package io.litige.app.wiring;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import io.litige.api.value.ProtectedDocuments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** One walk through the document: a protected text leaves a place that is filled once all keys are at hand. */
    byte[] bytes(DisputeId dispute, Object document) {
        var texts = new ArrayList<Found>();
        var kept = (ObjectNode) JsonTrees.copy(mapper.<JsonNode>valueToTree(document), (where, node) -> {
            var text = protectedText(node);
            if (text == null) {
                return null;
            }
            var found = new Found(where, text, NODES.objectNode());
            texts.add(found);
            return found.place();
        });
        return mapper.writeValueAsBytes(texts.isEmpty() ? kept : sealed(dispute, kept, texts));
    }

    /** A protected text of a document, and what will stand for it. */
    private record Found(JsonTrees.Place where, Protected text, ObjectNode place) {}

    private ObjectNode sealed(DisputeId dispute, ObjectNode kept, List<Found> texts) {
        var scopes = new HashSet<KeyVault.Scope>();
        for (var found : texts) {
            if (!found.text().erased()) {
                scopes.add(scope(dispute, found.text()));
            }
        }
        var keys = vault.keysFor(scopes);
        var ciphertexts = new TreeMap<String, JsonNode>();
        texts.forEach(found -> seal(found, dispute, keys, ciphertexts));
        var sorted = new TreeMap<String, JsonNode>();
        kept.forEachEntry(sorted::put);
        if (!ciphertexts.isEmpty()) {
            sorted.put(CIPHERTEXTS, NODES.objectNode().setAll(ciphertexts));
        }
        return NODES.objectNode().setAll(sorted);
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

    private static KeyVault.Scope scope(DisputeId dispute, Protected text) {
        return new KeyVault.Scope(text.subject(), dispute.value(), text.dataClass());
    }

    private static @Nullable Protected protectedText(JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof Protected text ? text : null;
    }

    private static void seal(
            Found found, DisputeId dispute, Map<KeyVault.Scope, KeyVault.Key> keys, Map<String, JsonNode> ciphertexts) {
        var text = found.text();
        var dataClass = SubjectKeyTable.nameOf(text.dataClass());
        var value = text.value();
        if (value == null) {
            found.place()
                    .putObject(ERASED)
                    .put("c", dataClass)
                    .put("s", text.subject().toString());
            return;
        }
        var where = found.where().pointer().toString();
        var key = keys.get(scope(dispute, text));
        if (key == null || key.secret() == null) {
            throw new IllegalStateException("no key for a protected text at " + where);
        }
        var disclosure = Disclosure.of(where, value);
        var commitment = disclosure.commitment();
        ciphertexts.put(
                commitment,
                NODES.objectNode()
                        .put("c", dataClass)
                        .put("e", disclosure.encrypted(key.secret()))
                        .put("k", key.id().toString()));
        found.place().put(COMMITMENT, commitment);
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
