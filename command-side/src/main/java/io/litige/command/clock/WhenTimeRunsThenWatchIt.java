package io.litige.command.clock;

import io.litige.api.clock.ClockRules;
import io.litige.api.event.ClockEvent;
import io.litige.api.event.ClockEvent.ClockBreached;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.CommunicationEvent;
import io.litige.api.event.ContributionEvent;
import io.litige.api.event.ContributionEvent.ContributionAnswered;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.LifecycleEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.DisputeVoided;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.LinkEvent;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalRefused;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.event.PrivacyEvent.SubjectRequestAnswered;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.event.PromiseEvent.PromiseWaived;
import io.litige.api.value.Act;
import io.litige.api.value.Channel;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.DisputeId;
import io.litige.command.calendar.WorkingCalendar;
import io.litige.command.facts.Desk;
import io.litige.command.policy.NegotiationPolicies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for every moment at which {@link WhenTimeIsUpThenSayIt} has something to say: running clocks, answers
 * waited for, offers, pending promises. Only families of events that can move one are taken: the others cost no transaction.
 */
@Component
@ProcessingGroup("clock-deadlines")
class WhenTimeRunsThenWatchIt {
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final ClockDeadlineTable deadlines;
    private final NegotiationPolicies policies;
    private final WorkingCalendar calendar;

    WhenTimeRunsThenWatchIt(ClockDeadlineTable deadlines, Desk desk) {
        this.deadlines = deadlines;
        this.policies = desk.negotiation();
        this.calendar = desk.calendar();
    }

    @EventHandler
    void on(LifecycleEvent event) {
        answered(event);
        var id = event.disputeId();
        switch (event) {
            case ClocksStarted e -> e.clocks().forEach(started -> watch(id, started, e.act()));
            case DisputeAcknowledged e -> deadlines.forget(id, List.of(ClockKind.ACKNOWLEDGEMENT.name()));
            case DisputeResolved e -> deadlines.forget(id);
            case DisputeRejected e -> deadlines.forget(id);
            case DisputeWithdrawn e -> deadlines.forget(id);
            case DisputeVoided e -> deadlines.forget(id);
            default -> {}
        }
    }

    @EventHandler
    void on(ClockEvent event) {
        var id = event.disputeId();
        switch (event) {
            case WaitingStarted e -> {
                deadlines.forget(id, e.paused().stream().map(ClockKind::name).toList());
                watch(id, e.id(), e.answerBy(), e.act());
            }
            case WaitingEnded e -> {
                deadlines.forget(id, List.of(e.id()));
                e.moved().forEach(moved -> watch(id, moved, e.act()));
            }
            case ClockBreached e -> deadlines.forget(id, List.of(e.clock().name()));
        }
    }

    @EventHandler
    void on(PromiseEvent event) {
        var id = event.disputeId();
        switch (event) {
            case PromiseMade e -> watch(id, e.id(), e.dueAt(), e.act());
            case PromiseKept e -> deadlines.forget(id, List.of(e.id()));
            case PromiseBroken e -> deadlines.forget(id, List.of(e.id()));
            case PromiseWaived e -> deadlines.forget(id, List.of(e.id()));
            case PromiseRenegotiated e -> {
                deadlines.forget(id, List.of(e.id()));
                watch(id, e.replacedBy(), e.dueAt(), e.act());
            }
        }
    }

    @EventHandler
    void on(ExposureEvent event) {
        answered(event);
        if (event instanceof CrisisOpened e) {
            deadlines.hasten(e.disputeId(), e.act().occurredAt(), e.clockDivisor());
        }
    }

    @EventHandler
    void on(CommunicationEvent event) {
        answered(event);
    }

    @EventHandler
    void on(NegotiationEvent event) {
        answered(event);
        var id = event.disputeId();
        switch (event) {
            case ProposalMade e -> {
                watch(id, e.id(), e.validUntil(), e.act());
                watchTalks(e);
            }
            case CounterProposalRecorded e -> watchTalks(e);
            case AgreementSuperseded e -> watchTalks(e);
            case ProposalAccepted e -> deadlines.forget(id, List.of(e.proposal(), DueCommands.DEADLOCK));
            case ProposalRefused e -> deadlines.forget(id, List.of(e.proposal()));
            case ProposalExpired e -> deadlines.forget(id, List.of(e.proposal()));
            case ProposalSuperseded e -> deadlines.forget(id, List.of(e.proposal()));
            case DeadlockDetected e -> deadlines.forget(id, List.of(DueCommands.DEADLOCK));
            default -> {}
        }
    }

    @EventHandler
    void on(ContributionEvent event) {
        var id = event.disputeId();
        switch (event) {
            case ContributionRequested e -> watch(id, e.id(), e.dueAt(), e.act());
            case ContributionAnswered e -> deadlines.forget(id, List.of(e.id()));
            default -> {}
        }
    }

    /** The clock of the request that is due next begins right after, where there is one. */
    @EventHandler
    void on(SubjectRequestAnswered event) {
        deadlines.forget(event.disputeId(), List.of(ClockKind.SUBJECT_REQUEST.name()));
    }

    /** Where work goes on, its targets do. */
    @EventHandler
    void on(LinkEvent event) {
        var id = event.disputeId();
        switch (event) {
            case DisputeLinkedAsDuplicate e -> deadlines.forget(id);
            case DuplicateUnlinked e -> e.clocks().forEach(clock -> watch(id, clock, e.act()));
            case DuplicateAttached e -> e.moved().forEach(clock -> watch(id, clock, e.act()));
            case DuplicateDetached e -> e.moved().forEach(clock -> watch(id, clock, e.act()));
            default -> {}
        }
    }

    @ResetHandler
    void reset() {
        deadlines.clear();
    }

    private void answered(DisputeEvent event) {
        if (ClockRules.answers(event)) {
            deadlines.forget(event.disputeId(), List.of(ClockKind.FIRST_ANSWER.name()));
        }
    }

    /** Whether it stands still by then, the dispute itself knows. */
    private void watchTalks(NegotiationEvent event) {
        var at = event.act().occurredAt();
        var policy = policies.on(calendar.dateOf(at));
        deadlines.watchOnce(event.disputeId(), DueCommands.DEADLOCK, at.plus(Duration.ofDays(policy.days())));
    }

    /** What came in by import with its time already past is not our miss and is left alone. */
    private void watch(DisputeId id, Clock started, Act act) {
        boolean past = !started.dueAt().isAfter(act.recordedAt());
        if (!past || act.channel() != Channel.IMPORT) {
            watch(id, started.kind().name(), started.dueAt(), act);
        }
    }

    /** What was written down after its time may have been met: whoever writes it down has a while to say so. */
    private void watch(DisputeId id, String clock, Instant dueAt, Act act) {
        deadlines.watch(
                id,
                clock,
                dueAt,
                dueAt.isAfter(act.recordedAt()) ? dueAt : act.recordedAt().plus(GRACE));
    }
}
