package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;

import io.litige.api.event.LifecycleEvent;
import io.litige.api.event.LifecycleEvent.AssessmentStarted;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.event.LifecycleEvent.DisputeDecidedExternally;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.DisputeVoided;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.LifecycleEvent.FinalResponseSent;
import io.litige.api.event.LifecycleEvent.ResolutionChecked;
import io.litige.api.event.LifecycleEvent.VoidRequested;
import io.litige.api.query.face.Check;
import io.litige.api.query.face.ClockState;
import io.litige.api.query.face.Complaint;
import io.litige.api.query.face.Ending;
import io.litige.api.query.face.FinalResponse;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Outcome;

/** What the events of beginning, moving and ending change in a face, beside its phase. */
final class LifecycleFold {
    private LifecycleFold() {}

    static void fold(FaceDraft draft, LifecycleEvent event) {
        switch (event) {
            case DisputeRegistered e -> throw new IllegalStateException("a dispute is registered once");
            case ClocksStarted e -> e.clocks().forEach(clock -> start(draft, clock));
            case DisputeAcknowledged e ->
                start(draft, new Clock(ClockKind.NEXT_UPDATE, e.act().occurredAt(), e.nextUpdateDue()));
            case AssessmentStarted e -> {}
            case ResolutionChecked e -> draft.ending = checked(draft.ending, e);
            case DisputeResolved e -> draft.ending = resolved(draft.ending, e.resolution());
            case FinalResponseSent e -> draft.ending = answered(draft.ending, e);
            case DisputeRejected e -> {}
            case DisputeClosed e -> close(draft, e);
            case DisputeReopened e -> draft.ending = reopened(draft.ending, e);
            case DisputeDecidedExternally e -> {}
            case VoidRequested e ->
                draft.escalation =
                        EscalationFold.voidRequested(draft.escalation, e.act().actor());
            case DisputeVoided e -> {}
            case DisputeWithdrawn e -> draft.ending = outcome(draft.ending, Outcome.WITHDRAWN);
        }
    }

    /** A new clock of a kind takes the place of the earlier one, met or not. */
    private static void start(FaceDraft draft, Clock clock) {
        if (clock.kind() == ClockKind.MEDIATION_90D) {
            MediationFold.term(draft, clock.dueAt());
        }
        var others = draft.clocks.stream().filter(c -> c.kind() != clock.kind()).toList();
        draft.clocks =
                appended(others, new ClockState(clock.kind(), clock.startedAt(), clock.dueAt(), null, null, null));
    }

    private static void close(FaceDraft draft, DisputeClosed e) {
        var ending = draft.ending;
        draft.ending = new Ending(
                ending.resolutions(),
                ending.checks(),
                ending.finalResponse(),
                e.outcome(),
                e.costs(),
                e.act().occurredAt(),
                ending.reopenings(),
                ending.reopenedFor());
        GroundFold.closed(draft, e.outcome(), e.act().occurredAt());
        draft.complaint = staged(draft.complaint, e.journeyStage());
    }

    private static Ending checked(Ending ending, ResolutionChecked e) {
        var check = new Check(
                e.kind(), e.answer(), e.resolution(), e.comment(), e.act().occurredAt());
        return new Ending(
                ending.resolutions(),
                appended(ending.checks(), check),
                ending.finalResponse(),
                ending.outcome(),
                ending.costs(),
                ending.closedAt(),
                ending.reopenings(),
                ending.reopenedFor());
    }

    private static Ending resolved(Ending ending, int resolution) {
        return new Ending(
                resolution,
                ending.checks(),
                ending.finalResponse(),
                ending.outcome(),
                ending.costs(),
                ending.closedAt(),
                ending.reopenings(),
                ending.reopenedFor());
    }

    private static Ending answered(Ending ending, FinalResponseSent e) {
        return new Ending(
                ending.resolutions(),
                ending.checks(),
                new FinalResponse(e.form(), e.reasons(), e.recourse(), e.act().occurredAt()),
                ending.outcome(),
                ending.costs(),
                ending.closedAt(),
                ending.reopenings(),
                ending.reopenedFor());
    }

    private static Ending reopened(Ending ending, DisputeReopened e) {
        return new Ending(
                ending.resolutions(),
                ending.checks(),
                ending.finalResponse(),
                null,
                ending.costs(),
                null,
                ending.reopenings() + 1,
                e.reason());
    }

    private static Ending outcome(Ending ending, Outcome outcome) {
        return new Ending(
                ending.resolutions(),
                ending.checks(),
                ending.finalResponse(),
                outcome,
                ending.costs(),
                ending.closedAt(),
                ending.reopenings(),
                ending.reopenedFor());
    }

    private static Complaint staged(Complaint c, JourneyStage stage) {
        return new Complaint(
                c.summary(),
                c.statement(),
                c.expectedOutcome(),
                c.channel(),
                stage,
                c.product(),
                c.site(),
                c.source(),
                c.customerDisputedAmount(),
                c.damagesClaimed(),
                c.amountAtRisk(),
                c.claimed());
    }
}
