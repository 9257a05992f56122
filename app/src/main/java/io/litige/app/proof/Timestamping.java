package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has checkpoints stamped: the newest one at the pace that is set, and at once those somebody waits for. An authority that
 * does not answer, or not as it should, is left alone for a while, and seen in health; sealing goes on.
 */
final class Timestamping {
    private static final Logger LOG = LoggerFactory.getLogger(Timestamping.class);
    private static final Duration LATE = Duration.ofMinutes(15);

    private final TimestampClient authority;
    private final Duration every;
    private final Duration leftAlone;
    private final Clock clock;
    private volatile Anchors.State state = Anchors.State.NONE;
    private boolean known;

    Timestamping(TimestampClient authority, ProofProperties.Timestamp settings, Clock clock) {
        this.authority = authority;
        this.every = settings.every();
        this.leftAlone = settings.again();
        this.clock = clock;
    }

    String name() {
        return TimestampTable.name();
    }

    Anchors.State state() {
        return state;
    }

    /** Whether the newest stamp is as old as it may be, at most. */
    boolean well(Instant now) {
        return state.trouble() == null || state.at().isAfter(now.minus(every).minus(LATE));
    }

    void tell(Tables tables) {
        if (!known) {
            goOn(tables.stamps());
        }
        for (long size : tables.stamps().wished()) {
            tables.log().checkpoint(size).ifPresent(note -> wished(tables.stamps(), Checkpoint.parse(note.text())));
        }
        if (state.asked().atLeast(state.leftAlone())) {
            tables.log()
                    .checkpoint()
                    .map(note -> Checkpoint.parse(note.text()))
                    .filter(checkpoint -> checkpoint.size() > state.size())
                    .ifPresent(checkpoint -> stamp(tables.stamps(), checkpoint));
        }
    }

    /** A day is longer than a process lives: how long ago the last stamp was follows from the clock, once. */
    private void goOn(TimestampTable stamps) {
        stamps.newest().ifPresent(last -> {
            var age = Duration.between(last.at(), clock.instant());
            state = new Anchors.State(
                    last.size(), last.at(), age.isNegative() ? Since.now() : Since.ago(age), every, null);
        });
        known = true;
    }

    private void wished(TimestampTable stamps, Checkpoint checkpoint) {
        boolean silent = state.trouble() != null && !state.asked().atLeast(state.leftAlone());
        var trouble =
                stamps.of(checkpoint.size()).isPresent() ? null : silent ? state.trouble() : stamp(stamps, checkpoint);
        stamps.answer(checkpoint.size(), trouble, clock.instant());
    }

    /** @return why not, null when it is stamped */
    private @Nullable String stamp(TimestampTable stamps, Checkpoint checkpoint) {
        var before = state;
        try {
            var stamp = authority.stamp(checkpoint);
            stamps.keep(stamp, clock.instant());
            state = new Anchors.State(Math.max(before.size(), stamp.size()), clock.instant(), Since.now(), every, null);
        } catch (IOException e) {
            if (before.trouble() == null) {
                LOG.warn("the time stamping authority does not stamp: {}", e.getMessage());
            }
            state = new Anchors.State(
                    before.size(), before.at(), Since.now(), leftAlone, String.valueOf(e.getMessage()));
        }
        stamps.tried(state.trouble(), clock.instant());
        return state.trouble();
    }
}
