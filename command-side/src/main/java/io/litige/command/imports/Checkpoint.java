package io.litige.command.imports;

import java.util.List;
import java.util.Map;

/**
 * What one batch of lines came to.
 *
 * @param nextOffset where the next batch begins
 * @param read lines of the batch: taken, already there and refused together
 * @param refusals by line number
 */
record Checkpoint(
        long nextOffset, long nextLine, long read, long taken, long already, Map<Long, LineRefused> refusals) {
    Checkpoint {
        refusals = Map.copyOf(refusals);
    }

    /** Lines whose claim ends with their refusal. */
    List<Long> released() {
        return List.copyOf(refusals.keySet());
    }
}
