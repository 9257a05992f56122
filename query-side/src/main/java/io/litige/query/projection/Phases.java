package io.litige.query.projection;

import io.litige.api.access.Step;
import io.litige.api.event.AftercareEvent;
import io.litige.api.event.AssessmentEvent;
import io.litige.api.event.AssignmentEvent;
import io.litige.api.event.ClockEvent;
import io.litige.api.event.CommunicationEvent;
import io.litige.api.event.ContributionEvent;
import io.litige.api.event.CostEvent;
import io.litige.api.event.CustodyEvent;
import io.litige.api.event.CustomerEvent;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EscalationEvent;
import io.litige.api.event.EvidenceEvent;
import io.litige.api.event.ExposureEvent;
import io.litige.api.event.GroundEvent;
import io.litige.api.event.LearningEvent;
import io.litige.api.event.LegalEvent;
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
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ApprovalRefused;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.event.NegotiationEvent.CounterProposalAccepted;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.CounterProposalRefused;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.IncentiveGranted;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalRefused;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.event.NegotiationEvent.RemedyWaived;
import io.litige.api.event.ParticipantEvent;
import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.ProcedureEvent;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.SupplierEvent;
import io.litige.api.event.TermsEvent;
import io.litige.api.value.Phase;
import org.jspecify.annotations.Nullable;

/** Which phase a dispute is in after an event (lifecycle). */
public final class Phases {
    private Phases() {}

    /** Whether work on the dispute itself is still to be done. */
    public static boolean isOpen(Phase phase) {
        return Step.isOpen(phase);
    }

    public static Phase after(Phase before, DisputeEvent event) {
        var next = next(event);
        return next == null ? before : next;
    }

    /** The phase an event leads to; null where it leaves it as it is. */
    public static @Nullable Phase next(DisputeEvent event) {
        return switch (event) {
            case DisputeRegistered e -> Phase.REGISTERED;
            case DisputeAcknowledged e -> Phase.ACKNOWLEDGED;
            case AssessmentStarted e -> Phase.ASSESSING;
            case ProposalMade e -> Phase.NEGOTIATING;
            case AgreementReached e -> Phase.AGREED;
            case AgreementSuperseded e -> Phase.NEGOTIATING;
            case DisputeResolved e -> Phase.RESOLVED;
            case DisputeRejected e -> Phase.REJECTED;
            case DisputeClosed e -> Phase.CLOSED;
            case DisputeReopened e -> Phase.ASSESSING;
            case DisputeWithdrawn e -> Phase.WITHDRAWN;
            case DisputeDecidedExternally e -> Phase.EXTERNAL;
            case DisputeVoided e -> Phase.VOIDED;
            case VoidRequested e -> null;
            case ClocksStarted e -> null;
            case ResolutionChecked e -> null;
            case FinalResponseSent e -> null;
            case ProposalSuperseded e -> null;
            case ProposalRefused e -> null;
            case ProposalExpired e -> null;
            case CounterProposalAccepted e -> null;
            case CounterProposalRefused e -> null;
            case DeadlockDetected e -> null;
            case ApprovalRequested e -> null;
            case ApprovalGranted e -> null;
            case ApprovalRefused e -> null;
            case CounterProposalRecorded e -> null;
            case ProposalAccepted e -> null;
            case FixedAtOnce e -> null;
            case RemedyExecuted e -> null;
            case RemedyWaived e -> null;
            case IncentiveGranted e -> null;
            case PromiseEvent e -> null;
            case CommunicationEvent e -> null;
            case AssignmentEvent e -> null;
            case EvidenceEvent e -> null;
            case AssessmentEvent e -> null;
            case LegalEvent e -> null;
            case TermsEvent e -> null;
            case AftercareEvent e -> null;
            case MessageEvent e -> null;
            case MediationEvent e -> null;
            case ExposureEvent e -> null;
            case ClockEvent e -> null;
            case GroundEvent e -> null;
            case CustodyEvent e -> null;
            case CostEvent e -> null;
            case MoneyEvent e -> null;
            case EscalationEvent e -> null;
            case DisputeLinkedAsDuplicate e -> Phase.MERGED;
            case DuplicateUnlinked e -> e.phase();
            case LinkEvent e -> null;
            case ContributionEvent e -> null;
            case LearningEvent e -> null;
            case ProcedureEvent e -> null;
            case SupplierEvent e -> null;
            case CustomerEvent e -> null;
            case ParticipantEvent e -> null;
            case PrivacyEvent e -> null;
        };
    }
}
