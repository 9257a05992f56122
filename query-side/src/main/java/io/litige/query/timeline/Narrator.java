package io.litige.query.timeline;

import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.event.AftercareEvent.ExpectationCompared;
import io.litige.api.event.AftercareEvent.FeedbackRecorded;
import io.litige.api.event.AftercareEvent.FollowUpCompleted;
import io.litige.api.event.AftercareEvent.FollowUpPlanned;
import io.litige.api.event.AftercareEvent.RatingRequested;
import io.litige.api.event.AftercareEvent.ServiceRated;
import io.litige.api.event.AssessmentEvent.ConsequencesAssessed;
import io.litige.api.event.AssessmentEvent.DocumentChecked;
import io.litige.api.event.AssessmentEvent.FactClaimed;
import io.litige.api.event.AssessmentEvent.FactVerified;
import io.litige.api.event.AssessmentEvent.FaultAdmitted;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.AssessmentEvent.PositionRecorded;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssessmentEvent.SeverityOverridden;
import io.litige.api.event.AssessmentEvent.StakesRevised;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.event.AssignmentEvent.TransferOffered;
import io.litige.api.event.ClockEvent.ClockBreached;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.event.ContributionEvent.ContributionAnswered;
import io.litige.api.event.ContributionEvent.ContributionClaimed;
import io.litige.api.event.ContributionEvent.ContributionOverdue;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.CostEvent.CostRecorded;
import io.litige.api.event.CostEvent.ExtraEffortRecorded;
import io.litige.api.event.CostEvent.TimeRecorded;
import io.litige.api.event.CustodyEvent.CustodyTaken;
import io.litige.api.event.CustodyEvent.GoodsLost;
import io.litige.api.event.CustodyEvent.GoodsReturned;
import io.litige.api.event.CustomerEvent.PartyTypeCorrected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EscalationEvent.Deescalated;
import io.litige.api.event.EscalationEvent.Escalated;
import io.litige.api.event.EscalationEvent.IndependentReviewerAssigned;
import io.litige.api.event.EscalationEvent.ReviewDecided;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.ExposureEvent.CrisisEnded;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.ExposureEvent.EscalationThreatened;
import io.litige.api.event.ExposureEvent.ExposureLowered;
import io.litige.api.event.ExposureEvent.ExposureRecorded;
import io.litige.api.event.ExposureEvent.PublicAnswerDrafted;
import io.litige.api.event.ExposureEvent.PublicAnswerReleased;
import io.litige.api.event.ExposureEvent.PublicationChanged;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundConcluded;
import io.litige.api.event.GroundEvent.GroundRequalified;
import io.litige.api.event.GroundEvent.GroundWithdrawn;
import io.litige.api.event.LearningEvent.LinkedToProblem;
import io.litige.api.event.LearningEvent.PolicyGapReported;
import io.litige.api.event.LegalEvent.CourtCaseOpened;
import io.litige.api.event.LegalEvent.ExportReleased;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.LegalEvent.ExportSealed;
import io.litige.api.event.LegalEvent.FormalNoticeDelivered;
import io.litige.api.event.LegalEvent.FormalNoticeSent;
import io.litige.api.event.LegalEvent.JudgmentRecorded;
import io.litige.api.event.LegalEvent.LegalHoldPlaced;
import io.litige.api.event.LegalEvent.LegalHoldReleased;
import io.litige.api.event.LegalEvent.LegalReferred;
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
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DisputeParted;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.event.MediationEvent.LimitationResumed;
import io.litige.api.event.MediationEvent.LimitationSuspended;
import io.litige.api.event.MediationEvent.MediationDeclaredAdmissible;
import io.litige.api.event.MediationEvent.MediationDeclaredInadmissible;
import io.litige.api.event.MediationEvent.MediationEnded;
import io.litige.api.event.MediationEvent.MediationExtended;
import io.litige.api.event.MediationEvent.MediationFeeRecorded;
import io.litige.api.event.MediationEvent.MediationRequested;
import io.litige.api.event.MediationEvent.MediatorAnswered;
import io.litige.api.event.MediationEvent.MediatorProposalRecorded;
import io.litige.api.event.MessageEvent.DraftAmended;
import io.litige.api.event.MessageEvent.DraftDiscarded;
import io.litige.api.event.MessageEvent.DraftRefused;
import io.litige.api.event.MessageEvent.DraftReleased;
import io.litige.api.event.MessageEvent.MessageDrafted;
import io.litige.api.event.MessageEvent.RestatementConfirmed;
import io.litige.api.event.MessageEvent.RestatementRecorded;
import io.litige.api.event.MoneyEvent.AmountSettled;
import io.litige.api.event.MoneyEvent.BookingReversed;
import io.litige.api.event.MoneyEvent.CollectionHoldPlaced;
import io.litige.api.event.MoneyEvent.CollectionHoldReleased;
import io.litige.api.event.MoneyEvent.ReleasedToCollection;
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
import io.litige.api.event.ParticipantEvent.ParticipantAdded;
import io.litige.api.event.ParticipantEvent.ParticipantRemoved;
import io.litige.api.event.PrivacyEvent.AccessTaken;
import io.litige.api.event.PrivacyEvent.ContentMasked;
import io.litige.api.event.PrivacyEvent.ProcessingRestricted;
import io.litige.api.event.PrivacyEvent.RestrictionLifted;
import io.litige.api.event.PrivacyEvent.ShredRequested;
import io.litige.api.event.PrivacyEvent.SubjectRequestAnswered;
import io.litige.api.event.PrivacyEvent.SubjectRequestExtended;
import io.litige.api.event.PrivacyEvent.SubjectRequestReceived;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.api.event.ProcedureEvent.ProcedureDeviated;
import io.litige.api.event.ProcedureEvent.ProcedureSelected;
import io.litige.api.event.ProcedureEvent.ProcedureStepCompleted;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.event.PromiseEvent.PromiseWaived;
import io.litige.api.event.SupplierEvent.GroundAttributed;
import io.litige.api.event.SupplierEvent.RecoveryRecorded;
import io.litige.api.event.SupplierEvent.SupplierClaimEnded;
import io.litige.api.event.SupplierEvent.SupplierClaimOpened;
import io.litige.api.event.TermsEvent.TermsChangeNoticed;
import io.litige.api.event.TermsEvent.TermsLinked;
import io.litige.api.query.face.Severity;
import io.litige.api.value.Act;
import io.litige.api.value.Protected;
import io.litige.api.value.Role;
import io.litige.query.stream.Correction;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells every event in words, so that somebody who never saw the product can follow the dispute. The switch has no
 * default: whoever adds an event is made to say how it is told. The sentences stand in {@code timeline_fr.properties}
 * and {@code timeline_en.properties}; their places carry the names of the event's own parts.
 */
