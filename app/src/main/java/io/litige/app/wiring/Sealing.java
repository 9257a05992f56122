package io.litige.app.wiring;

import io.litige.api.value.Protected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** The protected texts of one document while it is written: a commitment takes the place of each, ciphertexts come after. */
final class Sealing {
    private final UUID dispute;
    private final boolean forget;
    private final List<Found> found = new ArrayList<>();

    private record Found(Protected text, String commitment, Disclosure disclosure) {}

    /**
     * What stands under a commitment in {@code $x}.
     *
     * @param c class of data
     * @param e ciphertext
     * @param k id of its key
     */
    record Ciphertext(String c, String e, String k) {}

    /**
     * @param forget the dispute's texts were destroyed: none is written any more
     */
    Sealing(UUID dispute, boolean forget) {
        this.dispute = dispute;
        this.forget = forget;
    }

    /** Writes what stands for a text. */
    void replace(Protected text, JsonGenerator out) {
        out.writeStartObject();
        var value = text.value();
        if (value == null || forget) {
            out.writeObjectPropertyStart(ProtectedJson.ERASED);
            out.writeStringProperty("c", SubjectKeyTable.nameOf(text.dataClass()));
            out.writeStringProperty("s", text.subject().toString());
            out.writeEndObject();
        } else {
            // Inside the object that has just begun, the way to it is complete, indexes included.
            var disclosure =
                    Disclosure.of(out.streamWriteContext().pathAsPointer().toString(), value);
            var commitment = disclosure.commitment();
            out.writeStringProperty(ProtectedJson.COMMITMENT, commitment);
            found.add(new Found(text, commitment, disclosure));
        }
        out.writeEndObject();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The keys that are needed. */
    Set<KeyVault.Scope> scopes() {
        var scopes = new HashSet<KeyVault.Scope>();
        found.forEach(each -> scopes.add(scope(each.text())));
        return scopes;
    }

    /** Ciphertexts by commitment, in its order. */
    Map<String, Ciphertext> ciphertexts(Map<KeyVault.Scope, KeyVault.Key> keys) {
        var all = new TreeMap<String, Ciphertext>();
        for (var each : found) {
            var key = keys.get(scope(each.text()));
            var secret = key == null ? null : key.secret();
            if (key == null || secret == null) {
                throw new IllegalStateException("no key for a protected text of " + dispute);
            }
            all.put(
                    each.commitment(),
                    new Ciphertext(
                            SubjectKeyTable.nameOf(each.text().dataClass()),
                            each.disclosure().encrypted(secret, each.commitment()),
                            key.id().toString()));
        }
        return all;
    }

    private KeyVault.Scope scope(Protected text) {
        return new KeyVault.Scope(text.subject(), dispute, text.dataClass());
    }
}
