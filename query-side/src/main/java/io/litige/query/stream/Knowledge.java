package io.litige.query.stream;

import io.litige.query.stream.StreamIndex.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events count at a point in the past, on both axes. A correction counts from when it was recorded, and speaks
 * about the time of the record it corrects: asked in April about March, we answer March as we know it in April.
 */
public final class Knowledge {
    private final BitSet included = new BitSet();
    private final Map<Long, List<Correction>> corrections = new HashMap<>();

    /** What the stream says as of that point. */
    public static Knowledge of(StreamIndex index, AsOf asOf) {
        return new Knowledge(index, asOf);
    }

    private Knowledge(StreamIndex index, AsOf asOf) {
        var known = new HashMap<Long, Mark>();
        for (var mark : index.marks()) {
            if (recordedBy(mark, asOf)) {
                known.put(mark.version(), mark);
            }
        }
        for (var correction : index.corrections()) {
            if (known.containsKey(correction.version())) {
                corrections
                        .computeIfAbsent(correction.event().targetVersion(), target -> new ArrayList<>())
                        .add(correction);
            }
        }
        var occurred = asOf.occurred();
        for (var mark : known.values()) {
            if (occurred == null || !effective(mark, known).isAfter(occurred)) {
                included.set(Math.toIntExact(mark.version()));
            }
        }
    }

    public boolean includes(long version) {
        return included.get(Math.toIntExact(version));
    }

    /** The first version from there on that counts, or null when there is none. */
    public @Nullable Long next(long from) {
        int next = included.nextSetBit(Math.toIntExact(from));
        return next < 0 ? null : Long.valueOf(next);
    }

    /** The last version that counts, or null when none does. */
    public @Nullable Long last() {
        return included.isEmpty() ? null : Long.valueOf(included.length() - 1L);
    }

    public int count() {
        return included.cardinality();
    }

    /** What is known at that point to correct this version, in the order of recording. */
    public List<Correction> correctionsOf(long version) {
        return corrections.getOrDefault(version, List.of()).stream()
                .filter(correction -> includes(correction.version()))
                .toList();
    }

    private static boolean recordedBy(Mark mark, AsOf asOf) {
        return (asOf.version() == null || mark.version() <= asOf.version())
                && (asOf.recorded() == null || !mark.recordedAt().isAfter(asOf.recorded()));
    }

    private Instant effective(Mark mark, Map<Long, Mark> known) {
        var subject = mark;
        for (int depth = 0; subject.corrects() != null && depth < known.size(); depth++) {
            var target = known.get(subject.corrects());
            if (target == null) {
                break;
            }
            subject = target;
        }
        var at = subject.occurredAt();
        for (var correction : corrections.getOrDefault(subject.version(), List.of())) {
            var corrected = correction.occurredAt();
            at = corrected == null ? at : corrected;
        }
        return at;
    }
}
