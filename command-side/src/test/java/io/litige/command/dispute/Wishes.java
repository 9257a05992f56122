package io.litige.command.dispute;

import io.litige.api.access.Actor;
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
import io.litige.api.command.Registration;
import io.litige.api.command.Registration.Customer;
import io.litige.api.command.RemedyOffer;
import io.litige.api.command.SeverityCommand.AssessSeverity;
import io.litige.api.command.SeverityCommand.OverrideSeverity;
import io.litige.api.command.SeverityCommand.ReviseStakes;
import io.litige.api.command.SupplierCommand.AttributeGround;
import io.litige.api.command.SupplierCommand.EndSupplierClaim;
import io.litige.api.command.SupplierCommand.OpenSupplierClaim;
import io.litige.api.command.SupplierCommand.RecordRecovery;
import io.litige.api.command.TermsCommand.LinkTerms;
import io.litige.api.value.Activity;
import io.litige.api.value.Channel;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.CheckKind;
import io.litige.api.value.ClockKind;
import io.litige.api.value.CollectionBasis;
import io.litige.api.value.ContributingFactor;
import io.litige.api.value.Cost;
import io.litige.api.value.CostType;
import io.litige.api.value.Criticality;
import io.litige.api.value.CustomerEffort;
import io.litige.api.value.DataClass;
import io.litige.api.value.Defect;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.DocumentPoint;
import io.litige.api.value.ErasureBasis;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.FactFinding;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.FinancialReason;
import io.litige.api.value.Goods;
import io.litige.api.value.Grade;
import io.litige.api.value.GroundKind;
import io.litige.api.value.Holder;
import io.litige.api.value.InadmissibilityReason;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.JudgmentResult;
import io.litige.api.value.MediationResult;
import io.litige.api.value.Money;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Outcome;
import io.litige.api.value.ParticipantRole;
import io.litige.api.value.PartyType;
import io.litige.api.value.PublicationChange;
import io.litige.api.value.RegisteredLetter;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.ReopenReason;
import io.litige.api.value.RequestOutcome;
import io.litige.api.value.RestrictionGround;
import io.litige.api.value.ReviewVerdict;
import io.litige.api.value.Role;
import io.litige.api.value.Side;
import io.litige.api.value.SignalKind;
import io.litige.api.value.SubjectRight;
import io.litige.api.value.SupersessionBasis;
import io.litige.api.value.SupplierClaimEnd;
import io.litige.api.value.SupplierKind;
import io.litige.api.value.ThreatKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands as the tests send them; each complete, so that a test changes only what it is about. */
public final class Wishes {
    public static final DisputeId DISPUTE = new DisputeId(UUID.fromString("7d9a3f50-7f5c-4f5e-9a55-0d5a3b6f1c01"));

    /** Another dispute of the same customer. */
    public static final DisputeId TWIN = DisputeId.of("6b2f4c1e-8d3a-4f57-9c20-5e1d7a9b3c45");

    /** A Tuesday, ten in the morning in Paris. */
    public static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private Wishes() {}

    public static Registration.Claim overcharged(String amount) {
        return new Registration.Claim(
                GroundKind.FINANCIAL,
                List.of(new DisputedItem("F-2026-118", null, Money.euros(amount), FinancialReason.PRICE)),
                null,
                null,
                null,
                "BILLING_ERROR");
    }

    public static Registration.Claim damaged() {
        return new Registration.Claim(
                GroundKind.OPERATIONAL, null, new Goods("CMD-1", null, "SOFA-3", null), Defect.DAMAGED, null, null);
    }

    public static Registration registration(Registration.Claim... claims) {
        return registration(null, JourneyStage.INVOICE, claims);
    }

    public static Registration registration(
            @Nullable String team, @Nullable JourneyStage stage, Registration.Claim... claims) {
        return new Registration(
                new Customer("CL-88", "Camille Martin", "camille@example.org"),
                PartyType.CONSUMER,
                Criticality.NORMAL,
                Channel.PHONE,
                team,
                stage,
                "SOFA",
                "LILLE",
                null,
                "Charged too much",
                "You charged me twice what was agreed.",
                "My money back",
                Arrays.asList(claims),
                null);
    }

