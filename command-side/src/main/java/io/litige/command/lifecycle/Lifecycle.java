package io.litige.command.lifecycle;

import io.litige.api.command.LifecycleCommand;
import io.litige.api.command.LifecycleCommand.Acknowledge;
import io.litige.api.command.LifecycleCommand.CheckResolution;
import io.litige.api.command.LifecycleCommand.CloseDispute;
import io.litige.api.command.LifecycleCommand.ConfirmVoid;
import io.litige.api.command.LifecycleCommand.FixAtOnce;
import io.litige.api.command.LifecycleCommand.OpenDisputeFromSignal;
import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.LifecycleCommand.ReopenDispute;
import io.litige.api.command.LifecycleCommand.ResolveDispute;
import io.litige.api.command.LifecycleCommand.SendFinalResponse;
import io.litige.api.command.LifecycleCommand.StartAssessment;
import io.litige.api.command.LifecycleCommand.VoidDispute;
import io.litige.api.command.LifecycleCommand.WithdrawDispute;
import io.litige.api.event.AftercareEvent;
import io.litige.api.event.AssessmentEvent;
import io.litige.api.event.AssignmentEvent;
import io.litige.api.event.ClockEvent;
import io.litige.api.event.CommunicationEvent;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.ContributionEvent;
import io.litige.api.event.CostEvent;
import io.litige.api.event.CustodyEvent;
import io.litige.api.event.CustomerEvent;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EscalationEvent;
import io.litige.api.event.EvidenceEvent;
import io.litige.api.event.ExposureEvent;
import io.litige.api.event.ExposureEvent.PublicAnswerReleased;
import io.litige.api.event.GroundEvent;
import io.litige.api.event.LearningEvent;
import io.litige.api.event.LegalEvent;
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
import io.litige.api.event.LinkEvent;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.event.MediationEvent;
import io.litige.api.event.MessageEvent;
import io.litige.api.event.MoneyEvent;
import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.ParticipantEvent;
import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.ProcedureEvent;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.SupplierEvent;
import io.litige.api.event.TermsEvent;
import io.litige.api.value.Direction;
import io.litige.api.value.Phase;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;

/**
 * Where a dispute stands.
 *
 * @param resolution number of the resolution being worked on, from 1
 * @param asked what the customer says about that resolution
 * @param answered whether the customer ever got a substantive answer: a substantive outbound message, an offer, a
 *     remedy at once or a final response; an acknowledgement alone is none (requirements 23 and 24)
 */
public record Lifecycle(Phase phase, int resolution, Asked asked, boolean answered) {
    /** A dispute that was just registered. */
    public static final Lifecycle REGISTERED = new Lifecycle(Phase.REGISTERED, 1, Asked.NOTHING, false);

    public List<DisputeEvent> decide(LifecycleCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case Acknowledge c -> Moving.acknowledge(c, dispute, handling);
            case StartAssessment c -> Moving.startAssessment(c, dispute, handling);
            case CheckResolution c -> Moving.check(c, dispute, handling);
            case ResolveDispute c -> Ending.resolve(c, asked, dispute, handling);
            case SendFinalResponse c -> Concluding.respond(c, dispute, handling);
            case CloseDispute c -> Ending.close(c, answered, dispute, handling);
            case ReopenDispute c -> Ending.reopen(c, dispute, handling);
            case WithdrawDispute c -> Ending.withdraw(c, handling);
            case RegisterDispute c -> throw new IllegalStateException("decided before there is a dispute");
            case OpenDisputeFromSignal c -> throw new IllegalStateException("decided before there is a dispute");
            case VoidDispute c -> throw new IllegalStateException("decided in voiding");
            case ConfirmVoid c -> throw new IllegalStateException("decided in voiding");
            case FixAtOnce c -> throw new IllegalStateException("decided in negotiation");
        };
    }

    /** Follows every event, because offers, agreements and messages move a dispute too. */
    public Lifecycle evolve(DisputeEvent event) {
        return switch (event) {
            case LifecycleEvent e -> evolve(e);
            case ProposalMade e -> new Lifecycle(Phase.NEGOTIATING, resolution, asked, true);
            case AgreementReached e -> in(Phase.AGREED);
            case AgreementSuperseded e -> in(Phase.NEGOTIATING);
            case FixedAtOnce e -> new Lifecycle(phase, resolution, asked, true);
            case CommunicationRecorded e ->
                new Lifecycle(
                        phase, resolution, asked, answered || (e.direction() == Direction.OUTBOUND && e.substantive()));
            case CommunicationEvent e -> this;
            case NegotiationEvent e -> this;
            case AssignmentEvent e -> this;
            case EvidenceEvent e -> this;
            case AssessmentEvent e -> this;
            case PromiseEvent e -> this;
            case PublicAnswerReleased e -> new Lifecycle(phase, resolution, asked, true);
            case ExposureEvent e -> this;
            case MediationEvent e -> this;
            case LegalEvent e -> this;
            case TermsEvent e -> this;
            case AftercareEvent e -> this;
            case MessageEvent e -> this;
            case ClockEvent e -> this;
            case GroundEvent e -> this;
            case CustodyEvent e -> this;
            case CostEvent e -> this;
            case MoneyEvent e -> this;
            case EscalationEvent e -> this;
            case DisputeLinkedAsDuplicate e -> in(Phase.MERGED);
            case DuplicateUnlinked e -> in(e.phase());
            case LinkEvent e -> this;
            case ContributionEvent e -> this;
            case LearningEvent e -> this;
            case ProcedureEvent e -> this;
            case SupplierEvent e -> this;
            case CustomerEvent e -> this;
            case ParticipantEvent e -> this;
            case PrivacyEvent e -> this;
        };
    }

    private Lifecycle evolve(LifecycleEvent event) {
        return switch (event) {
            case DisputeRegistered e -> this;
            case ClocksStarted e -> this;
            case DisputeAcknowledged e -> in(Phase.ACKNOWLEDGED);
            case AssessmentStarted e -> in(Phase.ASSESSING);
            case ResolutionChecked e -> new Lifecycle(phase, resolution, asked.evolve(e), answered);
            case DisputeResolved e -> in(Phase.RESOLVED);
            case FinalResponseSent e -> new Lifecycle(phase, resolution, asked, true);
            case DisputeRejected e -> in(Phase.REJECTED);
            case DisputeClosed e -> in(Phase.CLOSED);
            case DisputeReopened e -> new Lifecycle(Phase.ASSESSING, resolution + 1, Asked.NOTHING, answered);
            case DisputeWithdrawn e -> in(Phase.WITHDRAWN);
            case DisputeDecidedExternally e -> in(Phase.EXTERNAL);
            case VoidRequested e -> this;
            case DisputeVoided e -> in(Phase.VOIDED);
        };
    }

    private Lifecycle in(Phase next) {
        return new Lifecycle(next, resolution, asked, answered);
    }
}
