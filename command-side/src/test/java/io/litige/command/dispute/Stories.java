package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.accept;
import static io.litige.command.dispute.Wishes.acceptCounter;
import static io.litige.command.dispute.Wishes.acceptTransfer;
import static io.litige.command.dispute.Wishes.acknowledge;
import static io.litige.command.dispute.Wishes.addGround;
import static io.litige.command.dispute.Wishes.admissible;
import static io.litige.command.dispute.Wishes.answer;
import static io.litige.command.dispute.Wishes.ask;
import static io.litige.command.dispute.Wishes.askCustomer;
import static io.litige.command.dispute.Wishes.assess;
import static io.litige.command.dispute.Wishes.assign;
import static io.litige.command.dispute.Wishes.breach;
import static io.litige.command.dispute.Wishes.breaking;
import static io.litige.command.dispute.Wishes.changed;
import static io.litige.command.dispute.Wishes.check;
import static io.litige.command.dispute.Wishes.claim;
import static io.litige.command.dispute.Wishes.close;
import static io.litige.command.dispute.Wishes.conclude;
import static io.litige.command.dispute.Wishes.confirmVoid;
import static io.litige.command.dispute.Wishes.correct;
import static io.litige.command.dispute.Wishes.counter;
import static io.litige.command.dispute.Wishes.damages;
import static io.litige.command.dispute.Wishes.deadlock;
import static io.litige.command.dispute.Wishes.decideReview;
import static io.litige.command.dispute.Wishes.deescalate;
import static io.litige.command.dispute.Wishes.delivered;
import static io.litige.command.dispute.Wishes.endCrisis;
import static io.litige.command.dispute.Wishes.endMediation;
import static io.litige.command.dispute.Wishes.endWaiting;
import static io.litige.command.dispute.Wishes.escalate;
import static io.litige.command.dispute.Wishes.execute;
import static io.litige.command.dispute.Wishes.expire;
import static io.litige.command.dispute.Wishes.export;
import static io.litige.command.dispute.Wishes.extend;
import static io.litige.command.dispute.Wishes.fault;
import static io.litige.command.dispute.Wishes.fixAtOnce;
import static io.litige.command.dispute.Wishes.formalNotice;
import static io.litige.command.dispute.Wishes.grant;
import static io.litige.command.dispute.Wishes.hold;
import static io.litige.command.dispute.Wishes.inadmissible;
import static io.litige.command.dispute.Wishes.judgment;
import static io.litige.command.dispute.Wishes.keep;
import static io.litige.command.dispute.Wishes.link;
import static io.litige.command.dispute.Wishes.lower;
import static io.litige.command.dispute.Wishes.mediationFee;
import static io.litige.command.dispute.Wishes.mediatorProposes;
import static io.litige.command.dispute.Wishes.message;
import static io.litige.command.dispute.Wishes.offerTo;
import static io.litige.command.dispute.Wishes.origin;
import static io.litige.command.dispute.Wishes.overcharged;
import static io.litige.command.dispute.Wishes.override;
import static io.litige.command.dispute.Wishes.photo;
import static io.litige.command.dispute.Wishes.position;
import static io.litige.command.dispute.Wishes.promise;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.publicAnswer;
import static io.litige.command.dispute.Wishes.published;
import static io.litige.command.dispute.Wishes.refer;
import static io.litige.command.dispute.Wishes.refund;
import static io.litige.command.dispute.Wishes.refuse;
import static io.litige.command.dispute.Wishes.refuseCounter;
import static io.litige.command.dispute.Wishes.refuseOffer;
import static io.litige.command.dispute.Wishes.register;
import static io.litige.command.dispute.Wishes.registration;
import static io.litige.command.dispute.Wishes.release;
import static io.litige.command.dispute.Wishes.renegotiate;
import static io.litige.command.dispute.Wishes.reopen;
import static io.litige.command.dispute.Wishes.requalify;
import static io.litige.command.dispute.Wishes.requestMediation;
import static io.litige.command.dispute.Wishes.resolve;
import static io.litige.command.dispute.Wishes.respond;
import static io.litige.command.dispute.Wishes.review;
import static io.litige.command.dispute.Wishes.signal;
import static io.litige.command.dispute.Wishes.split;
import static io.litige.command.dispute.Wishes.startAssessment;
import static io.litige.command.dispute.Wishes.sue;
import static io.litige.command.dispute.Wishes.supersede;
import static io.litige.command.dispute.Wishes.threaten;
import static io.litige.command.dispute.Wishes.unhold;
import static io.litige.command.dispute.Wishes.unlink;
import static io.litige.command.dispute.Wishes.voidIt;
import static io.litige.command.dispute.Wishes.waive;
import static io.litige.command.dispute.Wishes.with;
import static io.litige.command.dispute.Wishes.withdraw;
import static io.litige.command.dispute.Wishes.withdrawGround;

