package io.litige.command.negotiation;

import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeDecidedExternally;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.value.Direction;
import io.litige.api.value.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the two sides come closer (requirement 43). A side moves when it offers more, or asks for less, than the last
 * time; whatever else is offered or said counts as an exchange.
 *
 * @param since when a side last moved, or the negotiation began; null while nobody negotiates
 * @param exchanges offers and messages since
 * @param stated whether the standstill was stated since
 */
public record Talks(@Nullable Instant since, int exchanges, boolean stated) {
    static final Talks NONE = new Talks(null, 0, false);

    Talks evolve(DisputeEvent event, Offers before) {
        var at = event.act().occurredAt();
        return switch (event) {
            case ProposalMade e -> since == null || more(e.value(), before.lastValue()) ? from(at) : exchanged();
            case CounterProposalRecorded e -> more(before.lastAsked(), e.amount()) ? from(at) : exchanged();
            case CommunicationRecorded e -> e.direction() == Direction.INTERNAL ? this : exchanged();
            case AgreementSuperseded e -> from(at);
            case DeadlockDetected e -> new Talks(since, exchanges, true);
            case AgreementReached e -> NONE;
            case DisputeRejected e -> NONE;
            case DisputeWithdrawn e -> NONE;
            case DisputeReopened e -> NONE;
            case DisputeDecidedExternally e -> NONE;
            default -> this;
        };
    }

    private Talks exchanged() {
        return since == null ? this : new Talks(since, exchanges + 1, stated);
    }

    private static Talks from(Instant at) {
        return new Talks(at, 0, false);
    }

    private static boolean more(@Nullable Money one, @Nullable Money other) {
        return one != null && other != null && one.exceeds(other);
    }
}