    public static RegisterDispute register() {
        return register(registration(overcharged("150.00"), damaged()));
    }

    public static RegisterDispute register(Registration registration) {
        return new RegisterDispute(DISPUTE, registration, true, null, null);
    }

    public static FixAtOnce fixAtOnce(String disputed, String refund) {
        return new FixAtOnce(
                DISPUTE,
                registration(overcharged(disputed)),
                FaultExtent.FULL,
                "We overcharged you.",
                List.of(refund(refund)),
                "AV-17",
                CheckAnswer.YES,
                null,
                null);
    }

    public static Acknowledge acknowledge() {
        return new Acknowledge(
                DISPUTE,
                false,
                "We have it, Anna handles it.",
                "We check the delivery",
                NOW.plus(Duration.ofDays(2)),
                Channel.EMAIL,
                null,
                null);
    }

    public static StartAssessment startAssessment() {
        return new StartAssessment(DISPUTE, null, null);
    }

    public static Claim claim() {
        return new Claim(DISPUTE, null, null);
    }

    public static RecordCommunication message(Direction direction) {
        return new RecordCommunication(
                DISPUTE,
                direction,
                Channel.EMAIL,
                "Camille Martin",
                "Your sofa",
                "Dear Camille…",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static Escalate escalate() {
        return new Escalate(DISPUTE, People.SUPERVISOR.id(), "The customer wants the manager", null, null);
    }

    public static Deescalate deescalate() {
        return new Deescalate(DISPUTE, "The manager answered", null, null);
    }

    public static AssignIndependentReviewer review(Actor reviewer) {
        return new AssignIndependentReviewer(DISPUTE, reviewer.id(), "Nothing moves", null, null);
    }

    public static DecideReview decideReview(ReviewVerdict verdict) {
        return new DecideReview(
                DISPUTE, verdict, "Refund the second delivery", "Terms 2026-01, 7", "Paid twice", null, null);
    }

    public static VoidDispute voidIt() {
        return new VoidDispute(DISPUTE, "Typed in twice", null, null);
    }

    public static ConfirmVoid confirmVoid() {
        return new ConfirmVoid(DISPUTE, null, null);
    }

    public static OpenDisputeFromSignal signal() {
        return new OpenDisputeFromSignal(
                DISPUTE, SignalKind.SURVEY, "S-4711", registration("care", JourneyStage.USE, damaged()), null, null);
    }

    /** Of a fact in November, received in October, proved by E1. */
    public static LinkTerms linkTerms(@Nullable String version) {
        return new LinkTerms(
                DISPUTE,
                "CGV",
                LocalDate.parse("2025-11-03"),
                version,
                LocalDate.parse("2025-10-20"),
                List.of("E1"),
                null,
                null);
    }

    /** C1 (or the number of the last message) asks for a photo, by the end of the next working day but one. */
    public static AskCustomer askCustomer(String question) {
        return new AskCustomer(DISPUTE, null, question, "We need a photo", NOW.plus(Duration.ofDays(2)), null, null);
    }

    public static EndWaiting endWaiting(String waiting) {
        return new EndWaiting(DISPUTE, waiting, "They called off", null, null);
    }

    public static BreachClock breach(ClockKind clock) {
        return new BreachClock(DISPUTE, clock, null, null);
    }

    public static AddGround addGround() {
        return new AddGround(DISPUTE, overcharged("20.00"), null, null);
    }

    public static WithdrawGround withdrawGround(String ground) {
        return new WithdrawGround(DISPUTE, ground, "Never mind that one", null, null);
    }

    public static RequalifyGround requalify(String ground) {
        return new RequalifyGround(DISPUTE, ground, damaged(), "It is the sofa, not the price", null, null);
    }

    public static ConcludeGround conclude(String ground) {
        return new ConcludeGround(DISPUTE, ground, Outcome.PARTLY, "Half of it", null, null);
    }

    public static AddParticipant inform(Actor colleague) {
        return new AddParticipant(DISPUTE, ParticipantRole.INFORMED, colleague.id(), null, null, null, null);
    }

    public static AddParticipant mediatorContact(String name) {
        return new AddParticipant(
                DISPUTE, ParticipantRole.MEDIATOR_CONTACT, null, name, "lenoir@mediateur.example", null, null);
    }

    public static RemoveParticipant leave(String participant) {
        return new RemoveParticipant(DISPUTE, participant, null, null);
    }

    public static CorrectPartyType qualify(PartyType party) {
        return new CorrectPartyType(DISPUTE, party, "Bought for her shop", null, null);
    }

    /** G1 goes back to an error in picking. */
    public static IdentifyOrigin error(ContributingFactor... factors) {
        return new IdentifyOrigin(
                DISPUTE, "G1", OriginKind.ORDER_LINE, "O-9", "HUMAN_ERROR.PICKING", List.of(factors), null, null, null);
    }

    /** G2 goes back to a carrier. */
    public static AttributeGround attribute(String carrier) {
        return new AttributeGround(DISPUTE, "G2", SupplierKind.CARRIER, carrier, "Torn in the lorry", null, null);
    }

    public static OpenSupplierClaim claimFrom(String amount) {
        return new OpenSupplierClaim(DISPUTE, "G2", Money.euros(amount), "LR-7", null, null);
    }

    public static RecordRecovery recover(String amount) {
        return new RecordRecovery(DISPUTE, "V1", Money.euros(amount), "AV-88", null, null);
    }

    public static EndSupplierClaim endClaim(SupplierClaimEnd end) {
        return new EndSupplierClaim(DISPUTE, "V1", end, "As agreed", null, null);
    }

    public static AddEvidence photo() {
        return new AddEvidence(
                DISPUTE,
                EvidenceType.PHOTO,
                EvidenceSource.CUSTOMER,
                "sofa.jpg",
                "image/jpeg",
                1_024,
                "ab".repeat(32),
                "blob-1",
                "The torn seat",
                null,
                null);
    }

    public static RecordPosition position(Side side) {
        return new RecordPosition(DISPUTE, side, "The position of " + side, null, null);
    }

    public static IdentifyOrigin origin(String ground) {
        return new IdentifyOrigin(
                DISPUTE, ground, OriginKind.DELIVERY, "BL-9", "CARRIER_DAMAGE", null, null, null, null);
    }

    public static AdmitFault fault(String... grounds) {
        return new AdmitFault(DISPUTE, List.of(grounds), FaultExtent.FULL, "We got this wrong.", null, null);
    }

    public static RemedyOffer refund(String amount) {
        return new RemedyOffer(RemedyKind.REFUND, null, Money.euros(amount), null, null, null, null, null, null);
    }

    public static RemedyOffer visit(@Nullable Money charge, CustomerEffort effort) {
        return new RemedyOffer(RemedyKind.REPAIR, null, null, charge, effort, null, null, null, "A visit");
    }

    public static MakeProposal propose(RemedyOffer... remedies) {
        return propose(null, remedies);
    }

    public static MakeProposal propose(@Nullable String approval, RemedyOffer... remedies) {
        return new MakeProposal(
                DISPUTE,
                List.of(remedies),
                NOW.plus(Duration.ofDays(10)),
                "What we can do",
                null,
                approval,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static RefuseProposal refuseOffer(String proposal) {
        return new RefuseProposal(DISPUTE, proposal, "Not enough", null, null);
    }

    public static ExpireProposal expire(String proposal) {
        return new ExpireProposal(DISPUTE, proposal, null, null);
    }

    public static AcceptCounterProposal acceptCounter(String counter, RemedyOffer... remedies) {
        return new AcceptCounterProposal(
                DISPUTE, counter, List.of(remedies), "You are right", "letter C4", null, null, null, null, null);
    }

    public static RefuseCounterProposal refuseCounter(String counter) {
        return new RefuseCounterProposal(DISPUTE, counter, "The price was agreed", null, null);
    }

    public static SupersedeAgreement supersede(SupersessionBasis basis) {
        return new SupersedeAgreement(DISPUTE, basis, "The model is out of stock", "call of 11:00", null, null);
    }

    public static StateDeadlock deadlock() {
        return new StateDeadlock(DISPUTE, null, null);
    }

    public static RequestApproval ask(String amount) {
        return new RequestApproval(DISPUTE, Money.euros(amount), "A good customer", null, null);
    }

    public static AcceptProposal accept(String proposal) {
        return new AcceptProposal(DISPUTE, proposal, "call of 10:02, recorded", null, null);
    }

    public static ExecuteRemedy execute(String remedy) {
        return new ExecuteRemedy(DISPUTE, remedy, "AV-18", null, null);
    }

    public static CheckResolution check(CheckAnswer answer) {
        return new CheckResolution(DISPUTE, CheckKind.IMMEDIATE, answer, null, null, null);
    }

    public static ResolveDispute resolve() {
        return new ResolveDispute(DISPUTE, null, null);
    }

    public static CloseDispute close() {
        return new CloseDispute(
                DISPUTE, Outcome.UPHELD, null, List.of(new Cost(CostType.REFUND, Money.euros("80.00"))), null, null);
    }

    public static AssignOwner assign(Actor owner) {
        return new AssignOwner(DISPUTE, owner.id(), null, null, null);
    }

    public static OfferTransfer offerTo(Actor receiver) {
        return new OfferTransfer(DISPUTE, receiver.id(), null, "Please take over", null, null);
    }

    public static AcceptTransfer acceptTransfer() {
        return new AcceptTransfer(DISPUTE, null, null);
    }

    public static CorrectRecord correct(long version, String field) {
        return new CorrectRecord(DISPUTE, version, Map.of(field, "What it should say"), "Misheard", null, null);
    }

    public static RefuseApproval refuse(String approval) {
        return new RefuseApproval(DISPUTE, approval, "Too much", null, null);
    }

    public static GrantApproval grant(String approval) {
        return new GrantApproval(DISPUTE, approval, null, null);
    }

    public static RecordCounterProposal counter(@Nullable String amount) {
        return new RecordCounterProposal(
                DISPUTE, "I want all of it", amount == null ? null : Money.euros(amount), null, null);
    }

    public static WaiveRemedy waive(String remedy) {
        return new WaiveRemedy(DISPUTE, remedy, "Keep it", null, null);
    }

    public static KeepPromise keep(String promise) {
        return new KeepPromise(DISPUTE, promise, null, null);
    }

    public static BreakPromise breaking(String promise) {
        return new BreakPromise(DISPUTE, promise, null, null);
    }

    public static RenegotiatePromise renegotiate(String promise, Instant dueAt) {
        return new RenegotiatePromise(DISPUTE, promise, dueAt, "The carrier is late", null, null);
    }

    public static SendFinalResponse respond(FinalResponseForm form) {
        return new SendFinalResponse(
                DISPUTE, form, "Why we say so", "We also answer by telephone.", null, Channel.LETTER, null, null);
    }

    public static ReopenDispute reopen() {
        return new ReopenDispute(DISPUTE, ReopenReason.NEW_FACT, null, null);
    }

    public static ReviseStakes damages(String amount) {
        return new ReviseStakes(DISPUTE, null, Money.euros(amount), null, null, null, null);
    }

    public static ReviseStakes situation(Criticality criticality) {
        return new ReviseStakes(DISPUTE, null, null, null, criticality, null, null);
    }

    public static AssessSeverity assess() {
        return new AssessSeverity(DISPUTE, null, null);
    }

    public static OverrideSeverity override(int level, boolean pinned) {
        return new OverrideSeverity(DISPUTE, level, pinned, "The customer depends on it", null, null);
    }

    public static GrantLoyaltyIncentive thank(String amount) {
        return new GrantLoyaltyIncentive(
                DISPUTE, RemedyKind.VOUCHER, Money.euros(amount), "Thank you for your patience", null, null);
    }

    public static WithdrawDispute withdraw() {
        return new WithdrawDispute(DISPUTE, "Forget it", null, null);
    }

    public static RequestExport export() {
        return new RequestExport(DISPUTE, ExportProfile.COURT, "fr", "For the court in Lille", null, null, null, null);
    }

    /** Of the export that somebody asked for. */
    public static ReleaseExport releaseExport(String export) {
        return new ReleaseExport(DISPUTE, export, null, null);
    }

    public static SealExport sealExport(String export) {
        return new SealExport(DISPUTE, export, "0f".repeat(32), 4_096, 3, 9, null, null);
    }

    /** On the 150 EUR of G1. */
    public static RecordCredit credit(String amount) {
        return new RecordCredit(DISPUTE, "G1.1", Money.euros(amount), "AV-21", null, null);
    }

    public static RecordPayment pay(String amount) {
        return new RecordPayment(DISPUTE, "G1.1", Money.euros(amount), "PAY-3", null, null);
    }

    public static RecordClearing clear(String amount) {
        return new RecordClearing(DISPUTE, "G1.1", Money.euros(amount), "GL-9", null, null);
    }

    public static ReverseBooking reverse(String booking) {
        return new ReverseBooking(DISPUTE, booking, "AV-21-X", "Wrong customer", null, null);
    }

    public static PlaceCollectionHold holdBack(@Nullable String amount) {
        return new PlaceCollectionHold(DISPUTE, "G1.1", amount == null ? null : Money.euros(amount), null, null);
    }

    public static ReleaseCollectionHold releaseHold(@Nullable String amount) {
        return new ReleaseCollectionHold(
                DISPUTE, "G1.1", amount == null ? null : Money.euros(amount), "Not contested", null, null);
    }

    public static ReleaseToCollection collect(CollectionBasis basis, @Nullable String amount) {
        return new ReleaseToCollection(
                DISPUTE,
                "G1.1",
                amount == null ? null : Money.euros(amount),
                basis,
                "Instalment of 5 March unpaid",
                null,
                null);
    }

    public static RecordCost cost(CostType type, String amount) {
        return new RecordCost(DISPUTE, type, Money.euros(amount), "F-TR-771", "Second delivery", null, null);
    }

    public static RecordTime time(int minutes) {
        return new RecordTime(DISPUTE, minutes, Activity.CALL, null, null);
    }

    public static RecordExtraEffort extra(int minutes, @Nullable String amount) {
        return new RecordExtraEffort(
                DISPUTE, minutes, amount == null ? null : Money.euros(amount), "Stayed an hour longer", null, null);
    }

    public static AssessConsequences consequences() {
        return new AssessConsequences(
                DISPUTE, Grade.HIGH, Grade.MEDIUM, Grade.LOW, Grade.LOW, "A group action is possible", null, null);
    }

    public static ClaimFact claimFact() {
        return new ClaimFact(DISPUTE, Side.CUSTOMER, "G1", "The driver dropped it", null, null);
    }

    public static VerifyFact verifyFact(FactFinding finding) {
        return new VerifyFact(DISPUTE, "Y1", finding, List.of("E1"), "The photo shows it", null, null);
    }

    public static WaivePromise waivePromise(String promise) {
        return new WaivePromise(DISPUTE, promise, "Never mind", null, null);
    }

    public static TakeCustody take(Instant returnBy) {
        return new TakeCustody(DISPUTE, "Old bed", Holder.CARRIER, "TR-55", returnBy, null, null);
    }

    public static ReturnGoods giveBack(String custody) {
        return new ReturnGoods(DISPUTE, custody, "Receipt signed", null, null);
    }

    public static DeclareLost lost(String custody) {
        return new DeclareLost(DISPUTE, custody, "Destroyed at the depot", null, null);
    }

    public static CheckDocument checkDocument(String ground, boolean delays) {
        return new CheckDocument(
                DISPUTE,
                ground,
                EvidenceType.TERMS,
                "CGV-2026-1",
                Map.of(
                        DocumentPoint.MANDATORY_MENTIONS, true,
                        DocumentPoint.FAIR_CLAUSES, true,
                        DocumentPoint.CLEAR_DELAYS, delays),
                null,
                "No date in it",
                null,
                null);
    }

    public static MaskContent mask(String content) {
        return new MaskContent(DISPUTE, content, DataClass.SENSITIVE, "Names an illness", null, null);
    }

    /** The person asked, and it was granted. */
    public static ShredSubject shred() {
        return new ShredSubject(DISPUTE, ErasureBasis.ERASURE_GRANTED, "DSR-17", null, null);
    }

    /** It was kept long enough. */
    public static ShredSubject shredDue() {
        return new ShredSubject(DISPUTE, ErasureBasis.RETENTION_ELAPSED, null, null, null);
    }

    public static ConfirmShred confirmShred() {
        return new ConfirmShred(DISPUTE, null, null);
    }

    /** The same command, said to have happened at that time. */
    public static <C extends DisputeCommand> C at(Instant occurredAt, C command) {
        return with("occurredAt", occurredAt, command);
    }

    /** The same command, or what it holds, with another value of one component. */
    @SuppressWarnings("unchecked")
    public static <C> C with(String name, @Nullable Object value, C command) {
        try {
            var components = command.getClass().getRecordComponents();
            var types = new Class<?>[components.length];
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                var component = components[i];
                values.add(
                        component.getName().equals(name)
                                ? value
                                : component.getAccessor().invoke(command));
            }
            return (C) command.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    public static RecordExposure published(ExposureLevel level) {
        return new RecordExposure(
                DISPUTE,
                level,
                "reviews",
                "https://reviews.example/1181",
                "Charged twice, nobody answers.",
                1,
                1_200L,
                null,
                null,
                null);
    }

    public static UpdatePublication changed(String publication, PublicationChange change) {
        return new UpdatePublication(DISPUTE, publication, change, null, "Refunded at last.", 4, null, null, null);
    }

    public static LowerExposure lower(ExposureLevel level) {
        return new LowerExposure(DISPUTE, level, "Nobody takes it up any more", null, null);
    }

    public static RecordEscalationThreat threaten(ThreatKind... kinds) {
        return new RecordEscalationThreat(DISPUTE, Set.of(kinds), "I call the television.", null, null);
    }

    public static DraftPublicAnswer publicAnswer() {
        return new DraftPublicAnswer(DISPUTE, "X1", "We repair our mistake.", null, null);
    }

    public static ReleasePublicAnswer release(String answer) {
        return new ReleasePublicAnswer(DISPUTE, answer, null, null);
    }

    public static EndCrisis endCrisis() {
        return new EndCrisis(DISPUTE, "Answer within the hour", null, null);
    }

    public static RequestMediation requestMediation() {
        return new RequestMediation(DISPUTE, null, "MED-77", null, null);
    }

    public static MarkMediationAdmissible admissible() {
        return new MarkMediationAdmissible(DISPUTE, false, null, null);
    }

    public static MarkMediationInadmissible inadmissible() {
        return new MarkMediationInadmissible(DISPUTE, InadmissibilityReason.OUT_OF_SCOPE, null, null);
    }

    public static RecordMediatorProposal mediatorProposes() {
        return new RecordMediatorProposal(DISPUTE, "Refund half of it", Money.euros("75.00"), null, null);
    }

    public static RespondToMediator answer(Side side, boolean accepts) {
        return new RespondToMediator(DISPUTE, side, accepts, accepts ? null : "It is correct", null, null);
    }

    public static ExtendMediation extend(LocalDate until) {
        return new ExtendMediation(DISPUTE, until, "An expert is needed", null, null);
    }

    public static EndMediation endMediation(MediationResult result) {
        return new EndMediation(
                DISPUTE, result, result == MediationResult.SETTLED ? "75 euros back" : null, false, null, null);
    }

    public static RecordMediationFee mediationFee(Side paidBy) {
        return new RecordMediationFee(DISPUTE, Money.euros("180.00"), paidBy, "MED-F-1", null, null);
    }

    public static ReferToLegal refer(boolean privileged) {
        return new ReferToLegal(DISPUTE, "Does our clause hold?", privileged, null, null);
    }

    public static SendFormalNotice formalNotice() {
        var letter = new RegisteredLetter("1A2", LocalDate.parse("2026-03-09"), null, null, null);
        return new SendFormalNotice(DISPUTE, letter, "Pay.", Money.euros("150.00"), null, null);
    }

    public static RecordNoticeDelivery delivered(@Nullable LocalDate receivedOn, @Nullable LocalDate refusedOn) {
        return new RecordNoticeDelivery(
                DISPUTE, "N1", LocalDate.parse("2026-03-10"), receivedOn, refusedOn, null, null);
    }

    public static OpenCourtCase sue(String claimed, @Nullable String withoutAttemptBecause) {
        return new OpenCourtCase(
                DISPUTE,
                "Tribunal judiciaire de Lille",
                "RG 26/1",
                Side.CUSTOMER,
                Money.euros(claimed),
                withoutAttemptBecause,
                null,
                null);
    }

    public static RecordJudgment judgment(LocalDate decidedOn) {
        return new RecordJudgment(
                DISPUTE, JudgmentResult.SHARED, decidedOn, Money.euros("75.00"), "Half of it", null, null);
    }

    public static PlaceLegalHold hold(String matter) {
        return new PlaceLegalHold(DISPUTE, matter, "A case is coming", null, null);
    }

    public static ReleaseLegalHold unhold(String matter) {
        return new ReleaseLegalHold(DISPUTE, matter, "It is over", null, null);
    }

    public static MakePromise promise(Instant dueAt) {
        return new MakePromise(DISPUTE, "Call back", null, dueAt, null, null);
    }

    public static LinkAsDuplicate link() {
        return new LinkAsDuplicate(DISPUTE, TWIN, null, null);
    }

    public static UnlinkDuplicate unlink() {
        return new UnlinkDuplicate(DISPUTE, "Two beds, two orders", null, null);
    }

    public static SplitDispute split(String... grounds) {
        return new SplitDispute(
                DISPUTE, List.of(grounds), "The second delivery was charged", null, "Another team", null, null);
    }

    public static RequestContribution contribution() {
        return new RequestContribution(DISPUTE, "logistics", "Where is the old bed?", Stories.SOON, null, null);
    }

    public static ClaimContribution claimContribution() {
        return new ClaimContribution(DISPUTE, "D1", null, null);
    }

    public static AnswerContribution answerContribution() {
        return new AnswerContribution(DISPUTE, "D1", "In our depot", null, null, null);
    }

    public static BreachContribution breachContribution() {
        return new BreachContribution(DISPUTE, "D1", null, null);
    }

    public static LinkToProblem problem() {
        return new LinkToProblem(DISPUTE, "PB-12", null, null);
    }

    public static ReportPolicyGap gap() {
        return new ReportPolicyGap(DISPUTE, "Terms 2026-01, 7", "Nothing on a second delivery", null, null);
    }

    public static ChooseProcedure chooseProcedure() {
        return new ChooseProcedure(DISPUTE, null, null);
    }

    public static CompleteProcedureStep completeStep(String step) {
        return new CompleteProcedureStep(DISPUTE, step, null, null, null);
    }

    public static DeviateFromProcedure deviate(String step) {
        return new DeviateFromProcedure(DISPUTE, step, "Photos say it all", null, null);
    }

    public static ReceiveSubjectRequest asks(SubjectRight right) {
        return new ReceiveSubjectRequest(DISPUTE, right, "Send me what you hold", null, null, null);
    }

    /** Two months more; C1 told the person. */
    public static ExtendSubjectRequest extend(String request) {
        return new ExtendSubjectRequest(DISPUTE, request, 2, "Many requests", "C1", null, null);
    }

    /** C1 told the person. */
    public static AnswerSubjectRequest answers(String request, RequestOutcome outcome) {
        return new AnswerSubjectRequest(DISPUTE, request, outcome, null, null, null, "C1", null, null);
    }

    public static RestrictProcessing restrict() {
        return new RestrictProcessing(
                DISPUTE, RestrictionGround.ACCURACY_CONTESTED, null, "Not their address", null, null);
    }

    /** C1 told the person. */
    public static LiftRestriction lift() {
        return new LiftRestriction(DISPUTE, "It was corrected", "C1", null, null);
    }

    /** Somebody of another team reads it for an hour. */
    public static NoteAccess access() {
        return new NoteAccess(
                DISPUTE,
                People.STRANGER.id(),
                Role.AGENT,
                "The customer stands at the counter",
                NOW.plus(Duration.ofHours(1)),
                null,
                null);
    }
}
