package io.litige.app.wiring;

import io.litige.api.value.DisputeId;
import io.litige.api.value.ProtectedDocuments;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON in which every {@link io.litige.api.value.Protected} text is a commitment {@code {"$d":…}} and, before everything
 * else under {@code $x}, a ciphertext under the key of its person, dispute and class (design of trust, 4.2). Destroying
 * that key erases the text; no byte of what was written changes.
 */
public final class ProtectedJson implements ProtectedDocuments {
    static final String COMMITMENT = "$d";
    static final String ERASED = "$e";

    /** Sorts before every name a property can have. */
    private static final String CIPHERTEXTS = "$x";

    private static final byte[] BEFORE_CIPHERTEXTS = ("{\"" + CIPHERTEXTS + "\":").getBytes(StandardCharsets.US_ASCII);

    /** Bytes; most documents are smaller. */
    private static final int USUAL_SIZE = 4_096;

    private final JsonMapper mapper = RecordJson.mapper();
    private final JsonMapper views = RecordJson.shortly();
    private final KeyVault vault;

    ProtectedJson(KeyVault vault) {
        this.vault = vault;
    }

    @Override
    public String write(DisputeId dispute, Object document) {
        return new String(bytes(views, dispute, document), StandardCharsets.UTF_8);
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        try (var parser = views.createParser(json)) {
            return read(views, parser, type);
        }
    }

    /** An event as it is stored. */
    byte[] bytes(DisputeId dispute, Object event) {
        return bytes(mapper, dispute, event);
    }

    /** One walk through the document, then one round trip at most for all keys. */
    private byte[] bytes(JsonMapper mapper, DisputeId dispute, Object document) {
        var sealing = new Sealing(dispute.value(), false);
        var out = written(mapper, document, sealing);
        if (sealing.isEmpty()) {
            return out.toByteArray();
        }
        var keys = vault.keysFor(sealing.scopes());
        return keys.values().stream().anyMatch(key -> key.secret() == null)
                ? written(mapper, document, new Sealing(dispute.value(), true)).toByteArray()
                : withCiphertexts(sealing.ciphertexts(keys), out);
    }

    private static ByteArrayOutputStream written(JsonMapper mapper, Object document, Sealing sealing) {
        var out = new ByteArrayOutputStream(USUAL_SIZE);
        try (var generator = new ExactNumbers(mapper.createGenerator(out))) {
            mapper.writer().withAttribute(Sealing.class, sealing).writeValue(generator, document);
        }
        return out;
    }

    private byte[] withCiphertexts(Map<String, Sealing.Ciphertext> all, ByteArrayOutputStream document) {
        var ciphertexts = mapper.writeValueAsBytes(all);
        var rest = document.toByteArray();
        return ByteBuffer.allocate(BEFORE_CIPHERTEXTS.length + ciphertexts.length + rest.length)
                .put(BEFORE_CIPHERTEXTS)
                .put(ciphertexts)
                .put((byte) ',')
                .put(rest, 1, rest.length - 1)
                .array();
    }

    <T> T read(byte[] json, Class<T> type) {
        try (var parser = mapper.createParser(json)) {
            return read(mapper, parser, type);
        }
    }

    /** What an upcaster has left, in whatever order. */
    <T> T read(JsonNode json, Class<T> type) {
        var rest = (ObjectNode) json.deepCopy();
        var ciphertexts = rest.remove(CIPHERTEXTS);
        var ordered = mapper.createObjectNode();
        if (ciphertexts != null) {
            ordered.set(CIPHERTEXTS, ciphertexts);
        }
        ordered.setAll(rest);
        try (var parser = mapper.treeAsTokens(ordered)) {
            return read(mapper, parser, type);
        }
    }

    private <T> T read(JsonMapper mapper, JsonParser parser, Class<T> type) {
        parser.nextToken();
        var opening = Opening.NONE;
        if (CIPHERTEXTS.equals(parser.nextName())) {
            parser.nextToken();
            opening = Opening.of(parser, vault);
            parser.nextToken();
        }
        return mapper.readerFor(type).withAttribute(Opening.class, opening).readValue(parser);
    }

    /** Every protected text of a stored document that can still be read, in the order of commitments. */
    public List<OpenText> texts(byte[] json) {
        try (var parser = mapper.createParser(json)) {
            parser.nextToken();
            if (!CIPHERTEXTS.equals(parser.nextName())) {
                return List.of();
            }
            parser.nextToken();
            return Opening.of(parser, vault).texts();
        }
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
        vault.prefetch(ids);
    }
}
