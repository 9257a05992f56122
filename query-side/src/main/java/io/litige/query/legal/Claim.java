package io.litige.query.legal;

import io.litige.query.timeline.Narrator;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * What the log of the record says about the events of an export, for its readers.
 *
 * @param key public key of the log
 * @param logSize leaves of the log at the checkpoint that proves them
 * @param root of the log at that checkpoint, in base64
 * @param signedAt when the log signed it
 * @param seen which witnesses have seen that checkpoint, and when; nobody when empty
 * @param leaf gives the hash of the leaf of an event by its number, in hex
 */
public record Claim(
        String key, long logSize, String root, Instant signedAt, Map<String, Instant> seen, LongFunction<String> leaf) {
    private static final int SHORT = 8;

    public Claim {
        seen = new TreeMap<>(seen);
    }

    /** Who else bears witness, in words. */
    String anchoring(Phrases phrases, Narrator narrator) {
        return seen.isEmpty()
                ? phrases.text("anchoring.none")
                : seen.entrySet().stream()
                        .map(witness -> phrases.text(
                                "anchoring.seen",
                                Map.of("name", witness.getKey(), "at", narrator.time(witness.getValue()))))
                        .collect(Collectors.joining("; "));
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
