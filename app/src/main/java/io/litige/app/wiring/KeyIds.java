package io.litige.app.wiring;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;

/** Finds the key ids in stored documents without parsing them. */
final class KeyIds {
    private static final byte[] MARK = "\"k\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_LENGTH = 36;

    private KeyIds() {}

    /** May find a few ids that are none of a key, never miss one. */
    static void collect(byte[] document, Collection<UUID> ids) {
        for (int i = 0; i + MARK.length + UUID_LENGTH < document.length; i++) {
            if (marked(document, i) && document[i + MARK.length + UUID_LENGTH] == '"') {
                var text = new String(document, i + MARK.length, UUID_LENGTH, StandardCharsets.US_ASCII);
                try {
                    ids.add(UUID.fromString(text));
                } catch (IllegalArgumentException e) {
                    continue; // something else that is called k
                }
            }
        }
    }

    private static boolean marked(byte[] document, int at) {
        for (int j = 0; j < MARK.length; j++) {
            if (document[at + j] != MARK[j]) {
                return false;
            }
        }
        return true;
    }
}