import io.litige.api.access.Actor;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.TermsCommand.NoticeTermsChange;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.ClockKind;
import io.litige.api.value.CollectionBasis;
import io.litige.api.value.CostType;
import io.litige.api.value.Direction;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.MediationResult;
import io.litige.api.value.PartyType;
import io.litige.api.value.Phase;
import io.litige.api.value.PublicationChange;
import io.litige.api.value.RequestOutcome;
import io.litige.api.value.ReviewVerdict;
import io.litige.api.value.Side;
import io.litige.api.value.SubjectRight;
import io.litige.api.value.SupersessionBasis;
import io.litige.api.value.SupplierClaimEnd;
import io.litige.api.value.ThreatKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Disputes that got as far as a test needs them; and, for each step, one that the step is possible on. */
public final class Stories {
    /** A working time two days ahead. */
    public static final Instant SOON = Wishes.NOW.plus(Duration.ofDays(2));

    private Stories() {}

    /** Owned by the agent; G1 financial with a cause, G2 operational without; events 0 to 3. */
    public static DisputeFixture registered() {
        return new DisputeFixture().given(register());
    }

    /** One ground of 18 EUR whose cause is known: slight enough to be fixed at once. */
    public static DisputeFixture slight() {
        return new DisputeFixture().given(register(registration(overcharged("18.00"))));
    }

    /** Another dispute of the same customer, registered an hour earlier. */
    public static DisputeFixture twin() {
        return new DisputeFixture()
                .at(Wishes.NOW.minus(Duration.ofHours(1)))
                .given(with("disputeId", Wishes.TWIN, register()));
    }

    /** Owned, acknowledged, and merged into its twin. */
    public static DisputeFixture merged() {
        return acknowledged().beside(twin()).given(link());
    }

    public static DisputeFixture unowned() {
        return new DisputeFixture().given(with("takeOwnership", false, register()));
    }

    public static DisputeFixture acknowledged() {
        return registered().given(acknowledge());
    }

    public static DisputeFixture assessing() {
        return acknowledged().given(startAssessment());
    }

    /** Both positions and both origins are on record. */
    public static DisputeFixture prepared() {
        return assessing().given(position(Side.CUSTOMER), position(Side.COMPANY), origin("G1"), origin("G2"));
    }

    /** P1 with R1, a refund of 80 EUR, is open. */
    public static DisputeFixture offered() {
        return prepared().given(propose(refund("80.00")));
    }

    public static DisputeFixture agreed() {
        return offered().given(accept("P1"));
    }

    public static DisputeFixture checked(CheckAnswer answer) {
        return agreed().given(execute("R1"), check(answer));
    }

    public static DisputeFixture resolved() {
        return checked(CheckAnswer.YES).given(resolve());
    }

    public static DisputeFixture rejected() {
        return prepared().given(People.SENIOR, respond(FinalResponseForm.REJECT));
    }

    public static DisputeFixture closed() {
        return resolved().given(close());
    }

    /** C1, an outbound message, is on record. */
    public static DisputeFixture asked() {
        return registered().given(message(Direction.OUTBOUND));
    }

    /** Q1 waits for the customer's answer to C1. */
    public static DisputeFixture waiting() {
        return asked().given(askCustomer("C1"));
    }

    public static DisputeFixture promised() {
        return registered().given(promise(SOON));
    }

