package io.litige.api.access;

import static io.litige.api.value.Phase.ACKNOWLEDGED;
import static io.litige.api.value.Phase.AGREED;
import static io.litige.api.value.Phase.ASSESSING;
import static io.litige.api.value.Phase.CLOSED;
import static io.litige.api.value.Phase.EXTERNAL;
import static io.litige.api.value.Phase.MERGED;
import static io.litige.api.value.Phase.NEGOTIATING;
import static io.litige.api.value.Phase.REGISTERED;
import static io.litige.api.value.Phase.REJECTED;
import static io.litige.api.value.Phase.RESOLVED;
import static io.litige.api.value.Phase.WITHDRAWN;

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
import io.litige.api.value.Phase;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every command as a next step: in which phases it is possible, what permission it needs and where it is sent. The
 * command side refuses by this table, the query side shows by it what the caller may do next.
 *
 * <p>Wider than the lifecycle in three places. Evidence may join in any phase, because what a customer sends is kept
 * whenever it comes. A cause may be found until closing, because closing needs one. A delayed check may follow closing.
 */
public enum Step {
    REGISTER_DISPUTE(RegisterDispute.class, Action.REGISTER, none(), false, "/disputes"),
    FIX_AT_ONCE(
            FixAtOnce.class,
            Action.DECIDE,
            EnumSet.of(REGISTERED, ACKNOWLEDGED),
            true,
            "/disputes/{disputeId}/fix-at-once"),
    ACKNOWLEDGE(
            Acknowledge.class, Action.HANDLE, EnumSet.of(REGISTERED), true, "/disputes/{disputeId}/acknowledgement"),
    START_ASSESSMENT(
            StartAssessment.class, Action.HANDLE, EnumSet.of(ACKNOWLEDGED), true, "/disputes/{disputeId}/assessment"),
    RECORD_COMMUNICATION(
            RecordCommunication.class, Action.RECORD, any(), false, "/disputes/{disputeId}/communications"),
    CORRECT_RECORD(CorrectRecord.class, Action.RECORD, evenMerged(), false, "/disputes/{disputeId}/corrections"),
    ASSIGN_OWNER(AssignOwner.class, Action.SUPERVISE, open(), true, "/disputes/{disputeId}/owner"),
    CLAIM(Claim.class, Action.HANDLE, open(), false, "/disputes/{disputeId}/claim"),
    OFFER_TRANSFER(OfferTransfer.class, Action.HANDLE, open(), true, "/disputes/{disputeId}/transfers"),
    ACCEPT_TRANSFER(AcceptTransfer.class, Action.HANDLE, open(), false, "/disputes/{disputeId}/transfers/acceptance"),
    ADD_EVIDENCE(AddEvidence.class, Action.RECORD, any(), false, "/disputes/{disputeId}/evidence"),
    RECORD_POSITION(
            RecordPosition.class,
            Action.RECORD,
            EnumSet.of(ASSESSING, NEGOTIATING),
            false,
            "/disputes/{disputeId}/positions"),
    IDENTIFY_ORIGIN(
            IdentifyOrigin.class,
            Action.RECORD,
            EnumSet.of(ASSESSING, NEGOTIATING, AGREED, RESOLVED, REJECTED, WITHDRAWN, EXTERNAL),
            true,
            "/disputes/{disputeId}/origins"),
    ADMIT_FAULT(
            AdmitFault.class, Action.DECIDE, EnumSet.of(ASSESSING, NEGOTIATING), true, "/disputes/{disputeId}/faults"),
    REVISE_STAKES(ReviseStakes.class, Action.RECORD, any(), false, "/disputes/{disputeId}/stakes"),
    ASSESS_SEVERITY(AssessSeverity.class, Action.SUPERVISE, open(), true, "/disputes/{disputeId}/severity"),
    OVERRIDE_SEVERITY(
            OverrideSeverity.class, Action.SUPERVISE, open(), true, "/disputes/{disputeId}/severity/override"),
    MAKE_PROPOSAL(
            MakeProposal.class,
            Action.DECIDE,
            EnumSet.of(ASSESSING, NEGOTIATING),
            true,
            "/disputes/{disputeId}/proposals"),
    ACCEPT_PROPOSAL(
            AcceptProposal.class,
            Action.DECIDE,
            EnumSet.of(NEGOTIATING),
            true,
            "/disputes/{disputeId}/proposals/{proposal}/acceptance"),
    RECORD_COUNTER_PROPOSAL(
            RecordCounterProposal.class,
            Action.DECIDE,
            EnumSet.of(NEGOTIATING),
            true,
            "/disputes/{disputeId}/counter-proposals"),
    REQUEST_APPROVAL(
            RequestApproval.class,
            Action.DECIDE,
            EnumSet.of(ASSESSING, NEGOTIATING),
            true,
            "/disputes/{disputeId}/approvals"),
    GRANT_APPROVAL(
            GrantApproval.class,
            Action.APPROVE,
            EnumSet.of(ASSESSING, NEGOTIATING),
            true,
            "/disputes/{disputeId}/approvals/{approval}/grant"),
    REFUSE_APPROVAL(
            RefuseApproval.class,
            Action.APPROVE,
            EnumSet.of(ASSESSING, NEGOTIATING),
            true,
            "/disputes/{disputeId}/approvals/{approval}/refusal"),
    REFUSE_PROPOSAL(
            RefuseProposal.class,
            Action.DECIDE,
            EnumSet.of(NEGOTIATING),
            true,
            "/disputes/{disputeId}/proposals/{proposal}/refusal"),
    /** Only a deadline takes this step; it has no address. */
    EXPIRE_PROPOSAL(ExpireProposal.class, Action.EXPIRE, evenMerged(), false, ""),
    ACCEPT_COUNTER_PROPOSAL(
            AcceptCounterProposal.class,
            Action.DECIDE,
            EnumSet.of(NEGOTIATING),
            true,
            "/disputes/{disputeId}/counter-proposals/{counterProposal}/acceptance"),
    REFUSE_COUNTER_PROPOSAL(
            RefuseCounterProposal.class,
            Action.DECIDE,
            EnumSet.of(NEGOTIATING),
            true,
            "/disputes/{disputeId}/counter-proposals/{counterProposal}/refusal"),
    SUPERSEDE_AGREEMENT(
            SupersedeAgreement.class,
            Action.RENEGOTIATE,
            EnumSet.of(AGREED),
            true,
            "/disputes/{disputeId}/agreement/supersession"),
    /** Only a deadline takes this step; it has no address. */
    STATE_DEADLOCK(StateDeadlock.class, Action.EXPIRE, evenMerged(), false, ""),
    EXECUTE_REMEDY(
            ExecuteRemedy.class,
            Action.EXECUTE,
            EnumSet.of(AGREED),
            true,
            "/disputes/{disputeId}/remedies/{remedy}/execution"),
    WAIVE_REMEDY(
            WaiveRemedy.class,
            Action.EXECUTE,
            EnumSet.of(AGREED),
            true,
            "/disputes/{disputeId}/remedies/{remedy}/waiver"),
    GRANT_LOYALTY_INCENTIVE(
            GrantLoyaltyIncentive.class,
            Action.DECIDE,
            EnumSet.of(RESOLVED, CLOSED),
            true,
            "/disputes/{disputeId}/incentives"),
    MAKE_PROMISE(MakePromise.class, Action.HANDLE, beforeClosing(), false, "/disputes/{disputeId}/promises"),
    KEEP_PROMISE(
            KeepPromise.class,
            Action.HANDLE,
            beforeClosing(),
            false,
            "/disputes/{disputeId}/promises/{promise}/keeping"),
    RENEGOTIATE_PROMISE(
            RenegotiatePromise.class,
            Action.HANDLE,
            beforeClosing(),
            true,
            "/disputes/{disputeId}/promises/{promise}/renegotiation"),
    /** Only a deadline takes this step; it has no address. */
    BREAK_PROMISE(BreakPromise.class, Action.EXPIRE, evenMerged(), false, ""),
    CHECK_RESOLUTION(
            CheckResolution.class,
            Action.HANDLE,
            EnumSet.of(AGREED, RESOLVED, CLOSED),
            true,
            "/disputes/{disputeId}/checks"),
    RESOLVE_DISPUTE(ResolveDispute.class, Action.HANDLE, EnumSet.of(AGREED), true, "/disputes/{disputeId}/resolution"),
    SEND_FINAL_RESPONSE(
            SendFinalResponse.class,
            Action.CONCLUDE,
            EnumSet.of(ASSESSING, NEGOTIATING, AGREED),
            true,
            "/disputes/{disputeId}/final-responses"),
    CLOSE_DISPUTE(
            CloseDispute.class,
            Action.HANDLE,
            EnumSet.of(RESOLVED, REJECTED, EXTERNAL, WITHDRAWN),
            true,
            "/disputes/{disputeId}/closure"),
    REOPEN_DISPUTE(
            ReopenDispute.class,
            Action.HANDLE,
            EnumSet.of(RESOLVED, REJECTED, CLOSED, WITHDRAWN),
            true,
            "/disputes/{disputeId}/reopening"),
    WITHDRAW_DISPUTE(WithdrawDispute.class, Action.HANDLE, open(), true, "/disputes/{disputeId}/withdrawal"),
    REQUEST_EXPORT(RequestExport.class, Action.EXPORT, evenMerged(), false, "/disputes/{disputeId}/exports"),
    RELEASE_EXPORT(
            ReleaseExport.class, Action.EXPORT, evenMerged(), false, "/disputes/{disputeId}/exports/{export}/release"),
    /** Only the system takes this step; it has no address. */
    SEAL_EXPORT(SealExport.class, Action.EXPIRE, evenMerged(), false, ""),
    RECORD_EXPOSURE(RecordExposure.class, Action.RECORD, any(), false, "/disputes/{disputeId}/publications"),
    UPDATE_PUBLICATION(
            UpdatePublication.class,
            Action.RECORD,
            any(),
            false,
            "/disputes/{disputeId}/publications/{publication}/changes"),
    LOWER_EXPOSURE(LowerExposure.class, Action.SUPERVISE, any(), true, "/disputes/{disputeId}/exposure"),
    RECORD_ESCALATION_THREAT(
            RecordEscalationThreat.class, Action.RECORD, any(), false, "/disputes/{disputeId}/threats"),
    DRAFT_PUBLIC_ANSWER(DraftPublicAnswer.class, Action.HANDLE, any(), false, "/disputes/{disputeId}/public-answers"),
    RELEASE_PUBLIC_ANSWER(
            ReleasePublicAnswer.class,
            Action.SUPERVISE,
            any(),
            true,
            "/disputes/{disputeId}/public-answers/{answer}/release"),
    END_CRISIS(EndCrisis.class, Action.SUPERVISE, any(), true, "/disputes/{disputeId}/crisis/end"),
    OPEN_DISPUTE_FROM_SIGNAL(OpenDisputeFromSignal.class, Action.SIGNAL, none(), false, "/disputes/signals"),
    VOID_DISPUTE(
            VoidDispute.class,
            Action.SUPERVISE,
            EnumSet.of(REGISTERED, ACKNOWLEDGED),
            true,
            "/disputes/{disputeId}/void"),
    CONFIRM_VOID(
            ConfirmVoid.class,
            Action.SUPERVISE,
            EnumSet.of(REGISTERED, ACKNOWLEDGED),
            true,
            "/disputes/{disputeId}/void/confirmation"),
    ESCALATE(Escalate.class, Action.HANDLE, open(), true, "/disputes/{disputeId}/escalation"),
    DEESCALATE(Deescalate.class, Action.HANDLE, open(), true, "/disputes/{disputeId}/deescalation"),
    ASSIGN_INDEPENDENT_REVIEWER(
            AssignIndependentReviewer.class,
            Action.SUPERVISE,
            EnumSet.of(REGISTERED, ACKNOWLEDGED, ASSESSING, NEGOTIATING, AGREED, REJECTED),
            true,
            "/disputes/{disputeId}/reviewer"),
    DECIDE_REVIEW(
            DecideReview.class,
            Action.DECIDE,
            EnumSet.of(ASSESSING, NEGOTIATING, AGREED, REJECTED),
            true,
            "/disputes/{disputeId}/review"),
    ASK_CUSTOMER(AskCustomer.class, Action.HANDLE, open(), true, "/disputes/{disputeId}/waitings"),
    END_WAITING(EndWaiting.class, Action.HANDLE, open(), false, "/disputes/{disputeId}/waitings/{waiting}/end"),
    /** Only a deadline takes this step; it has no address. */
    BREACH_CLOCK(BreachClock.class, Action.EXPIRE, evenMerged(), false, ""),
    ADD_GROUND(AddGround.class, Action.HANDLE, open(), false, "/disputes/{disputeId}/grounds"),
    WITHDRAW_GROUND(
            WithdrawGround.class, Action.HANDLE, open(), true, "/disputes/{disputeId}/grounds/{ground}/withdrawal"),
    REQUALIFY_GROUND(
            RequalifyGround.class,
            Action.HANDLE,
            open(),
            true,
            "/disputes/{disputeId}/grounds/{ground}/requalification"),
    CONCLUDE_GROUND(
            ConcludeGround.class,
            Action.HANDLE,
            EnumSet.of(ASSESSING, NEGOTIATING, AGREED, RESOLVED, REJECTED, WITHDRAWN, EXTERNAL),
            true,
            "/disputes/{disputeId}/grounds/{ground}/outcome"),
    REQUEST_MEDIATION(RequestMediation.class, Action.COUNSEL, requestable(), true, "/disputes/{disputeId}/mediation"),
    MARK_MEDIATION_ADMISSIBLE(
            MarkMediationAdmissible.class, Action.COUNSEL, any(), true, "/disputes/{disputeId}/mediation/admission"),
    MARK_MEDIATION_INADMISSIBLE(
            MarkMediationInadmissible.class,
            Action.COUNSEL,
            any(),
            true,
            "/disputes/{disputeId}/mediation/inadmissibility"),
    RECORD_MEDIATOR_PROPOSAL(
            RecordMediatorProposal.class, Action.COUNSEL, any(), true, "/disputes/{disputeId}/mediation/proposals"),
    RESPOND_TO_MEDIATOR(
            RespondToMediator.class, Action.COUNSEL, any(), true, "/disputes/{disputeId}/mediation/answers"),
    EXTEND_MEDIATION(ExtendMediation.class, Action.COUNSEL, any(), true, "/disputes/{disputeId}/mediation/extension"),
    END_MEDIATION(EndMediation.class, Action.COUNSEL, any(), true, "/disputes/{disputeId}/mediation/end"),
    RECORD_MEDIATION_FEE(
            RecordMediationFee.class, Action.COUNSEL, any(), false, "/disputes/{disputeId}/mediation/fees"),
    REFER_TO_LEGAL(ReferToLegal.class, Action.REFER, any(), false, "/disputes/{disputeId}/legal/referrals"),
    SEND_FORMAL_NOTICE(SendFormalNotice.class, Action.COUNSEL, any(), true, "/disputes/{disputeId}/legal/notices"),
    RECORD_NOTICE_DELIVERY(
            RecordNoticeDelivery.class,
            Action.COUNSEL,
            any(),
            false,
            "/disputes/{disputeId}/legal/notices/{notice}/delivery"),
    OPEN_COURT_CASE(OpenCourtCase.class, Action.COUNSEL, any(), true, "/disputes/{disputeId}/legal/court-case"),
    RECORD_JUDGMENT(RecordJudgment.class, Action.COUNSEL, any(), true, "/disputes/{disputeId}/legal/judgment"),
    PLACE_LEGAL_HOLD(PlaceLegalHold.class, Action.COUNSEL, evenMerged(), false, "/disputes/{disputeId}/legal/holds"),
    RELEASE_LEGAL_HOLD(
            ReleaseLegalHold.class,
            Action.COUNSEL,
            evenMerged(),
            true,
            "/disputes/{disputeId}/legal/holds/{matter}/release"),
    DRAFT_MESSAGE(DraftMessage.class, Action.HANDLE, any(), true, "/disputes/{disputeId}/drafts"),
    AMEND_DRAFT(AmendDraft.class, Action.HANDLE, any(), true, "/disputes/{disputeId}/drafts/{draft}/amendment"),
    RELEASE_DRAFT(ReleaseDraft.class, Action.RELEASE, any(), true, "/disputes/{disputeId}/drafts/{draft}/release"),
    REFUSE_DRAFT(RefuseDraft.class, Action.RELEASE, any(), true, "/disputes/{disputeId}/drafts/{draft}/refusal"),
    DISCARD_DRAFT(DiscardDraft.class, Action.HANDLE, any(), true, "/disputes/{disputeId}/drafts/{draft}/discarding"),
    RECORD_RESTATEMENT(RecordRestatement.class, Action.HANDLE, open(), false, "/disputes/{disputeId}/restatements"),
    CONFIRM_RESTATEMENT(
            ConfirmRestatement.class,
            Action.HANDLE,
            open(),
            false,
            "/disputes/{disputeId}/restatements/{restatement}/confirmation"),
    REQUEST_RATING(RequestRating.class, Action.HANDLE, any(), false, "/disputes/{disputeId}/ratings"),
    /** Only the customer's own link takes this step; it is no address of a dispute. */
    RATE_SERVICE(RateService.class, Action.RATE, any(), false, ""),
    RECORD_FEEDBACK(RecordFeedback.class, Action.RECORD, any(), false, "/disputes/{disputeId}/feedback"),
    PLAN_FOLLOW_UP(PlanFollowUp.class, Action.HANDLE, any(), false, "/disputes/{disputeId}/follow-ups"),
    COMPLETE_FOLLOW_UP(
            CompleteFollowUp.class,
            Action.HANDLE,
            any(),
            false,
            "/disputes/{disputeId}/follow-ups/{followUp}/completion"),
    COMPARE_EXPECTATION(CompareExpectation.class, Action.HANDLE, any(), false, "/disputes/{disputeId}/expectation"),
    REVIEW_ANSWER(
            ReviewAnswer.class,
            Action.REVIEW_ANSWERS,
            any(),
            false,
            "/disputes/{disputeId}/communications/{communication}/review"),
    LINK_TERMS(LinkTerms.class, Action.RECORD, any(), false, "/disputes/{disputeId}/terms"),
    /** Only a deadline takes this step; it has no address. */
    NOTICE_TERMS_CHANGE(NoticeTermsChange.class, Action.EXPIRE, open(), false, ""),
    REQUEST_CONTRIBUTION(
            RequestContribution.class, Action.HANDLE, asking(), false, "/disputes/{disputeId}/contributions"),
    CLAIM_CONTRIBUTION(
            ClaimContribution.class,
            Action.CONTRIBUTE,
            any(),
            false,
            "/disputes/{disputeId}/contributions/{contribution}/claim"),
    ANSWER_CONTRIBUTION(
            AnswerContribution.class,
            Action.CONTRIBUTE,
            any(),
            false,
            "/disputes/{disputeId}/contributions/{contribution}/answer"),
    /** Only a deadline takes this step; it has no address. */
    BREACH_CONTRIBUTION(BreachContribution.class, Action.EXPIRE, any(), false, ""),
    LINK_TO_PROBLEM(LinkToProblem.class, Action.LEARN, any(), false, "/disputes/{disputeId}/problems"),
    REPORT_POLICY_GAP(ReportPolicyGap.class, Action.LEARN, any(), false, "/disputes/{disputeId}/policy-gaps"),
    CHOOSE_PROCEDURE(ChooseProcedure.class, Action.HANDLE, open(), true, "/disputes/{disputeId}/procedure"),
    COMPLETE_PROCEDURE_STEP(
            CompleteProcedureStep.class,
            Action.HANDLE,
            beforeClosing(),
            false,
            "/disputes/{disputeId}/procedure/steps/{step}/completion"),
    DEVIATE_FROM_PROCEDURE(
            DeviateFromProcedure.class,
            Action.HANDLE,
            beforeClosing(),
            false,
            "/disputes/{disputeId}/procedure/steps/{step}/deviation"),
    ATTRIBUTE_GROUND(
            AttributeGround.class,
            Action.HANDLE,
            beforeClosing(),
            true,
            "/disputes/{disputeId}/grounds/{ground}/attribution"),
    OPEN_SUPPLIER_CLAIM(OpenSupplierClaim.class, Action.COST, any(), false, "/disputes/{disputeId}/supplier-claims"),
    RECORD_RECOVERY(
            RecordRecovery.class,
            Action.ACCOUNT,
            any(),
            false,
            "/disputes/{disputeId}/supplier-claims/{claim}/recoveries"),
    END_SUPPLIER_CLAIM(
            EndSupplierClaim.class, Action.COST, any(), true, "/disputes/{disputeId}/supplier-claims/{claim}/end"),
    CORRECT_PARTY_TYPE(CorrectPartyType.class, Action.CONCLUDE, any(), true, "/disputes/{disputeId}/party-type"),
    ADD_PARTICIPANT(AddParticipant.class, Action.INVOLVE, any(), false, "/disputes/{disputeId}/participants"),
    REMOVE_PARTICIPANT(
            RemoveParticipant.class,
            Action.INVOLVE,
            any(),
            false,
            "/disputes/{disputeId}/participants/{participant}/removal"),
    LINK_AS_DUPLICATE(LinkAsDuplicate.class, Action.HANDLE, open(), true, "/disputes/{disputeId}/duplicate-link"),
    UNLINK_DUPLICATE(
            UnlinkDuplicate.class, Action.HANDLE, EnumSet.of(MERGED), true, "/disputes/{disputeId}/duplicate-link/end"),
    SPLIT_DISPUTE(SplitDispute.class, Action.PART, open(), true, "/disputes/{disputeId}/parts"),
    RECORD_PAYMENT(RecordPayment.class, Action.ACCOUNT, any(), false, "/disputes/{disputeId}/items/{item}/payments"),
    RECORD_CREDIT(RecordCredit.class, Action.ACCOUNT, any(), false, "/disputes/{disputeId}/items/{item}/credits"),
    RECORD_CLEARING(RecordClearing.class, Action.ACCOUNT, any(), false, "/disputes/{disputeId}/items/{item}/clearings"),
    REVERSE_BOOKING(
            ReverseBooking.class, Action.ACCOUNT, any(), false, "/disputes/{disputeId}/bookings/{booking}/reversal"),
    PLACE_COLLECTION_HOLD(
            PlaceCollectionHold.class, Action.ACCOUNT, any(), true, "/disputes/{disputeId}/items/{item}/hold"),
    RELEASE_COLLECTION_HOLD(
            ReleaseCollectionHold.class,
            Action.ACCOUNT,
            any(),
            true,
            "/disputes/{disputeId}/items/{item}/hold/release"),
    RELEASE_TO_COLLECTION(
            ReleaseToCollection.class, Action.ACCOUNT, any(), true, "/disputes/{disputeId}/items/{item}/collection"),
    RECORD_COST(RecordCost.class, Action.COST, any(), false, "/disputes/{disputeId}/costs"),
    RECORD_TIME(RecordTime.class, Action.COST, any(), false, "/disputes/{disputeId}/time"),
    RECORD_EXTRA_EFFORT(RecordExtraEffort.class, Action.HANDLE, any(), false, "/disputes/{disputeId}/extra-efforts"),
    ASSESS_CONSEQUENCES(
            AssessConsequences.class,
            Action.HANDLE,
            EnumSet.of(ASSESSING, NEGOTIATING),
            true,
            "/disputes/{disputeId}/consequences"),
    CLAIM_FACT(ClaimFact.class, Action.RECORD, open(), false, "/disputes/{disputeId}/facts"),
    VERIFY_FACT(VerifyFact.class, Action.HANDLE, open(), true, "/disputes/{disputeId}/facts/{fact}/verification"),
    WAIVE_PROMISE(
            WaivePromise.class,
            Action.HANDLE,
            beforeClosing(),
            true,
            "/disputes/{disputeId}/promises/{promise}/waiver"),
    TAKE_CUSTODY(TakeCustody.class, Action.RECORD, any(), false, "/disputes/{disputeId}/custodies"),
    RETURN_GOODS(ReturnGoods.class, Action.EXECUTE, any(), true, "/disputes/{disputeId}/custodies/{custody}/return"),
    DECLARE_LOST(DeclareLost.class, Action.EXECUTE, any(), true, "/disputes/{disputeId}/custodies/{custody}/loss"),
    CHECK_DOCUMENT(
            CheckDocument.class,
            Action.HANDLE,
            EnumSet.of(ASSESSING, NEGOTIATING),
            true,
            "/disputes/{disputeId}/documents"),
    MASK_CONTENT(MaskContent.class, Action.PROTECT, evenMerged(), false, "/disputes/{disputeId}/masks"),
    SHRED_SUBJECT(ShredSubject.class, Action.PROTECT, evenMerged(), false, "/disputes/{disputeId}/shredding"),
    CONFIRM_SHRED(
            ConfirmShred.class,
            Action.CONFIRM_ERASURE,
            evenMerged(),
            true,
            "/disputes/{disputeId}/shredding/confirmation"),
    RECEIVE_SUBJECT_REQUEST(
            ReceiveSubjectRequest.class, Action.HEAR, evenMerged(), false, "/disputes/{disputeId}/privacy/requests"),
    EXTEND_SUBJECT_REQUEST(
            ExtendSubjectRequest.class,
            Action.PROTECT,
            evenMerged(),
            true,
            "/disputes/{disputeId}/privacy/requests/{request}/extension"),
    ANSWER_SUBJECT_REQUEST(
            AnswerSubjectRequest.class,
            Action.PROTECT,
            evenMerged(),
            true,
            "/disputes/{disputeId}/privacy/requests/{request}/answer"),
    RESTRICT_PROCESSING(
            RestrictProcessing.class, Action.PROTECT, evenMerged(), false, "/disputes/{disputeId}/privacy/restriction"),
    LIFT_RESTRICTION(
            LiftRestriction.class, Action.PROTECT, evenMerged(), true, "/disputes/{disputeId}/privacy/restriction/end"),
    /** Whoever takes access asks at an address of its own; the system records it. */
    NOTE_ACCESS(NoteAccess.class, Action.EXPIRE, evenMerged(), false, "");

