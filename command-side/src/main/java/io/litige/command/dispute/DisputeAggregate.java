package io.litige.command.dispute;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.litige.api.access.Call;
import io.litige.api.command.AftercareCommand.CompareExpectation;
import io.litige.api.command.AftercareCommand.CompleteFollowUp;
import io.litige.api.command.AftercareCommand.PlanFollowUp;
import io.litige.api.command.AftercareCommand.RateService;
import io.litige.api.command.AftercareCommand.RecordFeedback;
import io.litige.api.command.AftercareCommand.RequestRating;
import io.litige.api.command.AftercareCommand.ReviewAnswer;
import io.litige.api.command.AssessmentCommand.AdmitFault;
import io.litige.api.command.AssessmentCommand.AssessConsequences;
import io.litige.api.command.AssessmentCommand.CheckDocument;
import io.litige.api.command.AssessmentCommand.ClaimFact;
import io.litige.api.command.AssessmentCommand.IdentifyOrigin;
import io.litige.api.command.AssessmentCommand.RecordPosition;
import io.litige.api.command.AssessmentCommand.VerifyFact;
import io.litige.api.command.AssignmentCommand.AcceptTransfer;
import io.litige.api.command.AssignmentCommand.AssignOwner;
import io.litige.api.command.AssignmentCommand.Claim;
import io.litige.api.command.AssignmentCommand.OfferTransfer;
import io.litige.api.command.ClockCommand.AskCustomer;
import io.litige.api.command.ClockCommand.BreachClock;
import io.litige.api.command.ClockCommand.EndWaiting;
import io.litige.api.command.CommunicationCommand.CorrectRecord;
import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.command.ContributionCommand.AnswerContribution;
import io.litige.api.command.ContributionCommand.BreachContribution;
import io.litige.api.command.ContributionCommand.ClaimContribution;
import io.litige.api.command.ContributionCommand.RequestContribution;
import io.litige.api.command.CostCommand.RecordCost;
import io.litige.api.command.CostCommand.RecordExtraEffort;
import io.litige.api.command.CostCommand.RecordTime;
import io.litige.api.command.CustodyCommand.DeclareLost;
import io.litige.api.command.CustodyCommand.ReturnGoods;
import io.litige.api.command.CustodyCommand.TakeCustody;
import io.litige.api.command.CustomerCommand.CorrectPartyType;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.EscalationCommand.AssignIndependentReviewer;
import io.litige.api.command.EscalationCommand.DecideReview;
import io.litige.api.command.EscalationCommand.Deescalate;
import io.litige.api.command.EscalationCommand.Escalate;
import io.litige.api.command.EvidenceCommand.AddEvidence;
import io.litige.api.command.ExposureCommand.DraftPublicAnswer;
import io.litige.api.command.ExposureCommand.EndCrisis;
import io.litige.api.command.ExposureCommand.LowerExposure;
import io.litige.api.command.ExposureCommand.RecordEscalationThreat;
import io.litige.api.command.ExposureCommand.RecordExposure;
import io.litige.api.command.ExposureCommand.ReleasePublicAnswer;
import io.litige.api.command.ExposureCommand.UpdatePublication;
import io.litige.api.command.GroundCommand.AddGround;
import io.litige.api.command.GroundCommand.ConcludeGround;
import io.litige.api.command.GroundCommand.RequalifyGround;
import io.litige.api.command.GroundCommand.WithdrawGround;
import io.litige.api.command.LearningCommand.LinkToProblem;
import io.litige.api.command.LearningCommand.ReportPolicyGap;
import io.litige.api.command.LegalCommand.OpenCourtCase;
import io.litige.api.command.LegalCommand.PlaceLegalHold;
import io.litige.api.command.LegalCommand.RecordJudgment;
import io.litige.api.command.LegalCommand.RecordNoticeDelivery;
import io.litige.api.command.LegalCommand.ReferToLegal;
import io.litige.api.command.LegalCommand.ReleaseExport;
import io.litige.api.command.LegalCommand.ReleaseLegalHold;
import io.litige.api.command.LegalCommand.RequestExport;
import io.litige.api.command.LegalCommand.SealExport;
import io.litige.api.command.LegalCommand.SendFormalNotice;
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
import io.litige.api.command.LinkCommand.LinkAsDuplicate;
import io.litige.api.command.LinkCommand.SplitDispute;
import io.litige.api.command.LinkCommand.UnlinkDuplicate;
import io.litige.api.command.MediationCommand.EndMediation;
import io.litige.api.command.MediationCommand.ExtendMediation;
import io.litige.api.command.MediationCommand.MarkMediationAdmissible;
import io.litige.api.command.MediationCommand.MarkMediationInadmissible;
import io.litige.api.command.MediationCommand.RecordMediationFee;
import io.litige.api.command.MediationCommand.RecordMediatorProposal;
import io.litige.api.command.MediationCommand.RequestMediation;
import io.litige.api.command.MediationCommand.RespondToMediator;
import io.litige.api.command.MessageCommand.AmendDraft;
import io.litige.api.command.MessageCommand.ConfirmRestatement;
import io.litige.api.command.MessageCommand.DiscardDraft;
import io.litige.api.command.MessageCommand.DraftMessage;
import io.litige.api.command.MessageCommand.RecordRestatement;
import io.litige.api.command.MessageCommand.RefuseDraft;
import io.litige.api.command.MessageCommand.ReleaseDraft;
import io.litige.api.command.MoneyCommand.PlaceCollectionHold;
import io.litige.api.command.MoneyCommand.RecordClearing;
import io.litige.api.command.MoneyCommand.RecordCredit;
import io.litige.api.command.MoneyCommand.RecordPayment;
import io.litige.api.command.MoneyCommand.ReleaseCollectionHold;
import io.litige.api.command.MoneyCommand.ReleaseToCollection;
import io.litige.api.command.MoneyCommand.ReverseBooking;
import io.litige.api.command.NegotiationCommand.AcceptCounterProposal;
import io.litige.api.command.NegotiationCommand.AcceptProposal;
import io.litige.api.command.NegotiationCommand.ExecuteRemedy;
import io.litige.api.command.NegotiationCommand.ExpireProposal;
import io.litige.api.command.NegotiationCommand.GrantApproval;
import io.litige.api.command.NegotiationCommand.GrantLoyaltyIncentive;
import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.command.NegotiationCommand.RecordCounterProposal;
import io.litige.api.command.NegotiationCommand.RefuseApproval;
import io.litige.api.command.NegotiationCommand.RefuseCounterProposal;
import io.litige.api.command.NegotiationCommand.RefuseProposal;
import io.litige.api.command.NegotiationCommand.RequestApproval;
import io.litige.api.command.NegotiationCommand.StateDeadlock;
import io.litige.api.command.NegotiationCommand.SupersedeAgreement;
import io.litige.api.command.NegotiationCommand.WaiveRemedy;
import io.litige.api.command.ParticipantCommand.AddParticipant;
import io.litige.api.command.ParticipantCommand.RemoveParticipant;
import io.litige.api.command.PrivacyCommand.AnswerSubjectRequest;
import io.litige.api.command.PrivacyCommand.ConfirmShred;
import io.litige.api.command.PrivacyCommand.ExtendSubjectRequest;
import io.litige.api.command.PrivacyCommand.LiftRestriction;
import io.litige.api.command.PrivacyCommand.MaskContent;
import io.litige.api.command.PrivacyCommand.NoteAccess;
import io.litige.api.command.PrivacyCommand.ReceiveSubjectRequest;
import io.litige.api.command.PrivacyCommand.RestrictProcessing;
import io.litige.api.command.PrivacyCommand.ShredSubject;
import io.litige.api.command.ProcedureCommand.ChooseProcedure;
import io.litige.api.command.ProcedureCommand.CompleteProcedureStep;
import io.litige.api.command.ProcedureCommand.DeviateFromProcedure;
import io.litige.api.command.PromiseCommand.BreakPromise;
import io.litige.api.command.PromiseCommand.KeepPromise;
import io.litige.api.command.PromiseCommand.MakePromise;
import io.litige.api.command.PromiseCommand.RenegotiatePromise;
import io.litige.api.command.PromiseCommand.WaivePromise;
import io.litige.api.command.SeverityCommand.AssessSeverity;
import io.litige.api.command.SeverityCommand.OverrideSeverity;
import io.litige.api.command.SeverityCommand.ReviseStakes;
import io.litige.api.command.SupplierCommand.AttributeGround;
import io.litige.api.command.SupplierCommand.EndSupplierClaim;
import io.litige.api.command.SupplierCommand.OpenSupplierClaim;
import io.litige.api.command.SupplierCommand.RecordRecovery;
import io.litige.api.command.TermsCommand.LinkTerms;
import io.litige.api.command.TermsCommand.NoticeTermsChange;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LegalFileEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.query.GesturePalette;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.LegalFileId;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.AskPalette;
import io.litige.command.dispatch.AskPermission;
import io.litige.command.facts.Desk;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rules of {@link Dispute} to Axon, and lists every command there is. A changed shape of the state needs a new
 * revision, so that snapshots of the old one are dropped.
 */
