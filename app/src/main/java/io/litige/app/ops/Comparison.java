package io.litige.app.ops;

import io.litige.app.store.StreamScan;
import io.litige.app.store.StreamScan.Tip;
import io.litige.app.wiring.Projections;
import io.litige.query.projection.View;
import io.litige.query.projection.ViewTable.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a view with the record. In this order, so that nothing under way looks like a difference: how far the view
 * says it has read, what it holds, what the record has.
 */
final class Comparison {
    private final StreamScan scan;
    private final Projections projections;
    private final CheckTable table;

    Comparison(StreamScan scan, Projections projections, CheckTable table) {
        this.scan = scan;
        this.projections = projections;
        this.table = table;
    }

    /**
     * A stretch of disputes.
     *
     * @param last the last of them; null when none is behind it
     */
    record Page(
            List<Difference> suspects,
            int checked,
            @Nullable UUID last) {}

    /** The next disputes of view and record after an id. */
    Page after(View<?> view, UUID dispute, int limit) {
        long position = projections.committed(view.name());
        var held = view.table().versionsAfter(dispute, limit);
        var tips = scan.tipsAfter(dispute, position, limit);
        // Beyond the end of the shorter full page nothing can be said yet; ids are ordered as the database orders them.
        var end = end(held, tips, limit);
        var suspects = compare(held, tips).stream()
                .filter(difference -> end == null || compareIds(difference.dispute(), end) <= 0)
                .toList();
        return new Page(suspects, Math.max(held.size(), tips.size()), end);
    }

    /** Looks once more at some disputes; those that still differ, and whether that is known. */
    List<Difference> again(View<?> view, Collection<UUID> disputes) {
        if (disputes.isEmpty()) {
            return List.of();
        }
        long position = projections.committed(view.name());
        var held = view.table().versions(disputes);
        var tips = scan.tips(disputes, position);
        var parked = table.parked(view.name(), disputes);
        return compare(held, tips).stream()
                .map(difference ->
                        difference.lacks() && parked.contains(difference.dispute()) ? difference.parked() : difference)
                .toList();
    }

    private List<Difference> compare(List<Version> held, List<Tip> tips) {
        Map<UUID, Tip> stored = tips.stream().collect(Collectors.toMap(Tip::dispute, tip -> tip));
        Map<UUID, Long> versions = new HashMap<>();
        held.forEach(version -> versions.put(version.dispute(), version.version()));
        var ids = new TreeSet<>(Comparison::compareIds);
        ids.addAll(stored.keySet());
        ids.addAll(versions.keySet());
        var differences = new ArrayList<Difference>();
        for (var id : ids) {
            var version = versions.get(id);
            Difference.between(
                            id,
                            stored.get(id),
                            version == null ? OptionalLong.empty() : OptionalLong.of(version),
                            table.instant())
                    .ifPresent(differences::add);
        }
        return differences;
    }

    private static @Nullable UUID end(List<Version> held, List<Tip> tips, int limit) {
        var ends = new TreeSet<>(Comparison::compareIds);
        if (held.size() == limit) {
            ends.add(held.getLast().dispute());
        }
        if (tips.size() == limit) {
            ends.add(tips.getLast().dispute());
        }
        return ends.isEmpty() ? null : ends.first();
    }

    private static int compareIds(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
