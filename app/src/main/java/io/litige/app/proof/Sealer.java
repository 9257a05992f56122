package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Leaf;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.TiledLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what is new, a batch in one transaction: whatever breaks in between, the log stays as it was before the batch, and
 * the next one begins there. Used by one thread.
 */
final class Sealer {
    private final LogKeys keys;
    private final EventSource source;
    private final LogTable log;
    private final SealTable seals;
    private final AccessSealTable access;
    private final FindingTable findings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable SigningKey second;
    private LogState state;
    private TiledLog tiles;
    private long signed;

    private Sealer(LogKeys keys, Tables tables, Clock clock, LogState state) {
        this.keys = keys;
        this.source = tables.record();
        this.log = tables.log();
        this.seals = tables.seals();
        this.access = tables.access();
        this.findings = tables.findings();
        this.transaction = tables.transaction();
        this.clock = clock;
        this.state = state;
        this.second = java.util.Optional.ofNullable(keys.next())
                .filter(next -> !next.verifier().equals(state.key()))
                .filter(next -> seals.follows(next.verifier()).isPresent())
                .orElse(null);
        this.tiles = new TiledLog(state.size(), log::tile);
        this.signed = log.checkpoint().map(note -> keys.checkpoint(note).size()).orElse(0L);
    }

    /**
     * Goes on where the log ends, or begins it.
     *
     * @param previous the log this one follows, for its first leaf
     */
    static Sealer open(LogKeys keys, Tables tables, Clock clock, @Nullable Checkpoint previous) {
        var known = tables.log().state();
        if (known.isPresent()) {
            return new Sealer(keys, tables, clock, known.get());
        }
        var begun = LogState.begin(keys.key().verifier(), clock.instant());
        return java.util.Objects.requireNonNull(tables.transaction().execute(status -> {
            tables.seals().begin(begun);
            var sealer = new Sealer(keys, tables, clock, begun);
            if (previous != null) {
                sealer.special(new Leaf.Genesis(previous));
            }
            sealer.special(new Leaf.Key(true, begun.key()));
            return sealer;
        }));
    }

    LogState state() {
        return state;
    }

    /**
     * Seals the next events.
     *
     * @param limit how many at most
     * @param last whether a checkpoint is signed in any case
     * @return what it found out, empty when there was nothing new
     */
    Optional<Step> step(int limit, boolean last) {
        var page = source.after(state.position(), limit);
        if (page.upTo() <= state.position()) {
            return Optional.empty();
        }
        return Optional.ofNullable(transaction.execute(status -> {
            var batch = new Batch(tiles, source);
            batch.add(page.events(), log::heads);
            var now = clock.instant();
            seals.leaves(batch.leaves());
            seals.heads(batch.heads());
            var news = batch.findings().stream()
                    .filter(finding -> findings.raise(finding, now))
                    .toList();
            grow(state.grown(tiles.size(), batch.leaves().size(), batch.newStreams(), page.upTo(), now));
            if (last || !page.more()) {
                sign(now);
            }
            return new Step(page.events().size(), batch.leaves().size(), news, page.more());
        }));
    }

    /**
     * One batch.
     *
     * @param read events that were looked at
     * @param added those that were sealed
     * @param findings what was wrong with the others, if it was not known
     * @param more whether there are more to be sealed
     */
    record Step(int read, int added, List<Finding> findings, boolean more) {}

    /** States how far every stream has come, at the place the log has reached; whoever has asked for it until then has it. */
    void heads(Heads heads) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            var root = heads.take(state);
            var leaf = new Leaf.Heads(state.size(), state.streams(), root);
            seals.special(state.size(), leaf);
            tiles.append(leaf.hash());
            grow(state.withHeads(now));
            seals.grantWish();
            sign(now);
        });
    }

    /** Seals what has come into the access log. */
    void access(AccessSealing sealing) {
        transaction.executeWithoutResult(status -> {
            var seal = sealing.next(state.size());
            special(AccessSealing.leaf(seal));
            access.keep(seal);
        });
    }

    /** Admits the keys that ask for it: whoever signs exports of this log's record is known by it. */
    void admit() {
        var asked = seals.keysAsked();
        if (!asked.isEmpty()) {
            transaction.executeWithoutResult(status -> asked.forEach(other -> {
                seals.admitted(other, state.size());
                special(new Leaf.Key(true, other));
            }));
        }
    }

    /** Signs how far the log has come, unless that is signed already. */
    void sign() {
        if (signed < state.size()) {
            transaction.executeWithoutResult(status -> sign(clock.instant()));
        }
    }

    private void sign(Instant now) {
        if (signed == state.size()) {
            return;
        }
        var checkpoint = new Checkpoint(state.key().name(), state.size(), tiles.root());
        var note = keys.of(state.key()).sign(checkpoint.text());
        if (second != null) {
            note = note.with(second.sign(checkpoint.text()).signatures().getFirst());
        }
        seals.checkpoint(checkpoint.size(), note, now);
        signed = checkpoint.size();
    }

    /**
     * Admits the key that is to follow the log's own; from then on both sign. After a while the older one is retired, by a
     * leaf whose checkpoint it signs for the last time.
     */
    void follow(Duration overlap) {
        var next = keys.next();
        if (next != null && !next.verifier().equals(state.key())) {
            follow(next, overlap);
        }
    }

    private void follow(SigningKey next, Duration overlap) {
        var since = seals.follows(next.verifier());
        var now = clock.instant();
        if (since.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                seals.follow(next.verifier(), state.size(), now);
                special(new Leaf.Key(true, next.verifier()));
                second = next;
                sign(now);
            });
        } else if (!now.isBefore(since.get().plus(overlap))) {
            var old = keys.of(state.key());
            transaction.executeWithoutResult(status -> {
                special(new Leaf.Key(false, old.verifier()));
                seals.replace(old.verifier(), next.verifier());
                state = state.of(next.verifier());
                second = old;
                sign(now);
            });
            second = null;
        } else {
            second = next;
        }
    }

    private void special(Leaf leaf) {
        seals.special(tiles.append(leaf.hash()), leaf);
        grow(state.grown(tiles.size(), 0, 0, state.position(), clock.instant()));
    }

    private void grow(LogState grown) {
        seals.tiles(tiles);
        seals.grow(state.size(), grown);
        state = grown;
    }
}
