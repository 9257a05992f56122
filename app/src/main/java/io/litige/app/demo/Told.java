package io.litige.app.demo;

import io.litige.api.access.Actor;
import io.litige.api.command.DisputeCommand;
import io.litige.api.value.Cost;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dispute's story: what everybody does, in order, and how it must come out.
 *
 * @param phase where it stands at the end
 * @param closedAt when it was closed, if it was
 * @param costs as stated at closing
 */
record Told(
        DisputeId id,
        Arrival arrival,
        List<Step> steps,
        Phase phase,
        @Nullable Instant closedAt,
        List<Cost> costs,
        Promises promises) {

    /** One act of one person. */
    record Step(Actor actor, DisputeCommand command) {}

    /** What became of the promises given. Renegotiated ones count as made, and so do the ones that took their place. */
    record Promises(int made, int kept, int broken, int renegotiated) {
        static final Promises NONE = new Promises(0, 0, 0, 0);

        Promises plus(Promises other) {
            return new Promises(
                    made + other.made, kept + other.kept, broken + other.broken, renegotiated + other.renegotiated);
        }
    }
}
