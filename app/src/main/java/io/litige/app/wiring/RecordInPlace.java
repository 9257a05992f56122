package io.litige.app.wiring;

import io.litige.app.store.StoreEngine;
import io.litige.app.store.StoreMove;
import io.litige.app.store.StoreMove.StoredPosition;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure, before anything reads or appends, that the whole record lies with the engine in use: an engine that was
 * switched without its events would show an empty or an old record.
 */
final class RecordInPlace {
    private static final Logger log = LoggerFactory.getLogger(RecordInPlace.class);

    private final Serializer tokens;

    RecordInPlace(Serializer tokens) {
        this.tokens = tokens;
    }

    /**
     * @throws StartupRefused when the other engine holds newer events and nobody asked to move them, or they cannot be
     */
    void ensure(LitigeProperties.Store settings, StoreMove move) {
        var engine = settings.engine();
        long held = move.head(engine);
        long elsewhere = move.head(engine.other());
        if (settings.move() && elsewhere > held) {
            try {
                move.to(engine, position -> position(engine, position));
            } catch (IllegalStateException e) {
                throw new StartupRefused(String.valueOf(e.getMessage()), "Start with the engine used so far.");
            }
            log.info("the record was moved to engine {}: {} is its newest event, each was compared", engine, elsewhere);
        } else if (elsewhere > held) {
            throw new StartupRefused(
                    "Engine " + engine + " holds the record up to event " + held + ", engine " + engine.other()
                            + " up to " + elsewhere,
                    "Start once with litige.store.move=true to move it, or with litige.store.engine="
                            + engine.other().name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
    }

    private StoredPosition position(StoreEngine engine, StoredPosition stored) {
        TrackingToken token =
                tokens.deserialize(new SimpleSerializedObject<>(stored.token(), byte[].class, stored.type(), null));
        var written = tokens.serialize(moved(engine, token), byte[].class);
        return new StoredPosition(written.getType().getName(), written.getData());
    }

    /** Who first followed the record when there already were events counts as replaying until it has read those. */
    private static TrackingToken moved(StoreEngine engine, TrackingToken token) {
        if (token instanceof ReplayToken replay) {
            var read = replay.getCurrentToken();
            return ReplayToken.createReplayToken(
                    moved(engine, replay.getTokenAtReset()), read == null ? null : moved(engine, read));
        }
        return engine == StoreEngine.JDBC ? gapAware(token) : plain(token);
    }

    private static TrackingToken gapAware(TrackingToken token) {
        if (token instanceof GlobalSequenceTrackingToken position) {
            return GapAwareTrackingToken.newInstance(position.getGlobalIndex(), java.util.Set.of());
        }
        throw unknown(token);
    }

    /** Nothing is skipped: what lay in a gap is offered again, and views know what they hold. */
    private static TrackingToken plain(TrackingToken token) {
        if (token instanceof GapAwareTrackingToken position) {
            return new GlobalSequenceTrackingToken(
                    position.hasGaps() ? position.getGaps().first() - 1 : position.getIndex());
        }
        throw unknown(token);
    }

    private static IllegalStateException unknown(TrackingToken token) {
        return new IllegalStateException(
                "a position of the kind " + token.getClass().getSimpleName() + " cannot be moved");
    }
}