    private static final Set<Phase> OPEN = Collections.unmodifiableSet(open());

    private final Class<? extends DisputeCommand> type;
    private final Action action;
    private final Set<Phase> phases;
    private final boolean needsVersion;
    private final String path;

    Step(
            Class<? extends DisputeCommand> type,
            Action action,
            EnumSet<Phase> phases,
            boolean needsVersion,
            String path) {
        this.type = type;
        this.action = action;
        this.phases = Collections.unmodifiableSet(phases);
        this.needsVersion = needsVersion;
        this.path = path;
    }

    /** The step a command takes; a new command does not compile without one. */
    public static Step of(DisputeCommand command) {
        return switch (command) {
            case RegisterDispute c -> REGISTER_DISPUTE;
            case FixAtOnce c -> FIX_AT_ONCE;
            case Acknowledge c -> ACKNOWLEDGE;
            case StartAssessment c -> START_ASSESSMENT;
            case CheckResolution c -> CHECK_RESOLUTION;
            case ResolveDispute c -> RESOLVE_DISPUTE;
            case SendFinalResponse c -> SEND_FINAL_RESPONSE;
            case CloseDispute c -> CLOSE_DISPUTE;
            case ReopenDispute c -> REOPEN_DISPUTE;
            case WithdrawDispute c -> WITHDRAW_DISPUTE;
            case RecordCommunication c -> RECORD_COMMUNICATION;
            case CorrectRecord c -> CORRECT_RECORD;
            case AssignOwner c -> ASSIGN_OWNER;
            case Claim c -> CLAIM;
            case OfferTransfer c -> OFFER_TRANSFER;
            case AcceptTransfer c -> ACCEPT_TRANSFER;
            case AddEvidence c -> ADD_EVIDENCE;
            case RecordPosition c -> RECORD_POSITION;
            case IdentifyOrigin c -> IDENTIFY_ORIGIN;
            case AdmitFault c -> ADMIT_FAULT;
            case ReviseStakes c -> REVISE_STAKES;
            case AssessSeverity c -> ASSESS_SEVERITY;
            case OverrideSeverity c -> OVERRIDE_SEVERITY;
            case MakeProposal c -> MAKE_PROPOSAL;
            case RequestApproval c -> REQUEST_APPROVAL;
            case GrantApproval c -> GRANT_APPROVAL;
            case RefuseApproval c -> REFUSE_APPROVAL;
            case RecordCounterProposal c -> RECORD_COUNTER_PROPOSAL;
            case AcceptProposal c -> ACCEPT_PROPOSAL;
            case RefuseProposal c -> REFUSE_PROPOSAL;
            case ExpireProposal c -> EXPIRE_PROPOSAL;
            case AcceptCounterProposal c -> ACCEPT_COUNTER_PROPOSAL;
            case RefuseCounterProposal c -> REFUSE_COUNTER_PROPOSAL;
            case SupersedeAgreement c -> SUPERSEDE_AGREEMENT;
            case StateDeadlock c -> STATE_DEADLOCK;
            case ExecuteRemedy c -> EXECUTE_REMEDY;
            case WaiveRemedy c -> WAIVE_REMEDY;
            case GrantLoyaltyIncentive c -> GRANT_LOYALTY_INCENTIVE;
            case MakePromise c -> MAKE_PROMISE;
            case KeepPromise c -> KEEP_PROMISE;
            case BreakPromise c -> BREAK_PROMISE;
            case RenegotiatePromise c -> RENEGOTIATE_PROMISE;
            case RequestExport c -> REQUEST_EXPORT;
            case ReleaseExport c -> RELEASE_EXPORT;
            case SealExport c -> SEAL_EXPORT;
            case RecordExposure c -> RECORD_EXPOSURE;
            case UpdatePublication c -> UPDATE_PUBLICATION;
            case LowerExposure c -> LOWER_EXPOSURE;
            case RecordEscalationThreat c -> RECORD_ESCALATION_THREAT;
            case DraftPublicAnswer c -> DRAFT_PUBLIC_ANSWER;
            case ReleasePublicAnswer c -> RELEASE_PUBLIC_ANSWER;
            case EndCrisis c -> END_CRISIS;
            case OpenDisputeFromSignal c -> OPEN_DISPUTE_FROM_SIGNAL;
            case VoidDispute c -> VOID_DISPUTE;
            case ConfirmVoid c -> CONFIRM_VOID;
            case Escalate c -> ESCALATE;
            case Deescalate c -> DEESCALATE;
            case AssignIndependentReviewer c -> ASSIGN_INDEPENDENT_REVIEWER;
            case DecideReview c -> DECIDE_REVIEW;
            case AskCustomer c -> ASK_CUSTOMER;
            case EndWaiting c -> END_WAITING;
            case BreachClock c -> BREACH_CLOCK;
            case AddGround c -> ADD_GROUND;
            case WithdrawGround c -> WITHDRAW_GROUND;
            case RequalifyGround c -> REQUALIFY_GROUND;
            case ConcludeGround c -> CONCLUDE_GROUND;
            case RequestMediation c -> REQUEST_MEDIATION;
            case MarkMediationAdmissible c -> MARK_MEDIATION_ADMISSIBLE;
            case MarkMediationInadmissible c -> MARK_MEDIATION_INADMISSIBLE;
            case RecordMediatorProposal c -> RECORD_MEDIATOR_PROPOSAL;
            case RespondToMediator c -> RESPOND_TO_MEDIATOR;
            case ExtendMediation c -> EXTEND_MEDIATION;
            case EndMediation c -> END_MEDIATION;
            case RecordMediationFee c -> RECORD_MEDIATION_FEE;
            case ReferToLegal c -> REFER_TO_LEGAL;
            case SendFormalNotice c -> SEND_FORMAL_NOTICE;
            case RecordNoticeDelivery c -> RECORD_NOTICE_DELIVERY;
            case OpenCourtCase c -> OPEN_COURT_CASE;
            case RecordJudgment c -> RECORD_JUDGMENT;
            case PlaceLegalHold c -> PLACE_LEGAL_HOLD;
            case ReleaseLegalHold c -> RELEASE_LEGAL_HOLD;
            case DraftMessage c -> DRAFT_MESSAGE;
            case AmendDraft c -> AMEND_DRAFT;
            case ReleaseDraft c -> RELEASE_DRAFT;
            case RefuseDraft c -> REFUSE_DRAFT;
            case DiscardDraft c -> DISCARD_DRAFT;
            case RecordRestatement c -> RECORD_RESTATEMENT;
            case ConfirmRestatement c -> CONFIRM_RESTATEMENT;
            case RequestRating c -> REQUEST_RATING;
            case RateService c -> RATE_SERVICE;
            case RecordFeedback c -> RECORD_FEEDBACK;
            case PlanFollowUp c -> PLAN_FOLLOW_UP;
            case CompleteFollowUp c -> COMPLETE_FOLLOW_UP;
            case CompareExpectation c -> COMPARE_EXPECTATION;
            case ReviewAnswer c -> REVIEW_ANSWER;
            case LinkTerms c -> LINK_TERMS;
            case NoticeTermsChange c -> NOTICE_TERMS_CHANGE;
            case RequestContribution c -> REQUEST_CONTRIBUTION;
            case ClaimContribution c -> CLAIM_CONTRIBUTION;
            case AnswerContribution c -> ANSWER_CONTRIBUTION;
            case BreachContribution c -> BREACH_CONTRIBUTION;
            case LinkToProblem c -> LINK_TO_PROBLEM;
            case ReportPolicyGap c -> REPORT_POLICY_GAP;
            case ChooseProcedure c -> CHOOSE_PROCEDURE;
            case CompleteProcedureStep c -> COMPLETE_PROCEDURE_STEP;
            case DeviateFromProcedure c -> DEVIATE_FROM_PROCEDURE;
            case AttributeGround c -> ATTRIBUTE_GROUND;
            case OpenSupplierClaim c -> OPEN_SUPPLIER_CLAIM;
            case RecordRecovery c -> RECORD_RECOVERY;
            case EndSupplierClaim c -> END_SUPPLIER_CLAIM;
            case CorrectPartyType c -> CORRECT_PARTY_TYPE;
            case AddParticipant c -> ADD_PARTICIPANT;
            case RemoveParticipant c -> REMOVE_PARTICIPANT;
            case LinkAsDuplicate c -> LINK_AS_DUPLICATE;
            case UnlinkDuplicate c -> UNLINK_DUPLICATE;
            case SplitDispute c -> SPLIT_DISPUTE;
            case RecordPayment c -> RECORD_PAYMENT;
            case RecordCredit c -> RECORD_CREDIT;
            case RecordClearing c -> RECORD_CLEARING;
            case ReverseBooking c -> REVERSE_BOOKING;
            case PlaceCollectionHold c -> PLACE_COLLECTION_HOLD;
            case ReleaseCollectionHold c -> RELEASE_COLLECTION_HOLD;
            case ReleaseToCollection c -> RELEASE_TO_COLLECTION;
            case RecordCost c -> RECORD_COST;
            case RecordTime c -> RECORD_TIME;
            case RecordExtraEffort c -> RECORD_EXTRA_EFFORT;
            case AssessConsequences c -> ASSESS_CONSEQUENCES;
            case ClaimFact c -> CLAIM_FACT;
            case VerifyFact c -> VERIFY_FACT;
            case WaivePromise c -> WAIVE_PROMISE;
            case TakeCustody c -> TAKE_CUSTODY;
            case ReturnGoods c -> RETURN_GOODS;
            case DeclareLost c -> DECLARE_LOST;
            case CheckDocument c -> CHECK_DOCUMENT;
            case MaskContent c -> MASK_CONTENT;
            case ShredSubject c -> SHRED_SUBJECT;
            case ConfirmShred c -> CONFIRM_SHRED;
            case ReceiveSubjectRequest c -> RECEIVE_SUBJECT_REQUEST;
            case ExtendSubjectRequest c -> EXTEND_SUBJECT_REQUEST;
            case AnswerSubjectRequest c -> ANSWER_SUBJECT_REQUEST;
            case RestrictProcessing c -> RESTRICT_PROCESSING;
            case LiftRestriction c -> LIFT_RESTRICTION;
            case NoteAccess c -> NOTE_ACCESS;
        };
    }

