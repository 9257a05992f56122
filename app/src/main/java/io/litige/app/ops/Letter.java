package io.litige.app.ops;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * An event a view has set aside; never its contents.
 *
 * @param dispute whose event it is, when it is a dispute's
 * @param cause type of the failure; its message stays in the log
 */
record Letter(
        String eventId,
        String event,
        @Nullable String dispute,
        @Nullable Long sequence,
        Instant enqueuedAt,
        @Nullable String cause) {
    static Letter of(DeadLetter<? extends EventMessage<?>> letter) {
        var message = letter.message();
        var domain = message instanceof DomainEventMessage<?> event ? event : null;
        return new Letter(
                message.getIdentifier(),
                message.getPayloadType().getSimpleName(),
                domain == null ? null : domain.getAggregateIdentifier(),
                domain == null ? null : domain.getSequenceNumber(),
                letter.enqueuedAt(),
                letter.cause().map(Cause::type).orElse(null));
    }
}