    /** The customer complained by e-mail, too, and turned to the mediator. */
    public static DisputeFixture seized() {
        return registered().given(message(Direction.INBOUND)).given(People.LEGAL, requestMediation());
    }

    public static DisputeFixture admitted() {
        return seized().given(People.LEGAL, admissible());
    }

    /** The company takes part and the mediator proposed something. */
    public static DisputeFixture mediated() {
        return admitted().given(People.LEGAL, answer(Side.COMPANY, true), mediatorProposes());
    }

    /** A dispute in that phase. */
    public static DisputeFixture in(Phase phase) {
        return switch (phase) {
            case REGISTERED -> registered();
            case ACKNOWLEDGED -> acknowledged();
            case ASSESSING -> assessing();
            case NEGOTIATING -> offered();
            case AGREED -> agreed();
            case RESOLVED -> resolved();
            case CLOSED -> closed();
            case REJECTED -> rejected();
            case WITHDRAWN -> registered().given(withdraw());
            case EXTERNAL ->
                mediated()
                        .given(People.LEGAL, answer(Side.CUSTOMER, true), answer(Side.COMPANY, true))
                        .given(People.LEGAL, endMediation(MediationResult.SETTLED));
            case VOIDED ->
                registered().given(People.SUPERVISOR, voidIt()).given(People.SECOND_SUPERVISOR, confirmVoid());
            case MERGED -> merged();
        };
    }