@Aggregate(
        snapshotTriggerDefinition = "disputeSnapshots",
        cache = "disputeCache",
        commandTargetResolver = "disputeOfCommand")
@Revision("20")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@SuppressWarnings("NullAway.Init")
class DisputeAggregate {
    @AggregateIdentifier
    private DisputeId id;

    private @Nullable Dispute dispute;

    DisputeAggregate() {
        // Axon and Jackson fill it.
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(RegisterDispute c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(FixAtOnce c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(Acknowledge c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(StartAssessment c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(CheckResolution c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ResolveDispute c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(SendFinalResponse c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(CloseDispute c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReopenDispute c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(WithdrawDispute c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordCommunication c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(CorrectRecord c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(Claim c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AssignOwner c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(OfferTransfer c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AcceptTransfer c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AddEvidence c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordPosition c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(IdentifyOrigin c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AdmitFault c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReviseStakes c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AssessSeverity c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(OverrideSeverity c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(MakeProposal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RequestApproval c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(GrantApproval c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RefuseApproval c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordCounterProposal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AcceptProposal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AcceptCounterProposal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ExpireProposal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RefuseCounterProposal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RefuseProposal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(StateDeadlock c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(SupersedeAgreement c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ExecuteRemedy c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(WaiveRemedy c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(GrantLoyaltyIncentive c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(MakePromise c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(KeepPromise c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(BreakPromise c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RenegotiatePromise c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RequestExport c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReleaseExport c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(SealExport c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordExposure c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AskCustomer c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(UpdatePublication c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(EndWaiting c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(LowerExposure c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(BreachClock c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordEscalationThreat c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AddGround c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(DraftPublicAnswer c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(WithdrawGround c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReleasePublicAnswer c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RequalifyGround c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(EndCrisis c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ConcludeGround c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RequestMediation c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(OpenDisputeFromSignal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(MarkMediationAdmissible c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(VoidDispute c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(MarkMediationInadmissible c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ConfirmVoid c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordMediatorProposal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(Escalate c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RespondToMediator c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(Deescalate c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ExtendMediation c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AssignIndependentReviewer c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(EndMediation c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordMediationFee c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(DecideReview c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReferToLegal c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(LinkAsDuplicate c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(SendFormalNotice c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(UnlinkDuplicate c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordNoticeDelivery c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(OpenCourtCase c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordJudgment c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(PlaceLegalHold c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReleaseLegalHold c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(DraftMessage c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(SplitDispute c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AmendDraft c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RequestContribution c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReleaseDraft c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ClaimContribution c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RefuseDraft c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AnswerContribution c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(DiscardDraft c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(BreachContribution c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordRestatement c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(LinkToProblem c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ConfirmRestatement c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RequestRating c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RateService c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordFeedback c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(PlanFollowUp c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(CompleteFollowUp c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(CompareExpectation c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReviewAnswer c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(LinkTerms c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(NoticeTermsChange c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReportPolicyGap c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AssessConsequences c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(CheckDocument c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ClaimFact c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(VerifyFact c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(PlaceCollectionHold c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordClearing c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordCredit c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordPayment c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReleaseCollectionHold c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReleaseToCollection c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReverseBooking c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordCost c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordTime c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordExtraEffort c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(WaivePromise c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(TakeCustody c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReturnGoods c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(DeclareLost c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ChooseProcedure c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(CompleteProcedureStep c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(DeviateFromProcedure c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AddParticipant c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RemoveParticipant c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(CorrectPartyType c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AttributeGround c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(OpenSupplierClaim c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RecordRecovery c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(EndSupplierClaim c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(MaskContent c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ShredSubject c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ConfirmShred c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ReceiveSubjectRequest c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(ExtendSubjectRequest c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(AnswerSubjectRequest c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(RestrictProcessing c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(LiftRestriction c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    Receipt handle(NoteAccess c, MetaData metadata, Desk desk) {
        return decide(c, metadata, desk);
    }

    @CommandHandler
    GesturePalette handle(AskPalette c, MetaData metadata, Desk desk) {
        return Handler.palette(known(), Call.fromMetadata(metadata), desk);
    }

    @CommandHandler
    CustomerId handle(AskPermission c, MetaData metadata) {
        var actor = Call.fromMetadata(metadata).actor();
        var known = known();
        Gate.permission(id, c.what(), c.action(), actor, known.relation());
        known.privacy().guard(c.what());
        return known.identity().customer();
    }

    DisputeId id() {
        return id;
    }

    @Nullable
    Dispute state() {
        return dispute;
    }

    private Receipt decide(DisputeCommand command, MetaData metadata, Desk desk) {
        var call = Call.fromMetadata(metadata);
        var earlier = receipt(call);
        if (earlier != null) {
            return earlier;
        }
        var events = Handler.decide(dispute, command, call, desk);
        var home = command.disputeId();
        events.stream().filter(event -> event.disputeId().equals(home)).forEach(AggregateLifecycle::apply);
        events.stream()
                .filter(event -> !event.disputeId().equals(home))
                .collect(Collectors.groupingBy(DisputeEvent::disputeId, LinkedHashMap::new, Collectors.toList()))
                .forEach(desk.others()::record);
        return requireNonNull(receipt(call));
    }

    private @Nullable Receipt receipt(Call call) {
        return dispute == null ? null : dispute.receipts().of(id, call.requestId());
    }

    @EventSourcingHandler
    void on(DisputeEvent event, @SequenceNumber long version) {
        id = event.disputeId();
        dispute = dispute == null ? Dispute.opened((DisputeRegistered) event, version) : dispute.evolve(event, version);
    }

    /** Whoever takes the name of a lawyers' file for that of a dispute finds none. */
    @EventSourcingHandler
    void on(LegalFileEvent event) {
        id = new DisputeId(LegalFileId.of(event.disputeId()).value());
    }

    private Dispute known() {
        if (dispute == null) {
            throw Gate.notFound(id);
        }
        return dispute;
    }
}
