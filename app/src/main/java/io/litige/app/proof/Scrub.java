package io.litige.app.proof;

import io.litige.api.proof.Check;
import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.Tile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads sealed events again and compares them with the log, and the log with what it has signed: a page of leaves at each
 * look, round after round. What differs is named, and looked at again each time its page comes round.
 */
final class Scrub {
    private static final Logger LOG = LoggerFactory.getLogger(Scrub.class);

    private final Tables tables;
    private final LogKeys keys;
    private final Clock clock;
    private final int leaves;

    /**
     * @param leaves compared at each look, rounded down to whole tiles
     */
    Scrub(Tables tables, LogKeys keys, Clock clock, int leaves) {
        this.tables = tables;
        this.keys = keys;
        this.clock = clock;
        this.leaves = leaves / Tile.FULL * Tile.FULL;
    }

    /** Looks at the next page. */
    void look() {
        tables.transaction().executeWithoutResult(status -> tables.log()
                .checkpoint()
                .map(keys::checkpoint)
                .filter(checkpoint -> checkpoint.size() > 0)
                .ifPresent(this::look));
    }

    private void look(Checkpoint checkpoint) {
        long next = tables.scrub().progress().map(ScrubTable.Progress::nextLeaf).orElse(0L);
        long from = next >= checkpoint.size() ? 0 : next / Tile.FULL * Tile.FULL;
        long to = Math.min(from + leaves, checkpoint.size());
        look(from, to, checkpoint);
        tables.scrub().goOn(to >= checkpoint.size() ? 0 : to, clock.instant());
    }

    /**
     * Looks at some leaves, as far as they are signed; inside a transaction.
     *
     * @param from the first leaf of a tile
     * @return how many differences were not known before
     */
    int look(long from, long to) {
        return tables.log()
                .checkpoint()
                .map(keys::checkpoint)
                .filter(checkpoint -> checkpoint.size() > from)
                .map(checkpoint -> look(from, Math.min(to, checkpoint.size()), checkpoint))
                .orElse(0);
    }

    private int look(long from, long to, Checkpoint checkpoint) {
        var found = compare(from, to, checkpoint);
        var now = clock.instant();
        var news = found.stream()
                .filter(finding -> tables.findings().raise(finding, now))
                .toList();
        if (!news.isEmpty()) {
            LOG.error("the record differs from the log it is sealed in, newly found: {}", names(news));
        }
        tables.findings().gone(from, to, found, now);
        return news.size();
    }

    /** Names without contents. */
    static List<String> names(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.kind() + " " + finding.stream() + " " + finding.sequence())
                .toList();
    }

    private List<Finding> compare(long from, long to, Checkpoint checkpoint) {
        var hashes = new LeafHashes(tables.log());
        var found = new ArrayList<Finding>();
        for (long tile = from / Tile.FULL; tile * Tile.FULL < to; tile++) {
            belongs(tile, hashes, checkpoint).ifPresent(why -> found.add(why));
        }
        if (found.isEmpty()) {
            found.addAll(new PageComparison(tables, hashes, from, to, checkpoint.size()).findings());
        }
        return found;
    }

    /** One leaf of a tile is enough: the way from it to the root leads over all the others. */
    private java.util.Optional<Finding> belongs(long tile, LeafHashes hashes, Checkpoint checkpoint) {
        long index = tile * Tile.FULL;
        try {
            var path = Merkle.inclusion(index, checkpoint.size(), tables.log().nodes());
            return Check.included(index, checkpoint.size(), hashes.at(index), path, checkpoint.root())
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(Finding.tile(
                            tile, "the tile does not lead to the root of checkpoint " + checkpoint.size()));
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            return java.util.Optional.of(Finding.tile(tile, "the tile, or one above it, is missing or cut off"));
        }
    }
}
