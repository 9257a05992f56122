package io.litige.query.legal;

import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;

/**
 * What the log of the record says about the events of an export, for its readers.
 *
 * @param key public key of the log
 * @param logSize leaves of the log at the checkpoint that proves them
 * @param root of the log at that checkpoint, in base64
 * @param signedAt when the log signed it
 * @param anchors who else bears witness, each as a sentence's end; nobody when empty
 * @param leaf gives the hash of the leaf of an event by its number, in hex
 */
public record Claim(
        String key, long logSize, String root, Instant signedAt, List<String> anchors, LongFunction<String> leaf) {
    private static final int SHORT = 8;

    public Claim {
        anchors = List.copyOf(anchors);
    }

    /** The beginning of the hash of an event, for the eye; the whole stands in the annex. */
    String brief(long sequence) {
        return leaf.apply(sequence).substring(0, SHORT);
    }

    /** Name of the log. */
    String origin() {
        return key.substring(0, key.indexOf('+'));
    }
}
