package io.litige.app.ops;

import io.litige.app.wiring.DeadLetterQueues;
import io.litige.query.projection.Aside;
import io.litige.query.projection.View;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/** Puts events aside as the processors of views do, in the same queues. */
final class SetAside implements Aside {
    private final DeadLetterQueues queues;
    private final Function<View<?>, String> group;

    /**
     * @param group which queue, by view
     */
    SetAside(DeadLetterQueues queues, Function<View<?>, String> group) {
        this.queues = queues;
        this.group = group;
    }

    @Override
    public void put(View<?> view, List<? extends DomainEventMessage<?>> events, @Nullable RuntimeException cause) {
        var queue = queues.of(group.apply(view));
        boolean first = true;
        for (var event : events) {
            var dispute = event.getAggregateIdentifier();
            var letter = new GenericDeadLetter<EventMessage<?>>(dispute, event);
            queue.enqueue(dispute, first && cause != null ? letter.withCause(ThrowableCause.truncated(cause)) : letter);
            first = false;
        }
    }
}