    /**
     * What this caller may do next with a dispute in that phase, as far as phase and permission tell; a step shown here
     * can still be refused by its own rules.
     */
    public static List<Step> allowed(Phase phase, Actor actor, Relation dispute) {
        return Arrays.stream(values())
                .filter(step -> step.phases.contains(phase))
                .filter(step -> step != CLAIM || dispute.owner() == null)
                .filter(step -> Access.decide(actor, step.action, dispute) == Decision.PERMIT)
                .filter(step -> !step.path.isEmpty())
                .toList();
    }

    /** Whether work on a dispute in that phase is still to be done. */
    public static boolean isOpen(Phase phase) {
        return OPEN.contains(phase);
    }

    /** Name of the command: {@code MakeProposal}. */
    public String command() {
        return type.getSimpleName();
    }

    public Class<? extends DisputeCommand> type() {
        return type;
    }

    public Action action() {
        return action;
    }

    /** Phases the dispute may be in; empty when the command opens it. */
    public Set<Phase> phases() {
        return phases;
    }

    /** Whether the command on an existing dispute needs If-Match. */
    public boolean needsVersion() {
        return needsVersion;
    }

    /** HTTP method it is sent with. */
    public String method() {
        return "POST";
    }

    /** Path template such as {@code /disputes/{disputeId}/proposals}; empty when no caller can send it. */
    public String path() {
        return path;
    }

