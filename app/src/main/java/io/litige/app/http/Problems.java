package io.litige.app.http;

import io.axoniq.axonserver.connector.AxonServerException;
import io.litige.api.error.Rejection;
import io.litige.app.proof.NotSealedYet;
import io.litige.app.proof.ProofBroken;
import io.litige.app.store.AppendUnknown;
import io.litige.app.store.RecordUnreachable;
import io.litige.app.store.StoreBusy;
import io.litige.command.dispatch.OutcomeUnknown;
import io.litige.query.projection.ViewBehind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place where a refusal or a failure becomes a problem; tells facts, never stacks, statements or class names. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "1";

    /** @throws Exception what was thrown, when part of an answer has left already: the connection breaks off then */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (thrown instanceof CallerGone) {
            return ResponseEntity.badRequest().build(); // Nothing was carried out.
        }
        if (response.isCommitted() && !(thrown instanceof AsyncRequestNotUsableException)) {
            LOG.error("request {} failed while its answer was under way", RequestId.of(request), thrown);
            throw thrown;
        }
        return tell(thrown, request);
    }

    @Nullable
    ResponseEntity<ProblemDetail> tell(Exception thrown, HttpServletRequest request) {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return null; // the caller has gone
        }
        var cause = unwrap(thrown);
        var problem = explain(cause, request);
        if (problem.getStatus() >= 500) {
            LOG.error("request {} failed", RequestId.of(request), thrown);
        }
        if (problem.getStatus() >= 500 || isConcurrentChange(problem)) {
            Door.markRepeatable(request);
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(headers(cause, problem))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail explain(Throwable cause, HttpServletRequest request) {
        return switch (cause) {
            case BadRequest bad -> Problem.of(bad.fault(), bad.facts(), request);
            case HandlerExecutionException refused -> refusal(refused, request);
            case AggregateNotFoundException e -> of(Rejection.Code.DISPUTE_NOT_FOUND, request);
            case ConcurrencyException e -> of(Rejection.Code.CONCURRENT_CHANGE, request);
            case ConcurrencyFailureException e -> of(Rejection.Code.CONCURRENT_CHANGE, request);
            case NoHandlerForCommandException e -> of(Fault.UNAVAILABLE, request);
            case NoHandlerForQueryException e -> of(Fault.UNAVAILABLE, request);
            case DataAccessResourceFailureException e -> of(Fault.UNAVAILABLE, request);
            case CannotCreateTransactionException e -> of(Fault.UNAVAILABLE, request);
            case QueryTimeoutException e -> late(request);
            case TransactionTimedOutException e -> late(request);
            case AxonTimeoutException e -> late(request);
            case TimeoutException e -> late(request);
            case OutcomeUnknown e -> late(request);
            case AppendUnknown e -> late(request);
            case NotSealedYet e -> Problem.of(Fault.NOT_SEALED_YET, e.facts(), request);
            case ProofBroken e -> Problem.of(Fault.PROOF_BROKEN, e.facts(), request);
            case StoreBusy e -> of(Fault.UNAVAILABLE, request);
            case RecordUnreachable e -> of(Fault.UNAVAILABLE, request);
            case AxonServerException e -> late(request);
            case CommandDispatchException e -> late(request);
            case AccessDeniedException e -> of(Fault.FORBIDDEN, request);
            default -> FormProblems.explain(cause, request);
        };
    }

    private static ProblemDetail refusal(HandlerExecutionException refused, HttpServletRequest request) {
        var details = refused.getDetails().orElse(null);
        if (details instanceof Rejection rejection) {
            return Problem.of(rejection, request);
        }
        if (details instanceof ViewBehind.Facts behind) {
            return Problem.of(Fault.VIEW_BEHIND, facts(behind), request);
        }
        // How Axon Server tells that another command on the same dispute was first.
        return String.valueOf(refused.getMessage()).contains("AXONIQ-2000")
                ? of(Rejection.Code.CONCURRENT_CHANGE, request)
                : of(Fault.INTERNAL_ERROR, request);
    }

    private static Map<String, String> facts(ViewBehind.Facts behind) {
        return Map.of(
                "view", behind.view(), "seen", behind.seen(), "heldVersion", String.valueOf(behind.heldVersion()));
    }

    private static ProblemDetail late(HttpServletRequest request) {
        return of(Door.writes(request) ? Fault.OUTCOME_UNKNOWN : Fault.UNAVAILABLE, request);
    }

    private static ProblemDetail of(Fault fault, HttpServletRequest request) {
        return Problem.of(fault, Map.of(), request);
    }

    private static ProblemDetail of(Rejection.Code code, HttpServletRequest request) {
        return Problem.of(ProblemType.of(code), Map.of(), List.of(), request);
    }

    private static boolean isConcurrentChange(ProblemDetail problem) {
        return ProblemType.of(Rejection.Code.CONCURRENT_CHANGE).uri().equals(problem.getType());
    }

    private static HttpHeaders headers(Throwable cause, ProblemDetail problem) {
        var headers = new HttpHeaders();
        if (cause instanceof ErrorResponse response) {
            headers.addAll(response.getHeaders());
        }
        if (problem.getStatus() == Fault.UNAVAILABLE.status()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return headers;
    }

    private static Throwable unwrap(Throwable thrown) {
        return (thrown instanceof CompletionException || thrown instanceof ExecutionException)
                        && thrown.getCause() != null
                ? unwrap(thrown.getCause())
                : thrown;
    }
}
