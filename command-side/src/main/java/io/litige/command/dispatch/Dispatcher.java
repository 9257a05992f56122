package io.litige.command.dispatch;

import io.litige.api.access.Action;
import io.litige.api.access.Call;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.EvidenceCommand;
import io.litige.api.command.LegalCommand.RequestExport;
import io.litige.api.command.LinkCommand.SplitDispute;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.GesturePalette;
import io.litige.api.query.Seen;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Receipt;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a caller's command and turns its receipt into the HTTP answer. Refusals arrive as they were thrown. */
@Component
public class Dispatcher {
    /** After this the outcome is unknown to the caller, who finds out by sending the same key again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How Axon Server says that another process appended first. */
    private static final String CONFLICT_ON_AXON_SERVER = "AXONIQ-2000";

    private final CommandGateway commands;

    Dispatcher(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * @return 201 with {@code Location} when the command created something, else 200
     * @throws OutcomeUnknown when no answer came in time
     */
    public ResponseEntity<Receipt> send(DisputeCommand command, Call call) {
        var receipt = receipt(command, call);
        var answer =
                receipt.created().isEmpty() ? ResponseEntity.ok() : ResponseEntity.created(place(command, receipt));
        return answer.eTag("\"d" + receipt.version() + "\"")
                .header(Seen.HEADER, new Seen(receipt.disputeId(), receipt.version()).toString())
                .body(receipt);
    }

    /**
     * The receipt alone, for callers that are no HTTP request.
     *
     * @throws OutcomeUnknown when no answer came in time
     */
    public Receipt receipt(DisputeCommand command, Call call) {
        return answer(command, call);
    }

    /**
     * Refuses as the command itself would be, for want of the dispute or of permission; nothing is recorded.
     *
     * @throws OutcomeUnknown when no answer came in time
     */
    public void permit(DisputeId dispute, Step step, Call call) {
        permit(dispute, step.command(), step.action(), call);
    }

    /**
     * The same for what is no step of the dispute itself.
     *
     * @return the customer of the dispute
     */
    public CustomerId permit(DisputeId dispute, String what, Action action, Call call) {
        return answer(new AskPermission(dispute, what, action), call);
    }

    /** Sends what is no command of a dispute. */
    public <R> R ask(Object command, Call call) {
        return answer(command, call);
    }

    /**
     * What the caller may still give on a dispute; nothing is recorded.
     *
     * @throws OutcomeUnknown when no answer came in time
     */
    public GesturePalette palette(DisputeId dispute, Call call) {
        return answer(new AskPalette(dispute), call);
    }

    private <R extends @Nullable Object> R answer(Object command, Call call) {
        CompletableFuture<R> answer = commands.send(command, MetaData.from(call.toMetadata()));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (TimeoutException e) {
            throw new OutcomeUnknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        }
    }

    /** Where what was created can be read: pieces, exports and parts have an address of their own, the rest is in the dispute. */
    private static URI place(DisputeCommand command, Receipt receipt) {
        var dispute = "/disputes/" + receipt.disputeId();
        return URI.create(
                switch (command) {
                    case EvidenceCommand c ->
                        dispute + "/evidence/" + receipt.created().getFirst();
                    case RequestExport c ->
                        dispute + "/exports/" + receipt.created().getFirst();
                    case SplitDispute c -> "/disputes/" + receipt.created().getFirst();
                    default -> dispute;
                });
    }

    private static RuntimeException cause(ExecutionException failure) {
        var cause = Objects.requireNonNullElse(failure.getCause(), failure);
        if (conflict(cause)) {
            return Rejected.because(Code.CONCURRENT_CHANGE, Map.of("allowed", "read it again, then try again"));
        }
        if (cause instanceof HandlerExecutionException told
                && told.getDetails().orElse(null) instanceof Rejection rejection) {
            return new Rejected(rejection); // A bus between processes carries the details alone.
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException("a command failed", cause);
    }

    /** The gateway has tried again by now. */
    private static boolean conflict(Throwable cause) {
        return cause instanceof ConcurrencyException
                || String.valueOf(cause.getMessage()).contains(CONFLICT_ON_AXON_SERVER);
    }
}
