package io.litige.command.clock;

import com.fasterxml.uuid.Generators;
import io.litige.api.access.Call;
import io.litige.api.clock.ClockRules;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.event.ClockEvent.ClockBreached;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.DisputeVoided;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalRefused;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.value.Act;
import io.litige.api.value.Channel;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.DisputeId;
import io.litige.command.calendar.WorkingCalendar;
import io.litige.command.clock.ClockDeadlineTable.Due;
import io.litige.command.dispatch.Dispatcher;
import io.litige.command.facts.Desk;
import io.litige.command.policy.NegotiationPolicies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * States that a target was missed, that the time for an answer or of an offer is up, or that a negotiation does not move
 * (requirements 25, 43, 56 and 72). Events only write rows,
 * so a replay states nothing; the request id follows from clock and due time, so it is recorded once. What came in by
 * import with its time already past is not our miss and is left alone.
 */
@Component
@ProcessingGroup("clock-deadlines")
public class WhenTimeIsUpThenSayIt {
    private static final Logger LOG = LoggerFactory.getLogger(WhenTimeIsUpThenSayIt.class);
    private static final UUID NAMESPACE = UUID.fromString("5a3f2f0e-9d7c-5b1e-8f64-2f0f6c2d9b11");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final int BATCH = 100;

    private final ClockDeadlineTable deadlines;
    private final Dispatcher dispatcher;
    private final java.time.Clock clock;
    private final NegotiationPolicies policies;
    private final WorkingCalendar calendar;

    WhenTimeIsUpThenSayIt(ClockDeadlineTable deadlines, Dispatcher dispatcher, java.time.Clock clock, Desk desk) {
        this.deadlines = deadlines;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.policies = desk.negotiation();
        this.calendar = desk.calendar();
    }

    @EventHandler
    void on(DisputeEvent event) {
        var id = event.disputeId();
        if (ClockRules.answers(event)) {
            deadlines.forget(id, List.of(ClockKind.FIRST_ANSWER.name()));
        }
        switch (event) {
            case ClocksStarted e -> e.clocks().forEach(started -> watch(id, started, e.act()));
            case WaitingStarted e -> {
                deadlines.forget(id, e.paused().stream().map(ClockKind::name).toList());
                deadlines.watch(id, e.id(), e.answerBy(), judgedFrom(e.act(), e.answerBy()));
            }
            case WaitingEnded e -> {
                deadlines.forget(id, List.of(e.id()));
                e.moved().forEach(moved -> watch(id, moved, e.act()));
            }
            case CrisisOpened e -> deadlines.hasten(id, e.act().occurredAt(), e.clockDivisor());
            case ClockBreached e -> deadlines.forget(id, List.of(e.clock().name()));
            case DisputeAcknowledged e -> deadlines.forget(id, List.of(ClockKind.ACKNOWLEDGEMENT.name()));
            case ProposalMade e -> {
                deadlines.watch(id, e.id(), e.validUntil(), judgedFrom(e.act(), e.validUntil()));
                watchTalks(e);
            }
            case CounterProposalRecorded e -> watchTalks(e);
            case AgreementSuperseded e -> watchTalks(e);
            case ProposalAccepted e -> deadlines.forget(id, List.of(e.proposal(), DueCommands.DEADLOCK));
            case ProposalRefused e -> deadlines.forget(id, List.of(e.proposal()));
            case ProposalExpired e -> deadlines.forget(id, List.of(e.proposal()));
            case ProposalSuperseded e -> deadlines.forget(id, List.of(e.proposal()));
            case DeadlockDetected e -> deadlines.forget(id, List.of(DueCommands.DEADLOCK));
            case DisputeResolved e -> deadlines.forget(id);
            case DisputeRejected e -> deadlines.forget(id);
            case DisputeWithdrawn e -> deadlines.forget(id);
            case DisputeVoided e -> deadlines.forget(id);
            default -> {}
        }
    }

    @ResetHandler
    void reset() {
        deadlines.clear();
    }

    /** Says everything that is due by now. */
    @Scheduled(fixedDelayString = "${litige.clocks.scan-every:PT5S}")
    public void scan() {
        List<Due> due;
        do {
            due = deadlines.lease(clock.instant(), LEASE, BATCH);
            due.forEach(this::state);
        } while (due.size() == BATCH);
    }

    /** Whether it stands still by then, the dispute itself knows. */
    private void watchTalks(DisputeEvent event) {
        var at = event.act().occurredAt();
        var policy = policies.on(calendar.dateOf(at));
        deadlines.watchOnce(event.disputeId(), DueCommands.DEADLOCK, at.plus(Duration.ofDays(policy.days())));
    }

    private void watch(DisputeId id, Clock started, Act act) {
        boolean past = !started.dueAt().isAfter(act.recordedAt());
        if (!past || act.channel() != Channel.IMPORT) {
            deadlines.watch(id, started.kind().name(), started.dueAt(), judgedFrom(act, started.dueAt()));
        }
    }

    /** What was written down after its time may have been met: whoever writes it down has a while to say so. */
    private static Instant judgedFrom(Act act, Instant dueAt) {
        return dueAt.isAfter(act.recordedAt()) ? dueAt : act.recordedAt().plus(GRACE);
    }

    private void state(Due due) {
        var request = Generators.nameBasedGenerator(NAMESPACE)
                .generate(due.dispute() + " " + due.clock() + " " + due.dueAt());
        try {
            dispatcher.receipt(DueCommands.of(due), Call.system(request));
            deadlines.forget(due.dispute(), List.of(due.clock()));
        } catch (Rejected refused) {
            refused(due, refused.rejection());
        } catch (RuntimeException e) {
            LOG.error("clock {} of dispute {} is due, its command failed; tried again", due.clock(), due.dispute(), e);
        }
    }

    /** A clock that was moved is looked at again then; one that stands still is watched again when it runs. */
    private void refused(Due due, Rejection why) {
        var moved = why.fact("dueAt");
        boolean notDue = DueCommands.NOT_DUE.contains(why.code());
        if (notDue && moved != null) {
            deadlines.watch(due.dispute(), due.clock(), Instant.parse(moved), Instant.parse(moved));
        } else if (notDue || DueCommands.SETTLED.contains(why.code())) {
            deadlines.forget(due.dispute(), List.of(due.clock()));
        } else {
            LOG.error("clock {} of dispute {} is due but was not stated: {}", due.clock(), due.dispute(), why.code());
        }
    }
}