    private static EnumSet<Phase> none() {
        return EnumSet.noneOf(Phase.class);
    }

    /** A merged dispute takes no work: it goes on where it was merged into. */
    private static EnumSet<Phase> any() {
        return EnumSet.complementOf(EnumSet.of(MERGED));
    }

    private static EnumSet<Phase> evenMerged() {
        return EnumSet.allOf(Phase.class);
    }

    /** Where other departments are asked: while the dispute is looked into, negotiated or carried out. */
    private static EnumSet<Phase> asking() {
        return EnumSet.of(ASSESSING, NEGOTIATING, AGREED);
    }

    private static EnumSet<Phase> open() {
        return EnumSet.of(REGISTERED, ACKNOWLEDGED, ASSESSING, NEGOTIATING, AGREED);
    }

    /** Where a customer may turn to a mediator: while it is open, and once the company said its last word. */
    private static EnumSet<Phase> requestable() {
        return EnumSet.of(REGISTERED, ACKNOWLEDGED, ASSESSING, NEGOTIATING, AGREED, RESOLVED, REJECTED, CLOSED);
    }

    private static EnumSet<Phase> beforeClosing() {
        return EnumSet.of(
                REGISTERED, ACKNOWLEDGED, ASSESSING, NEGOTIATING, AGREED, RESOLVED, REJECTED, WITHDRAWN, EXTERNAL);
    }
}
