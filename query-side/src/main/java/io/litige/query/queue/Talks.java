package io.litige.query.queue;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line's negotiation stands still (requirement 43): stated once, over when a side comes closer or they agree.
 *
 * @param offered what we offered last
 * @param asked what the customer asked for last
 */
record Talks(
        boolean deadlock, @Nullable Money offered, @Nullable Money asked) {
    static final Talks NONE = new Talks(false, null, null);

    Talks after(DisputeEvent event) {
        return switch (event) {
            case ProposalMade e -> new Talks(deadlock && !more(e.value(), offered), e.value(), asked);
            case CounterProposalRecorded e ->
                new Talks(deadlock && !more(asked, e.amount()), offered, e.amount() == null ? asked : e.amount());
            case DeadlockDetected e -> new Talks(true, offered, asked);
            case AgreementReached e -> new Talks(false, offered, asked);
            case AgreementSuperseded e -> new Talks(false, offered, asked);
            default -> this;
        };
    }

    private static boolean more(@Nullable Money one, @Nullable Money other) {
        return one != null && other != null && one.exceeds(other);
    }
}
