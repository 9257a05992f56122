package io.litige.app.wiring;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Queues for events that were set aside, also under the name of a group nobody works on yet. */
@FunctionalInterface
public interface DeadLetterQueues {
    SequencedDeadLetterQueue<EventMessage<?>> of(String group);
}
