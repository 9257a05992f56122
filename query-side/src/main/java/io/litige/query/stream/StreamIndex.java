package io.litige.query.stream;

import io.litige.api.access.Masks;
import io.litige.api.access.Relation;
import io.litige.api.access.Relations;
import io.litige.api.access.Sight;
import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a dispute's events leaves behind: who is tied to it, when each event happened and was recorded,
 * what corrects what, and whether a number is missing. It holds no text but that of corrections.
 */
public final class StreamIndex {
    /** Missing numbers are listed up to this many; beyond it the stream is broken anyway. */
    private static final int MISSING_LISTED = 100;

    private final Sight sight;
    private final Set<Long> hidden = new HashSet<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Long> missing = new ArrayList<>();
    private final Map<Long, String> contents = new HashMap<>();
    private Masks masks = Masks.NONE;
    private @Nullable Relation relation;
    private long last = -1;
    private long checked = -1;

    /**
     * When an event happened and when it was written down.
     *
     * @param corrects version it corrects, or null when it is no correction
     */
    public record Mark(
            long version,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable Long corrects) {}

    public StreamIndex(Sight sight) {
        this.sight = sight;
    }

    /** Takes the next event in; they come in the store's order. */
    public void add(StoredEvent stored) {
        reaches(stored.version() - 1);
        last = stored.version();
        var event = stored.event();
        masks = masks.evolve(event);
        var content = Masks.idOf(event);
        if (content != null) {
            contents.put(last, content);
        }
        Long corrects = event instanceof RecordCorrected correction ? correction.targetVersion() : null;
        if (!sight.shows(event) || (corrects != null && hidden.contains(corrects))) {
            hidden.add(last);
        }
        marks.add(new Mark(last, event.act().occurredAt(), event.act().recordedAt(), corrects));
        if (event instanceof RecordCorrected correction) {
            corrections.add(new Correction(last, correction));
        }
        if (relation != null || event instanceof DisputeRegistered) {
            relation = Relations.evolve(relation, event);
        }
    }

    /** States that the store holds everything up to that number; what was not read by now is missing. */
    public void reaches(long version) {
        for (long lost = Math.max(last, checked) + 1; lost <= version && missing.size() < MISSING_LISTED; lost++) {
            missing.add(lost);
        }
        checked = Math.max(checked, version);
    }

    /** The same event without what is hidden from everybody; a correction is as hidden as what it corrects. */
    public StoredEvent masked(StoredEvent stored) {
        if (masks.contents().isEmpty()) {
            return stored;
        }
        var event =
                stored.event() instanceof RecordCorrected corrected ? masked(corrected) : masks.hidden(stored.event());
        return new StoredEvent(stored.version(), stored.storedAt(), event);
    }

    /** Of what comes after all that is shown, what it hides is hidden all the same. */
    public void later(StoredEvent stored) {
        masks = masks.evolve(stored.event());
    }

    /** Whether anything is hidden from everybody. */
    public boolean hides() {
        return !masks.contents().isEmpty();
    }

    /** The texts of an event that are hidden from everybody, as they are. */
    public Set<Protected> hidden(StoredEvent stored) {
        if (!(stored.event() instanceof RecordCorrected event)) {
            return masks.texts(stored.event());
        }
        var shown = Set.copyOf(masked(event).fields().values());
        return event.fields().values().stream()
                .filter(text -> !shown.contains(text))
                .collect(Collectors.toUnmodifiableSet());
    }

    private RecordCorrected masked(RecordCorrected event) {
        var fields = masks.hidden(event.fields(), contents.get(event.targetVersion()));
        return new RecordCorrected(event.disputeId(), event.act(), event.targetVersion(), fields, event.reason());
    }

    /** Whether the reader is shown the event of that number. */
    public boolean shows(long version) {
        return !hidden.contains(version);
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    /** Sequence number of the last event read; -1 when there was none. */
    public long lastVersion() {
        return last;
    }

    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Every correction in the stream, in order, without what is hidden. */
    public List<Correction> corrections() {
        return masks.contents().isEmpty()
                ? List.copyOf(corrections)
                : corrections.stream()
                        .map(correction -> new Correction(correction.version(), masked(correction.event())))
                        .toList();
    }

    /** Sequence numbers between 0 and the last that the store did not give back; empty when all is well. */
    public List<Long> missing() {
        return List.copyOf(missing);
    }

    /** Who is tied to the dispute; nobody when its registration is missing, so that only roles seeing all get in. */
    public Relation relation() {
        return relation == null ? new Relation("", null, Set.of()) : relation;
    }
}
