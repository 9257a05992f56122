package io.litige.query.legal;

import io.litige.query.timeline.Narrator;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the log of the record says about the events of an export, for its readers.
 *
 * @param key public key of the log
 * @param logSize leaves of the log at the checkpoint that proves them
 * @param root of the log at that checkpoint, in base64
 * @param signedAt when the log signed it
 * @param seen which witnesses have seen that checkpoint, and when; nobody when empty
 * @param stampedAt when a time stamping authority says it was there; null when none does
 * @param kept the newest copy of a checkpoint nobody can take back; null when there is none
 * @param leaf gives the hash of the leaf of an event by its number, in hex
 */
public record Claim(
        String key,
        long logSize,
        String root,
        Instant signedAt,
        Map<String, Instant> seen,
        @Nullable Instant stampedAt,
        @Nullable Kept kept,
        LongFunction<String> leaf) {
    private static final int SHORT = 8;

    public Claim {
        seen = new TreeMap<>(seen);
    }

    /**
     * A copy of a checkpoint in a store under Object Lock.
     *
     * @param size of the log there, which may be less than that of this export
     * @param until when it is kept
     * @param mode of the lock: COMPLIANCE, or GOVERNANCE that the store's administrator can lift
     */
    public record Kept(long size, Instant until, String mode) {}

    /** Who else bears witness, in words. */
    String anchoring(Phrases phrases, Narrator narrator) {
        var witnesses = seen.entrySet().stream()
                .map(witness -> phrases.text(
                        "anchoring.seen", Map.of("name", witness.getKey(), "at", narrator.time(witness.getValue()))));
        var stamps = Stream.ofNullable(stampedAt)
                .map(at -> phrases.text("anchoring.stamped", Map.of("at", narrator.time(at))));
        var copies = Stream.ofNullable(kept)
                .map(copy -> phrases.text(
                        "anchoring.kept",
                        Map.of(
                                "size",
                                Long.toString(copy.size()),
                                "mode",
                                copy.mode(),
                                "until",
                                narrator.time(copy.until()))));
        var all = Stream.of(witnesses, stamps, copies).flatMap(one -> one).collect(Collectors.joining("; "));
        return all.isEmpty() ? phrases.text("anchoring.none") : all;
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
