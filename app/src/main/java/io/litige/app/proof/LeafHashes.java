package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Tile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Hashes of leaves as the log has them; every tile is read once. For one page of work. */
final class LeafHashes {
    private final LogTable log;
    private final Map<Long, byte[]> tiles = new HashMap<>();

    LeafHashes(LogTable log) {
        this.log = log;
    }

    /** @throws IllegalStateException when the log does not have it */
    Hash at(long index) {
        var tile = tiles.computeIfAbsent(index / Tile.FULL, number -> log.tile(0, number));
        int place = (int) (index % Tile.FULL);
        if (tile.length < (place + 1) * Hash.BYTES) {
            throw new IllegalStateException("tile " + index / Tile.FULL + " of level 0 is too short");
        }
        return Hash.at(tile, place);
    }

    /** For each event, the hash of the leaf before it in its stream; nothing for those whose predecessor has no leaf. */
    Map<RawEvent.Place, Hash> before(Collection<RawEvent.Place> places) {
        var before = new HashMap<RawEvent.Place, Hash>();
        var leaves = log.at(places.stream()
                .filter(place -> place.sequence() > 0)
                .map(place -> place.at(place.sequence() - 1))
                .toList());
        for (var place : places) {
            if (place.sequence() == 0) {
                before.put(place, Hash.ZERO);
            } else {
                var leaf = leaves.get(place.at(place.sequence() - 1));
                if (leaf != null) {
                    before.put(place, at(leaf.index()));
                }
            }
        }
        return before;
    }
}
