package io.litige.query.projection;

import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import java.net.URI;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

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
     * @throws ErrorResponseException 503 {@code /problems/view-behind} when a view is behind what the actor has seen
     */
    public <A> A ask(Actor actor, Object question, Class<A> answer) {
        var message = new GenericMessage<>(question, MetaData.from(actor.toMetadata()));
        var asked = gateway.query(question.getClass().getName(), message, ResponseTypes.instanceOf(answer));
        try {
            return asked.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw understood(Objects.requireNonNull(e.getCause()));
        } catch (TimeoutException e) {
            throw unavailable("query-timeout", "The answer took too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("query-timeout", "The answer was interrupted");
        }
    }

    private static RuntimeException understood(Throwable failure) {
        Object details = failure instanceof HandlerExecutionException handler
                ? handler.getDetails().orElse(null)
                : null;
        if (details instanceof Rejection rejection) {
            return new Rejected(rejection);
        }
        if (details instanceof ViewBehind.Facts facts) {
            return behind(facts);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static ErrorResponseException behind(ViewBehind.Facts facts) {
        var problem = unavailable("view-behind", "The view does not hold yet what you have written");
        problem.getBody().setProperty("view", facts.view());
        problem.getBody().setProperty("seen", facts.seen());
        problem.getBody().setProperty("heldVersion", facts.heldVersion());
        problem.getHeaders().set("Retry-After", "1");
        return problem;
    }

    private static ErrorResponseException unavailable(String slug, String title) {
        var problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title);
        return new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, null);
    }
}
