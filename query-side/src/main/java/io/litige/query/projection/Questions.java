package io.litige.query.projection;

import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/** Asks the query bus in an actor's name and turns what comes back into an answer or a refusal the door understands. */
@Component
public class Questions {
    /** Above the longest wait of a view, so that its own refusal arrives first. */
    private static final Duration LONGEST = Freshness.LONGEST.plusSeconds(25);

    private final QueryGateway gateway;

    Questions(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * @throws Rejected when the actor may not ask this, or there is nothing to tell
     * @throws ViewBehind when a view does not hold in time what the actor has seen
     */
    public <A> A ask(Actor actor, Object question, Class<A> answer) {
        var message = new GenericMessage<>(question, MetaData.from(actor.toMetadata()));
        var asked = gateway.query(question.getClass().getName(), message, ResponseTypes.instanceOf(answer));
        try {
            return asked.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw understood(Objects.requireNonNull(e.getCause()));
        } catch (TimeoutException e) {
            throw new QueryTimeoutException("no answer to a question in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("interrupted while waiting for an answer", e);
        }
    }

    /** Only details cross the borders of a process; here they become again what was thrown. */
    private static RuntimeException understood(Throwable failure) {
        Object details = failure instanceof HandlerExecutionException handler
                ? handler.getDetails().orElse(null)
                : null;
        if (details instanceof Rejection rejection) {
            return new Rejected(rejection);
        }
        if (details instanceof ViewBehind.Facts facts) {
            return new ViewBehind(facts);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
