package io.litige.query.projection;

import io.litige.api.event.DisputeEvent;
import io.litige.query.projection.ViewTable.Change;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of one batch of events: as they were found, and as they have become. */
final class Batch<R extends ViewRow> {
    private final View<R> view;
    private final Map<UUID, Held<R>> found;
    private final Map<UUID, R> before = new HashMap<>();
    private final Map<UUID, R> changed = new HashMap<>();

    Batch(View<R> view, Map<UUID, Held<R>> found) {
        this.view = view;
        this.found = new HashMap<>(found);
    }

    /**
     * Folds one event; leaves its row as it was when that fails.
     *
     * @return whether there was anything to do: an event the row already holds changes nothing
     * @throws IllegalStateException when events before it are missing
     */
    boolean apply(DisputeEvent event, long version) {
        UUID id = event.disputeId().value();
        R row = row(id);
        long held = row == null ? -1 : row.version();
        if (version <= held) {
            return false;
        }
        if (version > held + 1) {
            throw new IllegalStateException(
                    "view " + view.name() + " holds dispute " + id + " up to " + held + ", event is " + version);
        }
        changed.put(id, view.evolution().evolve(row, event, version));
        return true;
    }

    /** What is to be written, in the order of ids. */
    List<Change<R>> changes() {
        return changed.entrySet().stream()
                .map(entry -> new Change<>(before.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(change -> change.after().disputeId()))
                .toList();
    }

    /** What is to be written has been written. */
    void settle() {
        before.putAll(changed);
        changed.clear();
    }

    /** What is to be written is not written, and never was. */
    void takeBack() {
        changed.clear();
    }

    private @Nullable R row(UUID id) {
        R newer = changed.get(id);
        if (newer != null) {
            return newer;
        }
        var held = found.remove(id);
        if (held != null) {
            try {
                before.put(id, held.row());
            } catch (RuntimeException e) {
                found.put(id, held);
                throw e;
            }
        }
        return before.get(id);
    }
}