    /** A dispute on which {@link #wish} of that step is possible for {@link #actor}. */
    public static DisputeFixture before(Step step) {
        return switch (step) {
            case REVIEW_ANSWER -> AnswerReviewTest.answered();
            case REQUEST_RATING, RECORD_FEEDBACK, PLAN_FOLLOW_UP, COMPARE_EXPECTATION -> registered();
            case LINK_TERMS -> registered().given(photo());
            case NOTICE_TERMS_CHANGE ->
                registered().given(photo(), Wishes.linkTerms(null)).at(Wishes.NOW.plus(Duration.ofDays(30)));
            case RATE_SERVICE -> registered().given(AftercareTest.askRating());
            case COMPLETE_FOLLOW_UP -> registered().given(AftercareTest.plan("2026-03-12"));
            case DRAFT_MESSAGE, RECORD_RESTATEMENT -> registered();
            case AMEND_DRAFT, RELEASE_DRAFT, REFUSE_DRAFT, DISCARD_DRAFT ->
                acknowledged().given(Letters.held());
            case CONFIRM_RESTATEMENT -> registered().given(Letters.restate());
            case CHECK_DOCUMENT -> assessing();
            case TAKE_CUSTODY -> registered();
            case RETURN_GOODS, DECLARE_LOST -> registered().given(Wishes.take(SOON));
            case WAIVE_PROMISE -> promised();
            case ASSESS_CONSEQUENCES -> assessing();
            case CLAIM_FACT -> registered();
            case VERIFY_FACT -> registered().given(Wishes.photo(), Wishes.claimFact());
            case RECORD_COST, RECORD_TIME, RECORD_EXTRA_EFFORT -> registered();
            case RECORD_PAYMENT, RECORD_CREDIT, RECORD_CLEARING, PLACE_COLLECTION_HOLD -> registered();
            case REVERSE_BOOKING -> registered().given(People.FINANCE, Wishes.credit("50.00"));
            case RELEASE_COLLECTION_HOLD -> registered().given(People.FINANCE, Wishes.holdBack("50.00"));
            case RELEASE_TO_COLLECTION -> rejected();
            case REFER_TO_LEGAL -> registered();
            case SEND_FORMAL_NOTICE -> registered();
            case RECORD_NOTICE_DELIVERY -> registered().given(People.LEGAL, formalNotice());
            case OPEN_COURT_CASE -> registered();
            case RECORD_JUDGMENT -> registered().given(People.LEGAL, sue("6000.00", null));
            case PLACE_LEGAL_HOLD -> registered();
            case RELEASE_LEGAL_HOLD -> registered().given(People.LEGAL, hold("M-1"));
            case REQUEST_MEDIATION -> registered().given(message(Direction.INBOUND));
            case MARK_MEDIATION_ADMISSIBLE -> seized();
            case MARK_MEDIATION_INADMISSIBLE -> seized();
            case RECORD_MEDIATOR_PROPOSAL -> admitted().given(People.LEGAL, answer(Side.COMPANY, true));
            case RESPOND_TO_MEDIATOR -> mediated();
            case EXTEND_MEDIATION -> admitted();
            case END_MEDIATION -> mediated();
            case RECORD_MEDIATION_FEE -> seized();
            case RECORD_EXPOSURE -> registered();
            case UPDATE_PUBLICATION -> registered().given(published(ExposureLevel.PUBLISHED));
            case LOWER_EXPOSURE -> registered().given(published(ExposureLevel.PUBLISHED));
            case RECORD_ESCALATION_THREAT -> registered();
            case DRAFT_PUBLIC_ANSWER -> registered().given(published(ExposureLevel.PUBLISHED));
            case RELEASE_PUBLIC_ANSWER -> registered().given(published(ExposureLevel.PUBLISHED), publicAnswer());
            case END_CRISIS -> registered().given(published(ExposureLevel.SPREADING));
            case REGISTER_DISPUTE -> new DisputeFixture();
            case FIX_AT_ONCE -> slight();
            case REVISE_STAKES, ASSESS_SEVERITY, OVERRIDE_SEVERITY ->
                registered().counting(7);
            case CLAIM -> unowned();
            case ACCEPT_TRANSFER -> registered().given(offerTo(People.COLLEAGUE));
            case CORRECT_RECORD -> registered().given(message(Direction.INBOUND));
            case ACKNOWLEDGE, RECORD_COMMUNICATION, ASSIGN_OWNER, OFFER_TRANSFER, ADD_EVIDENCE -> registered();
            case GRANT_LOYALTY_INCENTIVE -> resolved();
            case MAKE_PROMISE, WITHDRAW_DISPUTE, REQUEST_EXPORT -> registered();
            case RELEASE_EXPORT -> RequestExportTest.asked(ExportProfile.COURT);
            case SEAL_EXPORT -> RequestExportTest.asked(ExportProfile.MEDIATOR);
            case KEEP_PROMISE, RENEGOTIATE_PROMISE -> promised();
            case BREAK_PROMISE -> promised().at(SOON.plus(Duration.ofHours(1)));
            case START_ASSESSMENT -> acknowledged();
            case RECORD_POSITION, IDENTIFY_ORIGIN, ADMIT_FAULT, REQUEST_APPROVAL -> assessing();
            case MAKE_PROPOSAL, SEND_FINAL_RESPONSE -> prepared();
            case GRANT_APPROVAL, REFUSE_APPROVAL -> prepared().given(ask("250.00"));
            case RECORD_COUNTER_PROPOSAL, ACCEPT_PROPOSAL -> offered();
            case EXECUTE_REMEDY, WAIVE_REMEDY, SUPERSEDE_AGREEMENT -> agreed();
            case REFUSE_PROPOSAL -> offered();
            case EXPIRE_PROPOSAL -> offered().at(Wishes.NOW.plus(Duration.ofDays(11)));
            case ACCEPT_COUNTER_PROPOSAL, REFUSE_COUNTER_PROPOSAL -> offered().given(counter("95.00"));
            case STATE_DEADLOCK -> offered().at(Wishes.NOW.plus(Duration.ofDays(16)));
            case CHECK_RESOLUTION -> agreed().given(execute("R1"));
            case RESOLVE_DISPUTE -> checked(CheckAnswer.YES);
            case CLOSE_DISPUTE, REOPEN_DISPUTE -> resolved();
            case OPEN_DISPUTE_FROM_SIGNAL -> new DisputeFixture();
            case ESCALATE, ASSIGN_INDEPENDENT_REVIEWER, VOID_DISPUTE -> registered();
            case DEESCALATE -> registered().given(escalate());
            case DECIDE_REVIEW -> offered().given(People.SUPERVISOR, review(People.REVIEWER));
            case CONFIRM_VOID -> registered().given(People.SUPERVISOR, voidIt());
            case MASK_CONTENT -> registered();
            case SHRED_SUBJECT -> closed();
            case CONFIRM_SHRED -> closed().given(People.DPO, Wishes.shred());
            case RECEIVE_SUBJECT_REQUEST, RESTRICT_PROCESSING, NOTE_ACCESS -> registered();
            case EXTEND_SUBJECT_REQUEST, ANSWER_SUBJECT_REQUEST ->
                registered().given(Wishes.asks(SubjectRight.ERASURE), message(Direction.OUTBOUND));
            case LIFT_RESTRICTION ->
                registered().given(People.DPO, Wishes.restrict()).given(message(Direction.OUTBOUND));
            case ASK_CUSTOMER -> asked();
            case END_WAITING -> waiting();
            case BREACH_CLOCK -> registered().at(Wishes.NOW.plus(Duration.ofDays(20)));
            case REQUEST_CONTRIBUTION -> assessing();
            case CLAIM_CONTRIBUTION, ANSWER_CONTRIBUTION -> assessing().given(Wishes.contribution());
            case BREACH_CONTRIBUTION -> assessing().given(Wishes.contribution()).at(SOON.plus(Duration.ofHours(1)));
            case OPEN_SUPPLIER_CLAIM -> registered().given(Wishes.attribute("TR-12"));
            case RECORD_RECOVERY, END_SUPPLIER_CLAIM ->
                registered().given(Wishes.attribute("TR-12"), Wishes.claimFrom("180.00"));
            case LINK_TO_PROBLEM, REPORT_POLICY_GAP, ATTRIBUTE_GROUND, ADD_PARTICIPANT, CORRECT_PARTY_TYPE ->
                registered();
            case REMOVE_PARTICIPANT -> registered().given(Wishes.inform(People.COLLEAGUE));
            case CHOOSE_PROCEDURE -> registered();
            case COMPLETE_PROCEDURE_STEP, DEVIATE_FROM_PROCEDURE -> registered().given(Wishes.chooseProcedure());
            case LINK_AS_DUPLICATE -> registered().beside(twin());
            case UNLINK_DUPLICATE -> merged();
            case SPLIT_DISPUTE -> registered();
            case ADD_GROUND, WITHDRAW_GROUND, REQUALIFY_GROUND -> registered();
            case CONCLUDE_GROUND -> assessing();
        };
    }

