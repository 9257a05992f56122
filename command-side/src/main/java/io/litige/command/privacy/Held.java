package io.litige.command.privacy;

import io.litige.api.value.DisputeId;
import io.litige.command.facts.DisputeFacts;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a dispute from being destroyed: the matters that hold it, or any dispute it is connected with by merges and
 * splits, however many of them lie between (GDPR 17(3)(b) and (e)). All of them are of one customer, so there are few.
 *
 * @param matters in their order
 * @param unknown disputes of which it cannot be told: they count as held
 */
public record Held(SortedSet<String> matters, SortedSet<String> unknown) {
    public Held {
        matters = Collections.unmodifiableSortedSet(new TreeSet<>(matters));
        unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
    }

    /**
     * @param find gives another dispute as it stands now; null when it cannot
     */
    public static Held of(DisputeFacts dispute, Function<DisputeId, @Nullable DisputeFacts> find) {
        var matters = new TreeSet<>(dispute.legalHolds());
        var unknown = new TreeSet<String>();
        var seen = new HashSet<>(Set.of(dispute.id()));
        var next = new ArrayDeque<>(dispute.kin());
        while (!next.isEmpty()) {
            var id = next.remove();
            if (seen.add(id)) {
                var other = find.apply(id);
                if (other == null) {
                    unknown.add(id.toString());
                } else {
                    matters.addAll(other.legalHolds());
                    next.addAll(other.kin());
                }
            }
        }
        return new Held(matters, unknown);
    }

    /** Whether it may not be destroyed. */
    public boolean keeps() {
        return !matters.isEmpty() || !unknown.isEmpty();
    }
}
