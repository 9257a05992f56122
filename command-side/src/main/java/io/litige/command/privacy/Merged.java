package io.litige.command.privacy;

import io.litige.api.value.DisputeId;
import io.litige.command.facts.DisputeFacts;
import java.util.HashSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the claim of a merged dispute goes on. */
final class Merged {
    private Merged() {}

    /**
     * The dispute itself unless it is merged, else the last one of the merges from it.
     *
     * @param find gives another dispute as it stands now; null when it cannot
     * @return null when one on the way cannot be read
     */
    static @Nullable DisputeFacts into(DisputeFacts dispute, Function<DisputeId, @Nullable DisputeFacts> find) {
        var seen = new HashSet<DisputeId>();
        var last = dispute;
        while (last != null && last.mergedInto() != null && seen.add(last.id())) {
            last = find.apply(last.mergedInto());
        }
        return last;
    }
}
