package io.litige.query.dispute;

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
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.ExposureEvent;
import io.litige.api.event.GroundEvent;
import io.litige.api.event.LearningEvent;
import io.litige.api.event.LegalEvent;
import io.litige.api.event.LifecycleEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LinkEvent;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.MediationEvent;
import io.litige.api.event.MessageEvent;
import io.litige.api.event.MoneyEvent;
import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.ParticipantEvent;
import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.ProcedureEvent;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.SupplierEvent;
import io.litige.api.event.TermsEvent;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.EvidenceState;
import io.litige.query.projection.ViewRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The face of one dispute as a fold over its events, with no database in sight. */
record DisputeRow(DisputeFace face) implements ViewRow {
    @Override
    public UUID disputeId() {
        return face.disputeId().value();
    }

    @Override
    public long version() {
        return face.version();
    }

    /**
     * @throws IllegalStateException when the first event is not a registration
     */
    static DisputeRow evolve(@Nullable DisputeRow row, DisputeEvent event, long version) {
        if (event instanceof DisputeRegistered registered) {
            return new DisputeRow(FirstFace.of(registered, version));
        }
        if (row == null) {
            throw new IllegalStateException("a dispute starts with its registration");
        }
        var draft = new FaceDraft(row.face, version);
        draft.general(event);
        switch (event) {
            case LifecycleEvent e -> LifecycleFold.fold(draft, e);
            case CommunicationEvent e -> CommunicationFold.fold(draft, e);
            case AssignmentEvent e -> AssignmentFold.fold(draft, e);
            case EvidenceAdded e -> {
                draft.evidence = FaceDraft.appended(draft.evidence, evidence(e));
                draft.procedure = ProcedureFold.checked(draft);
            }
            case AssessmentEvent e -> AssessmentFold.fold(draft, e);
            case NegotiationEvent e -> NegotiationFold.fold(draft, e);
            case PromiseEvent e -> PromiseFold.fold(draft, e);
            case ExposureEvent e -> ExposureFold.fold(draft, e);
            case MediationEvent e -> MediationFold.fold(draft, e);
            case LegalEvent e -> LegalFold.fold(draft, e);
            case TermsEvent e -> TermsFold.fold(draft, e);
            case AftercareEvent e -> AftercareFold.fold(draft, e);
            case MessageEvent e -> MessageFold.fold(draft, e);
            case ClockEvent e -> ClockFold.fold(draft, e);
            case GroundEvent e -> {
                GroundFold.fold(draft, e);
                MoneyFold.follow(draft, e);
            }
            case MoneyEvent e -> MoneyFold.fold(draft, e);
            case CostEvent e -> CostFold.fold(draft, e);
            case CustodyEvent e -> CustodyFold.fold(draft, e);
            case EscalationEvent e -> EscalationFold.fold(draft, e);
            case LinkEvent e -> {
                LinkFold.fold(draft, e);
                if (e instanceof DisputeSplit split) {
                    MoneyFold.follow(draft, split);
                }
            }
            case ContributionEvent e -> ContributionFold.fold(draft, e);
            case LearningEvent e -> ContributionFold.fold(draft, e);
            case ProcedureEvent e -> ProcedureFold.fold(draft, e);
            case SupplierEvent e -> SupplierFold.fold(draft, e);
            case CustomerEvent e -> CustomerFold.fold(draft, e);
            case ParticipantEvent e -> {}
            case PrivacyEvent e -> PrivacyFold.fold(draft, e);
        }
        return new DisputeRow(draft.done(event));
    }

    private static EvidenceState evidence(EvidenceAdded e) {
        return new EvidenceState(
                e.id(),
                e.type(),
                e.source(),
                e.fileName(),
                e.mediaType(),
                e.size(),
                e.sha256(),
                e.description(),
                e.act().actor(),
                e.act().occurredAt(),
                e.act().recordedAt());
    }
}
