package io.litige.app.ops;

import io.litige.app.store.StreamScan.Tip;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute a view shows otherwise than the record has it.
 *
 * @param held version the view has; -1 for none
 * @param expected version it must have at least, or at most for AHEAD; -1 for none
 */
record Difference(UUID dispute, Kind kind, long held, long expected, Instant foundAt) {
    enum Kind {
        /** The record has the dispute, the view has not. */
        MISSING,
        /** Events the view says it has read are not in the row. */
        BEHIND,
        /** The row says it holds events the record does not have. */
        AHEAD,
        /** The view has a dispute the record does not have. */
        ORPHAN,
        /** An event of it was set aside: it waits, and is no surprise. */
        PARKED
    }

    /**
     * What the record says against what a view holds. The view was read after its position and before the record, so
     * nothing that is only under way counts.
     *
     * @param tip null when the record does not have the dispute
     */
    static Optional<Difference> between(UUID dispute, @Nullable Tip tip, OptionalLong version, Instant now) {
        long held = version.orElse(-1);
        if (tip == null) {
            return version.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Difference(dispute, Kind.ORPHAN, held, -1, now));
        }
        if (held < tip.seen()) {
            return Optional.of(new Difference(dispute, held < 0 ? Kind.MISSING : Kind.BEHIND, held, tip.seen(), now));
        }
        return held > tip.newest()
                ? Optional.of(new Difference(dispute, Kind.AHEAD, held, tip.newest(), now))
                : Optional.empty();
    }

    Difference parked() {
        return new Difference(dispute, Kind.PARKED, held, expected, foundAt);
    }

    /** Whether what is to be seen there is less than the record, so that an event set aside explains it. */
    boolean lacks() {
        return kind == Kind.MISSING || kind == Kind.BEHIND;
    }
}
