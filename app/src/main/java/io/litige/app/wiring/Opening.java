package io.litige.app.wiring;

import io.litige.api.value.DataClass;
import io.litige.api.value.Protected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The protected texts of one document while it is read. */
final class Opening {
    static final Opening NONE = new Opening(Map.of(), Map.of());

    private static final UUID UNKNOWN = new UUID(0, 0);

    private final Map<String, Sealing.Ciphertext> ciphertexts;
    private final Map<UUID, KeyVault.Key> keys;

    private Opening(Map<String, Sealing.Ciphertext> ciphertexts, Map<UUID, KeyVault.Key> keys) {
        this.ciphertexts = ciphertexts;
        this.keys = keys;
    }

    /** Reads what stands under {@code $x}; the parser is at its beginning and is left at its end. */
    static Opening of(JsonParser parser, KeyVault vault) {
        var ciphertexts = new HashMap<String, Sealing.Ciphertext>();
        var ids = new HashSet<UUID>();
        for (var commitment = parser.nextName(); commitment != null; commitment = parser.nextName()) {
            parser.nextToken();
            var ciphertext = ciphertext(parser);
            ciphertexts.put(commitment, ciphertext);
            ids.add(UUID.fromString(ciphertext.k()));
        }
        return new Opening(ciphertexts, vault.find(ids));
    }

    private static Sealing.Ciphertext ciphertext(JsonParser parser) {
        var parts = new HashMap<String, String>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parts.put(name, parser.nextStringValue());
        }
        var dataClass = parts.get("c");
        var encrypted = parts.get("e");
        var key = parts.get("k");
        if (dataClass == null || encrypted == null || key == null) {
            throw new IllegalStateException("a ciphertext is incomplete");
        }
        return new Sealing.Ciphertext(dataClass, encrypted, key);
    }

    /**
     * The text that an object stands for; the parser is at the object's beginning and is left at its end. Null when it
     * stands for none.
     *
     * @throws IllegalStateException when what is stored does not belong together
     */
    @Nullable
    Protected text(JsonParser parser) {
        var name = parser.nextName();
        Protected text = null;
        if (ProtectedJson.COMMITMENT.equals(name)) {
            text = opened(parser.nextStringValue());
        } else if (ProtectedJson.ERASED.equals(name) && parser.nextToken() == JsonToken.START_OBJECT) {
            text = erased(parser);
        }
        return parser.nextToken() == JsonToken.END_OBJECT ? text : null;
    }

    /** Those that can still be read, in the order of commitments. */
    List<OpenText> texts() {
        var texts = new ArrayList<OpenText>();
        new TreeMap<>(ciphertexts).forEach((commitment, kept) -> {
            var key = keys.get(UUID.fromString(kept.k()));
            var secret = key == null ? null : key.secret();
            if (key != null && secret != null) {
                var disclosure = Disclosure.decrypted(kept.e(), commitment, secret);
                texts.add(new OpenText(
                        disclosure.encoded(),
                        new Protected(key.scope().subject(), SubjectKeyTable.classOf(kept.c()), disclosure.text())));
            }
        });
        return texts;
    }

    private static Protected erased(JsonParser parser) {
        var parts = new HashMap<String, String>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parts.put(name, parser.nextStringValue());
        }
        var dataClass = SubjectKeyTable.classOf(String.valueOf(parts.get("c")));
        return new Protected(UUID.fromString(String.valueOf(parts.get("s"))), dataClass, null);
    }

    private Protected opened(@Nullable String commitment) {
        var kept = commitment == null ? null : ciphertexts.get(commitment);
        if (commitment == null || kept == null) {
            throw new IllegalStateException("nothing is stored for the commitment " + commitment);
        }
        DataClass dataClass = SubjectKeyTable.classOf(kept.c());
        var key = keys.get(UUID.fromString(kept.k()));
        if (key == null) {
            return new Protected(UNKNOWN, dataClass, null);
        }
        var secret = key.secret();
        var text = secret == null
                ? null
                : Disclosure.decrypted(kept.e(), commitment, secret).text();
        return new Protected(key.scope().subject(), dataClass, text);
    }
}
