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

/** Which phase a dispute is in after an event (lifecycle). */
public final class Phases {
    private Phases() {}

    /** Whether work on the dispute itself is still to be done. */
    public static boolean isOpen(Phase phase) {
        return Step.isOpen(phase);
    }

    public static Phase after(Phase before, DisputeEvent event) {
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
            case VoidRequested e -> before;
            case ClocksStarted e -> before;
            case ResolutionChecked e -> before;
            case FinalResponseSent e -> before;
            case ProposalSuperseded e -> before;
            case ProposalRefused e -> before;
            case ProposalExpired e -> before;
            case CounterProposalAccepted e -> before;
            case CounterProposalRefused e -> before;
            case DeadlockDetected e -> before;
            case ApprovalRequested e -> before;
            case ApprovalGranted e -> before;
            case ApprovalRefused e -> before;
            case CounterProposalRecorded e -> before;
            case ProposalAccepted e -> before;
            case FixedAtOnce e -> before;
            case RemedyExecuted e -> before;
            case RemedyWaived e -> before;
            case IncentiveGranted e -> before;
            case PromiseEvent e -> before;
            case CommunicationEvent e -> before;
            case AssignmentEvent e -> before;
            case EvidenceEvent e -> before;
            case AssessmentEvent e -> before;
            case LegalEvent e -> before;
            case TermsEvent e -> before;
            case AftercareEvent e -> before;
            case MessageEvent e -> before;
            case MediationEvent e -> before;
            case ExposureEvent e -> before;
            case ClockEvent e -> before;
            case GroundEvent e -> before;
            case CustodyEvent e -> before;
            case CostEvent e -> before;
            case MoneyEvent e -> before;
            case EscalationEvent e -> before;
            case DisputeLinkedAsDuplicate e -> Phase.MERGED;
            case DuplicateUnlinked e -> e.phase();
            case LinkEvent e -> before;
            case ContributionEvent e -> before;
            case LearningEvent e -> before;
            case ProcedureEvent e -> before;
            case SupplierEvent e -> before;
            case CustomerEvent e -> before;
            case ParticipantEvent e -> before;
            case PrivacyEvent e -> before;
        };
    }
}
