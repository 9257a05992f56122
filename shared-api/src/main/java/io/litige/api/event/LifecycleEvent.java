package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.CheckKind;
import io.litige.api.value.Clock;
import io.litige.api.value.Cost;
import io.litige.api.value.Criticality;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.Forum;
import io.litige.api.value.Ground;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Money;
import io.litige.api.value.Outcome;
import io.litige.api.value.PartyType;
import io.litige.api.value.Protected;
import io.litige.api.value.ReopenReason;
import io.litige.api.value.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a dispute begins, moves from phase to phase and ends. */
public sealed interface LifecycleEvent extends DisputeEvent {
    /**
     * A dispute got its number. {@code act.occurredAt} is the date received.
     *
     * @param team the team whose queue it stands in
     * @param statement what the customer said, verbatim (requirement 26)
     * @param expectedOutcome what the customer hopes for, in the customer's words (requirement 115)
     * @param customerDisputedAmount what the customer contests; may differ from the sum of the items (requirement 1)
     */
    @EventName("dispute-registered")
    record DisputeRegistered(
            DisputeId disputeId,
            Act act,
            CustomerId customer,
            PartyType partyType,
            Criticality criticality,
            Protected customerRef,
            @Nullable Protected customerName,
            @Nullable Protected customerContact,
            String team,
            @Nullable JourneyStage journeyStage,
            @Nullable String product,
            @Nullable String site,
            @Nullable Source source,
            Protected summary,
            Protected statement,
            @Nullable Protected expectedOutcome,
            List<Ground> grounds,
            @Nullable Money customerDisputedAmount)
            implements LifecycleEvent {
        public DisputeRegistered {
            grounds = List.copyOf(grounds);
        }
    }

    /** Time targets started to run, under a named version of the clock policy. */
    @EventName("clocks-started")
    record ClocksStarted(DisputeId disputeId, Act act, List<Clock> clocks, String policyVersion)
            implements LifecycleEvent {
        public ClocksStarted {
            clocks = List.copyOf(clocks);
        }
    }

    /** The customer was told: reference, owner, what happens next and by when (requirement 23). */
    @EventName("dispute-acknowledged")
    record DisputeAcknowledged(
            DisputeId disputeId, Act act, boolean automatic, Protected nextStep, Instant nextUpdateDue)
            implements LifecycleEvent {}

    @EventName("assessment-started")
    record AssessmentStarted(DisputeId disputeId, Act act) implements LifecycleEvent {}

    /** The customer was asked whether it is solved (requirements 93 and 94). */
    @EventName("resolution-checked")
    record ResolutionChecked(
            DisputeId disputeId,
            Act act,
            CheckKind kind,
            CheckAnswer answer,
            int resolution,
            @Nullable Protected comment)
            implements LifecycleEvent {}

    /** Every remedy is executed or waived and no promise is pending. Resolutions count from 1. */
    @EventName("dispute-resolved")
    record DisputeResolved(DisputeId disputeId, Act act, int resolution) implements LifecycleEvent {}

    /**
     * The company's last word, with reasons and the recourse the customer has (requirement 86).
     *
     * @param recourse exactly as it was sent
     * @param recourseVersion of the template it was written from; absent before there were any
     * @param mediator code of the one it names
     */
    @EventName("final-response-sent")
    record FinalResponseSent(
            DisputeId disputeId,
            Act act,
            FinalResponseForm form,
            Protected reasons,
            @Nullable Protected recourse,
            @Nullable String recourseVersion,
            @Nullable String mediator,
            @Nullable String language)
            implements LifecycleEvent {}

    @EventName("dispute-rejected")
    record DisputeRejected(DisputeId disputeId, Act act) implements LifecycleEvent {}

    /** Nothing more is to be done; retention starts. Costs are stated, also when there were none. */
    @EventName("dispute-closed")
    record DisputeClosed(DisputeId disputeId, Act act, Outcome outcome, JourneyStage journeyStage, List<Cost> costs)
            implements LifecycleEvent {
        public DisputeClosed {
            costs = List.copyOf(costs);
        }
    }

    @EventName("dispute-reopened")
    record DisputeReopened(DisputeId disputeId, Act act, ReopenReason reason) implements LifecycleEvent {}

    /** Opened by mistake, says one supervisor; another has to confirm it. */
    @EventName("void-requested")
    record VoidRequested(DisputeId disputeId, Act act, Protected reason) implements LifecycleEvent {}

    /** Two supervisors agree that it was opened by mistake. It stays on record and counts in no rate. */
    @EventName("dispute-voided")
    record DisputeVoided(DisputeId disputeId, Act act, AgentId requestedBy) implements LifecycleEvent {}

    /** The customer gives up, in the customer's words. */
    @EventName("dispute-withdrawn")
    record DisputeWithdrawn(DisputeId disputeId, Act act, Protected statement) implements LifecycleEvent {}

    /** A mediator's settlement or a judgment decided it; what is left is to close it. */
    @EventName("dispute-decided-externally")
    record DisputeDecidedExternally(DisputeId disputeId, Act act, Forum by) implements LifecycleEvent {}
}
