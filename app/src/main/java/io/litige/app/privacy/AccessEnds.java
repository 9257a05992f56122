package io.litige.app.privacy;

import io.litige.api.access.CustodyLog.BreakOff;
import io.litige.api.access.CustodyLog.BrokenOff;
import io.litige.api.access.CustodyLog.HandedOut;
import io.litige.api.value.ReadPurpose;
import io.litige.app.privacy.AccessEntry.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which requests for a piece were answered, told from the newest entry to the oldest. An end names the entry it ends;
 * refusals of earlier releases name none, and end the last request of the same person for the same piece before them.
 */
final class AccessEnds {
    private final Map<Long, AccessEntry> named = new HashMap<>();
    private final Map<Asked, Integer> unnamed = new HashMap<>();

    private record Asked(String actor, @Nullable String item) {
        static Asked of(AccessEntry entry) {
            return new Asked(entry.actor().value(), entry.item());
        }
    }

    /** What that entry handed out; nothing where it is an end, was refused, or was told about the piece alone (HEAD). */
    Stream<HandedOut> handedOut(AccessEntry entry) {
        if (entry.outcome() == Outcome.REFUSED || entry.outcome() == Outcome.BROKEN_OFF) {
            note(entry);
            return Stream.empty();
        }
        if (entry.outcome() == Outcome.READ) {
            return Stream.empty();
        }
        var end = named.remove(entry.entry());
        if (end == null ? refusedWithoutName(entry) : end.outcome() == Outcome.REFUSED) {
            return Stream.empty();
        }
        return Stream.of(new HandedOut(
                Objects.requireNonNull(entry.item()),
                entry.actor(),
                entry.at(),
                entry.code() == null ? null : ReadPurpose.valueOf(entry.code()),
                end == null ? null : brokenOff(end)));
    }

    private void note(AccessEntry end) {
        if (end.ends() == null) {
            unnamed.merge(Asked.of(end), 1, Integer::sum);
        } else if (end.ends() > 0) {
            named.put(end.ends(), end);
        }
    }

    private boolean refusedWithoutName(AccessEntry entry) {
        var asked = Asked.of(entry);
        int refusals = unnamed.getOrDefault(asked, 0);
        if (refusals > 0) {
            unnamed.put(asked, refusals - 1);
        }
        return refusals > 0;
    }

    private static BrokenOff brokenOff(AccessEntry end) {
        return new BrokenOff(
                end.code() == null ? BreakOff.FAILED : BreakOff.valueOf(end.code()),
                Objects.requireNonNullElse(end.bytes(), 0L));
    }
}
