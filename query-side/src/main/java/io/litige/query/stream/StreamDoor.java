package io.litige.query.stream;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Decision;
import io.litige.api.access.Sight;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.DisputeId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets readers in to a dispute's stream: who may is decided on the ties its own events state, what they are shown by
 * their sight.
 */
@Component
public class StreamDoor {
    private final DisputeStream stream;

    public StreamDoor(DisputeStream stream) {
        this.stream = stream;
    }

    /**
     * One pass over all events.
     *
     * @throws Rejected DISPUTE_NOT_FOUND when there is no such dispute or the actor may not know of it, with the same
     *     facts; ACTION_NOT_PERMITTED when the actor's role does not suffice
     */
    public StreamIndex open(DisputeId dispute, Actor actor, Action action) {
        return open(dispute, actor, action, event -> {});
    }

    /**
     * The same for somebody who can use what passes by; it is theirs only once the door is open.
     *
     * @param passing gets every event, in order, before it is known whether the actor may see any
     */
    public StreamIndex open(DisputeId dispute, Actor actor, Action action, Consumer<StoredEvent> passing) {
        // Asked before reading, so that an event stored meanwhile is not taken for a missing one.
        long last = stream.lastVersion(dispute).orElse(-1L);
        var index = new StreamIndex(Sight.of(actor));
        try (Stream<StoredEvent> events = stream.read(dispute, 0)) {
            events.peek(passing).forEach(index::add);
        }
        index.reaches(last);
        var decision = index.isEmpty() ? Decision.HIDE : Access.decide(actor, action, index.relation(), dispute);
        Rejected.when(decision == Decision.HIDE, Code.DISPUTE_NOT_FOUND, Map.of("dispute", dispute));
        if (decision == Decision.DENY) {
            throw Access.notPermitted(action.name(), actor, action);
        }
        return index;
    }
}