public final class Narrator {
    private final Words words;
    private final Figures figures;

    public Narrator(Language language, Veil veil) {
        this.words = new Words(language, veil);
        this.figures = new Figures(language);
    }

    /** What happened: who did what, with its reasons in quotation marks. */
    public String tell(DisputeEvent event) {
        var added = new LinkedHashMap<String, Object>();
        added.put("who", who(event.act()));
        added.put("disputeReference", event.disputeId().reference());
        added.put("via", event.act().channel());
        return words.tell(sentence(event), (Record) event, added);
    }

    /** Why the score is what it is, made of the factors, and of what was written then where that was kept. */
    public String explain(SeverityAssessed event) {
        return words.tell("severity.explanation", (Record) event, Map.of());
    }

    /** The same, as a face shows it. */
    public String explain(Severity severity) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("assessed", severity.assessed());
        values.put("score", severity.score());
        values.put("factors", severity.factors());
        values.put("frequency", severity.frequency());
        return words.tell("severity.explanation", values);
    }

    /** When it happened, and when it was recorded if that is another minute. */
    public String when(Act act) {
        var delay = Duration.between(act.occurredAt(), act.recordedAt());
        var times = Map.of("occurredAt", act.occurredAt(), "recordedAt", act.recordedAt());
        return words.tell(delay.compareTo(Duration.ofMinutes(1)) < 0 ? "when" : "when.recordedLater", times);
    }

    /** The actor as the reader should know them: pseudonym and role. */
    public String who(Act act) {
        return act.role() == Role.SYSTEM
                ? words.tell("who.system", Map.of())
                : words.tell("who", Map.of("actor", act.actor(), "role", act.role()));
    }

    /** A protected text without quotation marks, or what stands in its place. */
    public String text(Protected text) {
        return words.bare(text);
    }

    /** A text somebody wrote or said, in quotation marks. */
    public String quote(String text) {
        return words.quotation(text);
    }

    /** What the reader's language calls a constant. */
    public String label(Enum<?> constant) {
        return words.label(constant);
    }

    /** What the reader's language calls a part of an event. */
    public String field(String name) {
        return words.field(name);
    }

    /** A time in the company's zone and in UTC. */
    public String time(Instant instant) {
        return figures.instant(instant);
    }

    /** The day it was then in the company's zone. */
    public String day(Instant instant) {
        return figures.date(instant.atZone(Figures.HOME).toLocalDate());
    }

    /** A number with its thousands grouped. */
    public String number(long number) {
        return figures.number(number);
    }

    /** Says that it was recorded long after it happened. */
    String late(Duration delay) {
        return words.tell("late", Map.of("delay", figures.span(delay)));
    }

    /** Sets what the entry said beside what it should say. */
    String corrected(Correction correction, String field, Protected value, DisputeEvent entry) {
        var act = correction.event().act();
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("by", correction.version());
        values.put("when", act.recordedAt());
        values.put("who", who(act));
        values.put("field", words.field(field));
        values.put("original", words.part(entry, field));
        values.put("corrected", value);
        values.put("reason", correction.event().reason());
        return words.tell(values.get("original") == null ? "corrected.noOriginal" : "corrected", values);
    }

    private static String sentence(DisputeEvent event) {
        return switch (event) {
            case DisputeRegistered e -> "dispute-registered";
            case ClocksStarted e -> "clocks-started";
            case DisputeAcknowledged e -> e.automatic() ? "dispute-acknowledged.automatic" : "dispute-acknowledged";
            case AssessmentStarted e -> "assessment-started";
            case ResolutionChecked e -> "resolution-checked";
            case DisputeResolved e -> "dispute-resolved";
            case FinalResponseSent e -> "final-response-sent";
            case DisputeRejected e -> "dispute-rejected";
            case DisputeClosed e -> "dispute-closed";
            case DisputeReopened e -> "dispute-reopened";
            case DisputeWithdrawn e -> "dispute-withdrawn";
            case CommunicationRecorded e -> "communication-recorded." + e.direction();
            case RecordCorrected e -> "record-corrected";
            case OwnerAssigned e -> "owner-assigned." + e.kind();
            case TransferOffered e -> "transfer-offered";
            case TransferAccepted e -> "transfer-accepted";
            case EvidenceAdded e -> "evidence-added";
            case SeverityAssessed e -> "severity-assessed";
            case SeverityOverridden e -> "severity-overridden";
            case StakesRevised e -> "stakes-revised";
            case PositionRecorded e -> "position-recorded." + e.side();
            case OriginIdentified e -> "origin-identified";
            case FaultAdmitted e -> "fault-admitted";
            case ProposalMade e -> "proposal-made";
            case ProposalSuperseded e -> "proposal-superseded";
            case ProposalRefused e -> "proposal-refused";
            case ProposalExpired e -> "proposal-expired";
            case CounterProposalAccepted e -> "counter-proposal-accepted";
            case CounterProposalRefused e -> "counter-proposal-refused";
            case AgreementSuperseded e -> "agreement-superseded";
            case DeadlockDetected e -> "deadlock-detected";
            case ApprovalRequested e -> "approval-requested";
            case ApprovalGranted e -> "approval-granted";
            case ApprovalRefused e -> "approval-refused";
            case CounterProposalRecorded e -> "counter-proposal-recorded";
            case ProposalAccepted e -> "proposal-accepted";
            case AgreementReached e -> "agreement-reached";
            case FixedAtOnce e -> "fixed-at-once";
            case RemedyExecuted e -> "remedy-executed";
            case RemedyWaived e -> "remedy-waived";
            case IncentiveGranted e -> "incentive-granted";
            case PromiseMade e -> "promise-made";
            case PromiseKept e -> "promise-kept";
            case PromiseBroken e -> "promise-broken";
            case PromiseRenegotiated e -> "promise-renegotiated";
            case ExportRequested e -> "export-requested";
            case ExportReleased e -> "export-released";
            case ExportSealed e -> "export-sealed";
            case ExposureRecorded e -> "exposure-recorded";
            case PublicationChanged e -> "publication-changed";
            case ExposureLowered e -> "exposure-lowered";
            case EscalationThreatened e -> "escalation-threatened";
            case CrisisOpened e -> "crisis-opened";
            case CrisisEnded e -> "crisis-ended";
            case PublicAnswerDrafted e -> "public-answer-drafted";
            case PublicAnswerReleased e -> "public-answer-released";
            case VoidRequested e -> "void-requested";
            case DisputeVoided e -> "dispute-voided";
            case Escalated e -> "dispute-escalated";
            case Deescalated e -> "dispute-deescalated";
            case IndependentReviewerAssigned e -> "independent-reviewer-assigned";
            case ReviewDecided e -> "review-decided";
            case WaitingStarted e -> "waiting-started";
            case WaitingEnded e -> "waiting-ended";
            case ClockBreached e -> "clock-breached";
            case GroundAdded e -> "ground-added";
            case GroundWithdrawn e -> "ground-withdrawn";
            case GroundRequalified e -> "ground-requalified";
            case GroundConcluded e -> "ground-concluded";
            case MediationRequested e -> "mediation-requested";
            case MediationDeclaredAdmissible e -> "mediation-declared-admissible";
            case MediationDeclaredInadmissible e -> "mediation-declared-inadmissible";
            case MediatorProposalRecorded e -> "mediator-proposal-recorded";
            case MediatorAnswered e -> "mediator-answered";
            case MediationExtended e -> "mediation-extended";
            case MediationEnded e -> "mediation-ended";
            case LimitationSuspended e -> "limitation-suspended";
            case LimitationResumed e -> "limitation-resumed";
            case MediationFeeRecorded e -> "mediation-fee-recorded";
            case DisputeDecidedExternally e -> "dispute-decided-externally";
            case LegalReferred e -> "legal-referred";
            case FormalNoticeSent e -> "formal-notice-sent";
            case FormalNoticeDelivered e -> "formal-notice-delivered";
            case CourtCaseOpened e -> "court-case-opened";
            case JudgmentRecorded e -> "judgment-recorded";
            case LegalHoldPlaced e -> "legal-hold-placed";
            case LegalHoldReleased e -> "legal-hold-released";
            case MessageDrafted e -> "message-drafted";
            case DraftAmended e -> "draft-amended";
            case DraftReleased e -> "draft-released";
            case DraftRefused e -> "draft-refused";
            case DraftDiscarded e -> "draft-discarded";
            case RestatementRecorded e -> "restatement-recorded";
            case RestatementConfirmed e -> "restatement-confirmed";
            case RatingRequested e -> "rating-requested";
            case ServiceRated e -> "service-rated";
            case FeedbackRecorded e -> "feedback-recorded";
            case FollowUpPlanned e -> "follow-up-planned";
            case FollowUpCompleted e -> "follow-up-completed";
            case ExpectationCompared e -> "expectation-compared";
            case AnswerReviewed e -> "answer-reviewed";
            case TermsLinked e -> "terms-linked";
            case TermsChangeNoticed e -> "terms-change-noticed";
            case DisputeLinkedAsDuplicate e -> "dispute-linked-as-duplicate";
            case DuplicateAttached e -> "duplicate-attached";
            case DuplicateUnlinked e -> "duplicate-unlinked";
            case DuplicateDetached e -> "duplicate-detached";
            case DisputeSplit e -> "dispute-split";
            case DisputeParted e -> "dispute-parted";
            case ContributionRequested e -> "contribution-requested";
            case ContributionClaimed e -> "contribution-claimed";
            case ContributionAnswered e -> "contribution-answered";
            case ContributionOverdue e -> "contribution-overdue";
            case LinkedToProblem e -> "linked-to-problem";
            case ProcedureSelected e -> "procedure-selected";
            case ProcedureStepCompleted e -> "procedure-step-completed";
            case ProcedureDeviated e -> "procedure-deviated";
            case GroundAttributed e -> "ground-attributed";
            case SupplierClaimOpened e -> "supplier-claim-opened";
            case RecoveryRecorded e -> "recovery-recorded";
            case SupplierClaimEnded e -> "supplier-claim-ended";
            case PartyTypeCorrected e -> "party-type-corrected";
            case ParticipantAdded e -> "participant-added";
            case ParticipantRemoved e -> "participant-removed";
            case PolicyGapReported e -> "policy-gap-reported";
            case AmountSettled e -> "amount-settled";
            case BookingReversed e -> "booking-reversed";
            case CollectionHoldPlaced e -> "collection-hold-placed";
            case CollectionHoldReleased e -> "collection-hold-released";
            case ReleasedToCollection e -> "released-to-collection";
            case CostRecorded e -> "cost-recorded";
            case TimeRecorded e -> "time-recorded";
            case ExtraEffortRecorded e -> "extra-effort-recorded";
            case ConsequencesAssessed e -> "consequences-assessed";
            case FactClaimed e -> "fact-claimed";
            case FactVerified e -> "fact-verified";
            case PromiseWaived e -> "promise-waived";
            case CustodyTaken e -> "custody-taken";
            case GoodsReturned e -> "goods-returned";
            case GoodsLost e -> "goods-lost";
            case DocumentChecked e -> "document-checked";
            case ContentMasked e -> "content-masked";
            case ShredRequested e -> "shred-requested";
            case SubjectShredded e -> "subject-shredded";
            case SubjectRequestReceived e -> "subject-request-received";
            case SubjectRequestExtended e -> "subject-request-extended";
            case SubjectRequestAnswered e -> "subject-request-answered";
            case ProcessingRestricted e -> "processing-restricted";
            case RestrictionLifted e -> "restriction-lifted";
            case AccessTaken e -> "access-taken";
        };
    }
}
