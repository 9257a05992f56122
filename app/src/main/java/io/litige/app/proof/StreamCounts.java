package io.litige.app.proof;

import io.litige.api.proof.Hash;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many events the record has of each stream, beside the heads of the log, a page at a time. */
interface StreamCounts {
    /**
     * A stream as it is sealed, beside the record.
     *
     * @param recorded how many of its sealed events are there
     * @param more whether there are others which the notary has passed by
     */
    record Compared(Hash key, UUID aggregate, int sealed, long recorded, boolean more) {
        boolean differs() {
            return recorded != sealed || more;
        }
    }

    /** The next streams of the log, by their keys. */
    List<Compared> streams(byte @Nullable [] after, int limit);

    /** The next streams of the record, by their aggregates. */
    List<UUID> aggregates(byte @Nullable [] after, int limit);

    /** Where the first event stands of each stream that should be sealed by now. */
    List<Long> firsts(List<UUID> aggregates);

    /** Where events of a stream stand behind its sealed ones, which the notary has passed by; a thousand at most. */
    List<Long> more(UUID aggregate, int from);

    /** Leaves of a stream whose events are gone. */
    List<Long> missing(UUID aggregate);
}