    /** A command of that step. */
    public static DisputeCommand wish(Step step) {
        return switch (step) {
            case REQUEST_RATING -> AftercareTest.askRating();
            case LINK_TERMS -> Wishes.linkTerms(null);
            case NOTICE_TERMS_CHANGE -> new NoticeTermsChange(Wishes.DISPUTE, "CGV", "2026-04", null, null);
            case RATE_SERVICE -> AftercareTest.rate(5);
            case RECORD_FEEDBACK -> AftercareTest.feedback(2);
            case PLAN_FOLLOW_UP -> AftercareTest.plan("2026-03-12");
            case COMPLETE_FOLLOW_UP -> AftercareTest.complete();
            case COMPARE_EXPECTATION -> AftercareTest.compare();
            case REVIEW_ANSWER -> AnswerReviewTest.reviewOfTheFirst();
            case DRAFT_MESSAGE -> Letters.answer("Nous cherchons.");
            case AMEND_DRAFT -> Letters.amend("D1", Wishes.DISPUTE.reference() + " : reponse+MESSAGE-1@example.org");
            case RELEASE_DRAFT -> Letters.releaseDraft("D1");
            case REFUSE_DRAFT -> Letters.refuseDraft("D1");
            case DISCARD_DRAFT -> Letters.discardDraft("D1");
            case RECORD_RESTATEMENT -> Letters.restate();
            case CONFIRM_RESTATEMENT -> Letters.understood("S1", true, null);
            case CHECK_DOCUMENT -> Wishes.checkDocument("G2", false);
            case TAKE_CUSTODY -> Wishes.take(SOON);
            case RETURN_GOODS -> Wishes.giveBack("H1");
            case DECLARE_LOST -> Wishes.lost("H1");
            case WAIVE_PROMISE -> Wishes.waivePromise("W1");
            case ASSESS_CONSEQUENCES -> Wishes.consequences();
            case CLAIM_FACT -> Wishes.claimFact();
            case VERIFY_FACT -> Wishes.verifyFact(io.litige.api.value.FactFinding.CONFIRMED);
            case RECORD_COST -> Wishes.cost(CostType.SHIPPING, "39.00");
            case RECORD_TIME -> Wishes.time(25);
            case RECORD_EXTRA_EFFORT -> Wishes.extra(60, null);
            case RECORD_PAYMENT -> Wishes.pay("50.00");
            case RECORD_CREDIT -> Wishes.credit("50.00");
            case RECORD_CLEARING -> Wishes.clear("50.00");
            case REVERSE_BOOKING -> Wishes.reverse("B1");
            case PLACE_COLLECTION_HOLD -> Wishes.holdBack("50.00");
            case RELEASE_COLLECTION_HOLD -> Wishes.releaseHold("50.00");
            case RELEASE_TO_COLLECTION -> Wishes.collect(CollectionBasis.REJECTED, null);
            case REFER_TO_LEGAL -> refer(false);
            case SEND_FORMAL_NOTICE -> formalNotice();
            case RECORD_NOTICE_DELIVERY -> delivered(LocalDate.parse("2026-03-10"), null);
            case OPEN_COURT_CASE -> sue("6000.00", null);
            case RECORD_JUDGMENT -> judgment(LocalDate.parse("2026-03-10"));
            case PLACE_LEGAL_HOLD -> hold("M-1");
            case RELEASE_LEGAL_HOLD -> unhold("M-1");
            case REQUEST_MEDIATION -> requestMediation();
            case MARK_MEDIATION_ADMISSIBLE -> admissible();
            case MARK_MEDIATION_INADMISSIBLE -> inadmissible();
            case RECORD_MEDIATOR_PROPOSAL -> mediatorProposes();
            case RESPOND_TO_MEDIATOR -> answer(Side.COMPANY, true);
            case EXTEND_MEDIATION -> extend(LocalDate.parse("2026-09-30"));
            case END_MEDIATION -> endMediation(MediationResult.FAILED);
            case RECORD_MEDIATION_FEE -> mediationFee(Side.COMPANY);
            case RECORD_EXPOSURE -> published(ExposureLevel.PUBLISHED);
            case UPDATE_PUBLICATION -> changed("X1", PublicationChange.EDITED);
            case LOWER_EXPOSURE -> lower(ExposureLevel.NONE);
            case RECORD_ESCALATION_THREAT -> threaten(ThreatKind.MEDIA);
            case DRAFT_PUBLIC_ANSWER -> publicAnswer();
            case RELEASE_PUBLIC_ANSWER -> release("Q1");
            case END_CRISIS -> endCrisis();
            case REGISTER_DISPUTE -> register();
            case FIX_AT_ONCE -> with("dispute", null, fixAtOnce("18.00", "18.00"));
            case ACKNOWLEDGE -> acknowledge();
            case START_ASSESSMENT -> startAssessment();
            case RECORD_COMMUNICATION -> message(Direction.OUTBOUND);
            case CORRECT_RECORD -> correct(4, "content");
            case ASSIGN_OWNER -> assign(People.COLLEAGUE);
            case CLAIM -> claim();
            case OFFER_TRANSFER -> offerTo(People.COLLEAGUE);
            case ACCEPT_TRANSFER -> acceptTransfer();
            case ADD_EVIDENCE -> photo();
            case RECORD_POSITION -> position(Side.CUSTOMER);
            case IDENTIFY_ORIGIN -> origin("G1");
            case ADMIT_FAULT -> fault("G1");
            case REVISE_STAKES -> damages("600.00");
            case ASSESS_SEVERITY -> assess();
            case OVERRIDE_SEVERITY -> override(4, true);
            case MAKE_PROPOSAL -> propose(refund("80.00"));
            case ACCEPT_PROPOSAL -> accept("P1");
            case RECORD_COUNTER_PROPOSAL -> counter("120.00");
            case REQUEST_APPROVAL -> ask("250.00");
            case GRANT_APPROVAL -> grant("A1");
            case REFUSE_APPROVAL -> refuse("A1");
            case EXECUTE_REMEDY -> execute("R1");
            case REFUSE_PROPOSAL -> refuseOffer("P1");
            case EXPIRE_PROPOSAL -> expire("P1");
            case ACCEPT_COUNTER_PROPOSAL -> acceptCounter("K1", refund("95.00"));
            case REFUSE_COUNTER_PROPOSAL -> refuseCounter("K1");
            case SUPERSEDE_AGREEMENT -> supersede(SupersessionBasis.CONSENT);
            case STATE_DEADLOCK -> deadlock();
            case WAIVE_REMEDY -> waive("R1");
            case GRANT_LOYALTY_INCENTIVE -> Wishes.thank("20.00");
            case MAKE_PROMISE -> promise(SOON);
            case KEEP_PROMISE -> keep("W1");
            case RENEGOTIATE_PROMISE -> renegotiate("W1", SOON.plus(Duration.ofHours(2)));
            case BREAK_PROMISE -> breaking("W1");
            case CHECK_RESOLUTION -> check(CheckAnswer.YES);
            case RESOLVE_DISPUTE -> resolve();
            case SEND_FINAL_RESPONSE -> respond(FinalResponseForm.OFFER_WITHOUT_ACCEPT);
            case CLOSE_DISPUTE -> close();
            case REOPEN_DISPUTE -> reopen();
            case WITHDRAW_DISPUTE -> withdraw();
            case REQUEST_EXPORT -> export();
            case RELEASE_EXPORT -> Wishes.releaseExport(RequestExportTest.EXPORT);
            case SEAL_EXPORT -> Wishes.sealExport(RequestExportTest.EXPORT);
            case OPEN_DISPUTE_FROM_SIGNAL -> signal();
            case ESCALATE -> escalate();
            case DEESCALATE -> deescalate();
            case ASSIGN_INDEPENDENT_REVIEWER -> review(People.REVIEWER);
            case DECIDE_REVIEW -> decideReview(ReviewVerdict.REPLACES);
            case VOID_DISPUTE -> voidIt();
            case CONFIRM_VOID -> confirmVoid();
            case MASK_CONTENT -> Wishes.mask("complaint");
            case SHRED_SUBJECT -> Wishes.shred();
            case CONFIRM_SHRED -> Wishes.confirmShred();
            case RECEIVE_SUBJECT_REQUEST -> Wishes.asks(SubjectRight.ERASURE);
            case EXTEND_SUBJECT_REQUEST -> Wishes.extend("RQ1");
            case ANSWER_SUBJECT_REQUEST -> Wishes.answers("RQ1", RequestOutcome.GRANTED);
            case RESTRICT_PROCESSING -> Wishes.restrict();
            case LIFT_RESTRICTION -> Wishes.lift();
            case NOTE_ACCESS -> Wishes.access();
            case ASK_CUSTOMER -> askCustomer("C1");
            case END_WAITING -> endWaiting("Q1");
            case BREACH_CLOCK -> breach(ClockKind.FIRST_ANSWER);
            case REQUEST_CONTRIBUTION -> Wishes.contribution();
            case CLAIM_CONTRIBUTION -> Wishes.claimContribution();
            case ANSWER_CONTRIBUTION -> Wishes.answerContribution();
            case BREACH_CONTRIBUTION -> Wishes.breachContribution();
            case LINK_TO_PROBLEM -> Wishes.problem();
            case REPORT_POLICY_GAP -> Wishes.gap();
            case CHOOSE_PROCEDURE -> Wishes.chooseProcedure();
            case COMPLETE_PROCEDURE_STEP -> Wishes.completeStep("identify");
            case DEVIATE_FROM_PROCEDURE -> Wishes.deviate("identify");
            case ATTRIBUTE_GROUND -> Wishes.attribute("TR-12");
            case OPEN_SUPPLIER_CLAIM -> Wishes.claimFrom("180.00");
            case RECORD_RECOVERY -> Wishes.recover("100.00");
            case END_SUPPLIER_CLAIM -> Wishes.endClaim(SupplierClaimEnd.REFUSED);
            case ADD_PARTICIPANT -> Wishes.inform(People.COLLEAGUE);
            case REMOVE_PARTICIPANT -> Wishes.leave("Z1");
            case CORRECT_PARTY_TYPE -> Wishes.qualify(PartyType.PROFESSIONAL);
            case LINK_AS_DUPLICATE -> link();
            case UNLINK_DUPLICATE -> unlink();
            case SPLIT_DISPUTE -> split("G2");
            case ADD_GROUND -> addGround();
            case WITHDRAW_GROUND -> withdrawGround("G1");
            case REQUALIFY_GROUND -> requalify("G1");
            case CONCLUDE_GROUND -> conclude("G1");
        };
    }

