package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand.StateDeadlock;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.value.DeadlockCause;
import io.litige.api.value.DisputeId;
import io.litige.command.facts.Handling;
import io.litige.command.policy.NegotiationPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A trench war is seen and handed to somebody outside it (requirement 43). */
public final class Deadlocks {
    private Deadlocks() {}

    /** Whether what was decided is an exchange at all; most decisions need not look further. */
    public static boolean possible(List<DisputeEvent> decided, Negotiation before) {
        return before.talks().since() != null
                && decided.stream()
                        .anyMatch(event -> event instanceof ProposalMade
                                || event instanceof CounterProposalRecorded
                                || event instanceof CommunicationRecorded);
    }

    /** What follows from one exchange too many; stated once until a side moves. */
    public static List<DisputeEvent> events(DisputeId id, Negotiation after, Handling handling) {
        var talks = after.talks();
        var policy = policy(handling);
        return talks.since() == null || talks.stated() || talks.exchanges() < policy.exchanges()
                ? List.of()
                : List.of(new DeadlockDetected(
                        id,
                        handling.act(),
                        DeadlockCause.EXCHANGES,
                        talks.since(),
                        talks.exchanges(),
                        policy.version()));
    }

    static DeadlockDetected decide(StateDeadlock c, Talks talks, Handling handling) {
        var since = talks.since();
        if (since == null || talks.stated()) {
            throw Rejected.because(
                    Code.NO_DEADLOCK,
                    Map.of("negotiating", since != null, "stated", talks.stated(), "allowed", "once per standstill"));
        }
        var policy = policy(handling);
        var dueAt = since.plus(Duration.ofDays(policy.days()));
        Rejected.when(
                !handling.now().isAfter(dueAt),
                Code.DEADLOCK_NOT_DUE,
                Map.of("since", since, "dueAt", dueAt, "now", handling.now(), "days", policy.days()));
        return new DeadlockDetected(
                c.disputeId(), handling.act(), DeadlockCause.DURATION, since, talks.exchanges(), policy.version());
    }

    private static NegotiationPolicy policy(Handling handling) {
        return handling.desk().negotiation().on(handling.today());
    }
}
