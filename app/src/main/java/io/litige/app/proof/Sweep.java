package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.StreamKind;
import io.litige.api.proof.Tile;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Compares how many events each stream has in the record with the heads of the log, and looks for streams the log does not
 * know, a page at a time; where a count differs, the leaves there are compared one by one, which names what is wrong. That
 * finds in a night what the comparison of all leaves finds when its round comes by.
 */
final class Sweep {
    private static final int PAGE = 2_000;
    private static final int LEAVES = 1_024;
    private static final int HOURS = 24;

    private final Tables tables;
    private final SweepTable table;
    private final StreamCounts counts;
    private final Scrub scrub;
    private final Clock clock;
    private final BitSet looked = new BitSet();

    Sweep(Tables tables, Scrub scrub, Clock clock) {
        this.tables = tables;
        this.table = tables.sweeps();
        this.counts = tables.counts();
        this.scrub = scrub;
        this.clock = clock;
    }

    /** Goes on until it is done, or is no longer to run; what is done is done, page by page. */
    SweepTable.Progress run(SweepTable.Progress from, BooleanSupplier running) {
        var progress = from;
        while (progress.endedAt() == null && running.getAsBoolean()) {
            progress = page(progress);
        }
        return progress;
    }

    private SweepTable.Progress page(SweepTable.Progress from) {
        return java.util.Objects.requireNonNull(tables.transaction().execute(status -> {
            var next =
                    switch (from.phase()) {
                        case STREAMS -> streams(from);
                        case STRANGERS -> strangers(from);
                        case ACCESS -> access(from);
                        case LEAVES -> leaves(from);
                    };
            table.save(next);
            return next;
        }));
    }

    private SweepTable.Progress streams(SweepTable.Progress from) {
        var page = counts.streams(from.nextKey(), PAGE);
        if (page.isEmpty()) {
            return from.in(SweepTable.Phase.STRANGERS);
        }
        long news = 0;
        for (var stream : page) {
            if (stream.differs()) {
                for (long leaf : counts.missing(stream.aggregate())) {
                    news += look(leaf);
                }
                for (long position : counts.more(stream.aggregate(), stream.sealed())) {
                    news += look(leafBehind(position));
                }
            }
        }
        return from.page(page.getLast().key().bytes(), page.size(), news);
    }

    private SweepTable.Progress strangers(SweepTable.Progress from) {
        var page = counts.aggregates(from.nextKey(), PAGE);
        if (page.isEmpty()) {
            return from.in(SweepTable.Phase.ACCESS);
        }
        long news = 0;
        for (long position : counts.firsts(unknown(page))) {
            news += look(leafBehind(position));
        }
        return from.page(SweepTable.bytes(page.getLast()), 0, news);
    }

    private List<UUID> unknown(List<UUID> page) {
        var keys = page.stream().flatMap(Sweep::keys).toList();
        var known = tables.log().heads(keys).keySet();
        return page.stream()
                .filter(aggregate -> keys(aggregate).noneMatch(known::contains))
                .toList();
    }

    private static Stream<Hash> keys(UUID aggregate) {
        return Stream.of(StreamKind.values()).map(kind -> StreamKind.key(kind.of(aggregate)));
    }

    private SweepTable.Progress access(SweepTable.Progress from) {
        var page = tables.access().leaves(from.nextLeaf(), HOURS);
        if (page.isEmpty()) {
            return from.leaves() ? from.in(SweepTable.Phase.LEAVES) : from.ended(clock.instant());
        }
        long news = 0;
        for (long leaf : page) {
            news += look(leaf);
        }
        return from.leaf(page.getLast() + 1, news);
    }

    private SweepTable.Progress leaves(SweepTable.Progress from) {
        if (from.nextLeaf() >= from.leavesOf()) {
            return from.ended(clock.instant());
        }
        long to = from.nextLeaf() + LEAVES;
        return from.leaf(Math.min(to, from.leavesOf()), scrub.look(from.nextLeaf(), to));
    }

    /** Compares the leaves around one, unless this sweep has done so. */
    private long look(long leaf) {
        int tile = Math.toIntExact(leaf / Tile.FULL);
        if (looked.get(tile)) {
            return 0;
        }
        looked.set(tile);
        return scrub.look((long) tile * Tile.FULL, (tile + 1L) * Tile.FULL);
    }

    /** The first leaf whose event stood behind a position of the record; the last of all when none did. */
    private long leafBehind(long position) {
        long low = 0;
        long high = tables.log().state().orElseThrow().size() - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            boolean behind = tables.log()
                    .before(middle + 1)
                    .filter(leaf -> leaf.position() > position)
                    .isPresent();
            if (behind) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