    /** Somebody who may take that step. */
    public static Actor actor(Step step) {
        return switch (step) {
            case RECORD_PAYMENT, RECORD_CREDIT, RECORD_CLEARING, REVERSE_BOOKING -> People.FINANCE;
            case PLACE_COLLECTION_HOLD, RELEASE_COLLECTION_HOLD, RELEASE_TO_COLLECTION -> People.FINANCE;
            case SEND_FORMAL_NOTICE -> People.LEGAL;
            case RECORD_RECOVERY -> People.FINANCE;
            case CORRECT_PARTY_TYPE -> People.SENIOR;
            case RECORD_NOTICE_DELIVERY -> People.LEGAL;
            case OPEN_COURT_CASE -> People.LEGAL;
            case RECORD_JUDGMENT -> People.LEGAL;
            case PLACE_LEGAL_HOLD -> People.LEGAL;
            case RELEASE_LEGAL_HOLD -> People.LEGAL;
            case SPLIT_DISPUTE -> People.SENIOR;
            case CLAIM_CONTRIBUTION, ANSWER_CONTRIBUTION -> People.FREIGHT;
            case REQUEST_MEDIATION -> People.LEGAL;
            case MARK_MEDIATION_ADMISSIBLE -> People.LEGAL;
            case MARK_MEDIATION_INADMISSIBLE -> People.LEGAL;
            case RECORD_MEDIATOR_PROPOSAL -> People.LEGAL;
            case RESPOND_TO_MEDIATOR -> People.LEGAL;
            case EXTEND_MEDIATION -> People.LEGAL;
            case END_MEDIATION -> People.LEGAL;
            case RECORD_MEDIATION_FEE -> People.LEGAL;
            case REVIEW_ANSWER -> People.QUALITY;
            case LOWER_EXPOSURE -> People.SUPERVISOR;
            case RELEASE_PUBLIC_ANSWER -> People.SUPERVISOR;
            case END_CRISIS -> People.SUPERVISOR;
            case ASSESS_SEVERITY, OVERRIDE_SEVERITY, ASSIGN_OWNER, GRANT_APPROVAL, REFUSE_APPROVAL -> People.SUPERVISOR;
            case ACCEPT_TRANSFER -> People.COLLEAGUE;
            case SEND_FINAL_RESPONSE -> People.SENIOR;
            case REQUEST_EXPORT -> People.LEGAL;
            case RELEASE_EXPORT -> People.COUNSEL;
            case ASSIGN_INDEPENDENT_REVIEWER, VOID_DISPUTE -> People.SUPERVISOR;
            case CONFIRM_VOID -> People.SECOND_SUPERVISOR;
            case MASK_CONTENT,
                    SHRED_SUBJECT,
                    EXTEND_SUBJECT_REQUEST,
                    ANSWER_SUBJECT_REQUEST,
                    RESTRICT_PROCESSING,
                    LIFT_RESTRICTION -> People.DPO;
            case CONFIRM_SHRED -> People.LEGAL;
            case DECIDE_REVIEW -> People.REVIEWER;
            case OPEN_DISPUTE_FROM_SIGNAL -> People.QUALITY;
            case SUPERSEDE_AGREEMENT -> People.SENIOR;
            case NOTICE_TERMS_CHANGE,
                    SEAL_EXPORT,
                    NOTE_ACCESS,
                    RATE_SERVICE,
                    BREAK_PROMISE,
                    BREACH_CONTRIBUTION,
                    BREACH_CLOCK,
                    EXPIRE_PROPOSAL,
                    STATE_DEADLOCK -> Actor.SYSTEM;
            default -> People.AGENT;
        };
    }
}
