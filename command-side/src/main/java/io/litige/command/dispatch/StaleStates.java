package io.litige.command.dispatch;

import io.litige.api.command.DisputeCommand;
import io.litige.api.error.Rejected;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A refusal decided on a cached state that another process has left behind becomes a conflict, which the
 * {@link Dispatcher} asks again: the failed unit of work has emptied the cache by then.
 */
public final class StaleStates implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final String DECIDED_ON = "decided on version";
    private final EventStore events;

    public StaleStates(EventStore events) {
        this.events = events;
    }

    /** Notes the version the command at hand is decided on. */
    public static void decidedOn(long version) {
        CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.resources().put(DECIDED_ON, version));
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Rejected refusal) {
            Long version = unitOfWork.getResource(DECIDED_ON);
            if (version != null && stored(unitOfWork) > version) {
                throw new ConcurrencyException("refused on version " + version + ", which is not the last", refusal);
            }
            throw refusal;
        }
    }

    private long stored(UnitOfWork<? extends CommandMessage<?>> unitOfWork) {
        return unitOfWork.getMessage().getPayload() instanceof DisputeCommand command
                ? events.lastSequenceNumberFor(command.disputeId().toString()).orElse(-1L)
                : -1L;
    }
}
