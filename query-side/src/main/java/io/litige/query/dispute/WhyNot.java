package io.litige.query.dispute;

import static io.litige.api.error.Rejection.Code.CONFIRMER_IS_REQUESTER;
import static io.litige.api.error.Rejection.Code.CONTRIBUTION_NOT_FOUND;
import static io.litige.api.error.Rejection.Code.COUNTER_PROPOSAL_NOT_OPEN;
import static io.litige.api.error.Rejection.Code.ESCALATION_AT_LIMIT;
import static io.litige.api.error.Rejection.Code.EXPOSURE_NOT_LOWER;
import static io.litige.api.error.Rejection.Code.LAST_GROUND;
import static io.litige.api.error.Rejection.Code.NOT_OWNED;
import static io.litige.api.error.Rejection.Code.NOT_THE_DEPARTMENT;
import static io.litige.api.error.Rejection.Code.NOT_THE_RECEIVER;
import static io.litige.api.error.Rejection.Code.NOT_THE_REVIEWER;
import static io.litige.api.error.Rejection.Code.NO_CRISIS;
import static io.litige.api.error.Rejection.Code.NO_TRANSFER_OFFERED;
import static io.litige.api.error.Rejection.Code.PROCEDURE_MISSING;
import static io.litige.api.error.Rejection.Code.PROMISE_NOT_FOUND;
import static io.litige.api.error.Rejection.Code.PUBLICATION_NOT_FOUND;
import static io.litige.api.error.Rejection.Code.QUESTION_NOT_SENT;
import static io.litige.api.error.Rejection.Code.REMEDY_NOT_OWED;
import static io.litige.api.error.Rejection.Code.REVIEWER_MISSING;
import static io.litige.api.error.Rejection.Code.VOID_NOT_REQUESTED;
import static io.litige.api.error.Rejection.Code.WAITING_NOT_FOUND;

import io.litige.api.access.Actor;
import io.litige.api.access.ReleasePolicy;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.AskedExport;
import io.litige.api.query.face.ItemState;
import io.litige.api.value.Direction;
import io.litige.api.value.ExposureLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The refusal a step would meet now, as far as the face tells; the command side has the last word. */
final class WhyNot {
    private WhyNot() {}

    static @Nullable Code of(Step step, DisputeFace face, Actor actor, Instant now, ReleasePolicy release) {
        var guarded = PrivacySteps.guarded(step, face);
        if (guarded != null) {
            return guarded;
        }
        return switch (step) {
            case ACCEPT_TRANSFER -> transfer(face, actor);
            case START_ASSESSMENT, OFFER_TRANSFER -> face.assignment().owner() == null ? NOT_OWNED : null;
            case MAKE_PROPOSAL -> TalkSteps.proposal(face);
            case ACCEPT_PROPOSAL, REFUSE_PROPOSAL -> TalkSteps.acceptance(face, now);
            case ACCEPT_COUNTER_PROPOSAL, REFUSE_COUNTER_PROPOSAL ->
                Candidates.openCounters(face).isEmpty() ? COUNTER_PROPOSAL_NOT_OPEN : null;
            case GRANT_APPROVAL -> TalkSteps.approval(face, actor, true);
            case REFUSE_APPROVAL -> TalkSteps.approval(face, actor, false);
            case EXECUTE_REMEDY, WAIVE_REMEDY -> Candidates.remedyOwed(face) ? null : REMEDY_NOT_OWED;
            case KEEP_PROMISE, RENEGOTIATE_PROMISE, WAIVE_PROMISE ->
                Candidates.promisePending(face) ? null : PROMISE_NOT_FOUND;
            case RESOLVE_DISPUTE -> EndSteps.resolution(face);
            case ASK_CUSTOMER -> question(face);
            case ESCALATE -> face.escalation().level() == 3 ? ESCALATION_AT_LIMIT : null;
            case DEESCALATE -> face.escalation().level() == 0 ? ESCALATION_AT_LIMIT : null;
            case DECIDE_REVIEW -> review(face, actor);
            case CONFIRM_VOID -> confirmation(face, actor);
            case COMPLETE_PROCEDURE_STEP, DEVIATE_FROM_PROCEDURE -> face.procedure() == null ? PROCEDURE_MISSING : null;
            case REMOVE_PARTICIPANT -> Candidates.named(face).isEmpty() ? Code.PARTICIPANT_NOT_FOUND : null;
            case OPEN_SUPPLIER_CLAIM -> face.suppliers().attributions().isEmpty() ? Code.GROUND_NOT_ATTRIBUTED : null;
            case RECORD_RECOVERY, END_SUPPLIER_CLAIM ->
                Candidates.supplierClaims(face).isEmpty() ? Code.SUPPLIER_CLAIM_NOT_FOUND : null;
            case CLAIM_CONTRIBUTION, ANSWER_CONTRIBUTION -> contribution(face, actor);
            case END_WAITING -> Candidates.waiting(face).isEmpty() ? WAITING_NOT_FOUND : null;
            case WITHDRAW_GROUND, SPLIT_DISPUTE -> Candidates.openGrounds(face).size() == 1 ? LAST_GROUND : null;
            case CLOSE_DISPUTE -> EndSteps.closing(face);
            case FIX_AT_ONCE -> EndSteps.fixing(face);
            case ADMIT_FAULT, SEND_FINAL_RESPONSE -> TextSteps.saying(step, face, release);
            case ACKNOWLEDGE -> face.assignment().owner() == null ? NOT_OWNED : TextSteps.saying(step, face, release);
            case UPDATE_PUBLICATION -> face.exposure().publications().isEmpty() ? PUBLICATION_NOT_FOUND : null;
            case LOWER_EXPOSURE -> face.exposure().level() == ExposureLevel.NONE ? EXPOSURE_NOT_LOWER : null;
            case RELEASE_PUBLIC_ANSWER -> TextSteps.publicAnswer(face, actor);
            case END_CRISIS -> Candidates.crisis(face) ? null : NO_CRISIS;
            case REQUEST_MEDIATION,
                    MARK_MEDIATION_ADMISSIBLE,
                    MARK_MEDIATION_INADMISSIBLE,
                    RECORD_MEDIATOR_PROPOSAL,
                    RESPOND_TO_MEDIATOR,
                    EXTEND_MEDIATION,
                    END_MEDIATION,
                    RECORD_MEDIATION_FEE -> MediationSteps.whyNot(step, face, now);
            case RECORD_NOTICE_DELIVERY -> face.legal().notices().isEmpty() ? Code.NOTICE_NOT_FOUND : null;
            case OPEN_COURT_CASE -> Candidates.underway(face) ? Code.COURT_CASE_EXISTS : null;
            case RECORD_JUDGMENT -> Candidates.underway(face) ? null : Code.COURT_CASE_MISSING;
            case RELEASE_EXPORT -> export(face, actor);
            case RELEASE_LEGAL_HOLD -> face.legal().holds().isEmpty() ? Code.HOLD_NOT_FOUND : null;
            case AMEND_DRAFT, DISCARD_DRAFT, REFUSE_DRAFT ->
                Candidates.waitingDrafts(face).isEmpty() ? Code.DRAFT_NOT_FOUND : null;
            case RELEASE_DRAFT -> TextSteps.releasing(face, actor, release);
            case CONFIRM_RESTATEMENT -> Candidates.openRestatements(face).isEmpty() ? Code.RESTATEMENT_NOT_FOUND : null;
            case COMPLETE_FOLLOW_UP -> Candidates.openFollowUps(face).isEmpty() ? Code.FOLLOW_UP_NOT_FOUND : null;
            case COMPARE_EXPECTATION -> face.complaint().expectedOutcome() == null ? Code.EXPECTATION_MISSING : null;
            case RETURN_GOODS, DECLARE_LOST -> Candidates.goodsHeld(face).isEmpty() ? Code.CUSTODY_NOT_FOUND : null;
            case VERIFY_FACT -> verification(face);
            case REVERSE_BOOKING -> Candidates.bookingsStanding(face).isEmpty() ? Code.BOOKING_NOT_FOUND : null;
            case RECORD_PAYMENT, RECORD_CREDIT, RECORD_CLEARING, PLACE_COLLECTION_HOLD, RELEASE_TO_COLLECTION ->
                amount(face, Candidates.items(face, ItemState::open));
            case RELEASE_COLLECTION_HOLD -> amount(face, Candidates.items(face, ItemState::held));
            case SHRED_SUBJECT -> PrivacySteps.shredding(face);
            case CONFIRM_SHRED -> PrivacySteps.confirmation(face, actor);
            case EXTEND_SUBJECT_REQUEST, ANSWER_SUBJECT_REQUEST -> PrivacySteps.request(face);
            case RESTRICT_PROCESSING -> PrivacySteps.restriction(face, false);
            case LIFT_RESTRICTION -> PrivacySteps.restriction(face, true);
            default -> null;
        };
    }

    private static @Nullable Code verification(DisputeFace face) {
        if (face.findings().facts().isEmpty()) {
            return Code.FACT_NOT_FOUND;
        }
        return face.evidence().isEmpty() ? Code.EVIDENCE_NOT_FOUND : null;
    }

    /** No contested amount at all, or none of which such a part is left. */
    private static @Nullable Code amount(DisputeFace face, List<String> left) {
        if (face.items().isEmpty()) {
            return Code.ITEM_NOT_FOUND;
        }
        return left.isEmpty() ? Code.MORE_THAN_DISPUTED : null;
    }

    private static @Nullable Code transfer(DisputeFace face, Actor actor) {
        var transfer = face.assignment().transfer();
        if (transfer == null) {
            return NO_TRANSFER_OFFERED;
        }
        return transfer.to().equals(actor.id()) ? null : NOT_THE_RECEIVER;
    }

    private static @Nullable Code review(DisputeFace face, Actor actor) {
        var reviewer = face.escalation().reviewer();
        if (reviewer == null) {
            return REVIEWER_MISSING;
        }
        return reviewer.equals(actor.id()) ? null : NOT_THE_REVIEWER;
    }

    private static @Nullable Code confirmation(DisputeFace face, Actor actor) {
        var requester = face.escalation().voidRequestedBy();
        if (requester == null) {
            return VOID_NOT_REQUESTED;
        }
        return requester.equals(actor.id()) ? CONFIRMER_IS_REQUESTER : null;
    }

    private static @Nullable Code export(DisputeFace face, Actor actor) {
        var waiting = face.legal().asked().stream().filter(AskedExport::waits).toList();
        if (waiting.isEmpty()) {
            return face.legal().asked().isEmpty() ? Code.EXPORT_NOT_FOUND : Code.EXPORT_RELEASED;
        }
        return waiting.stream().allMatch(asked -> asked.requestedBy().equals(actor.id()))
                ? CONFIRMER_IS_REQUESTER
                : null;
    }

    private static @Nullable Code question(DisputeFace face) {
        if (face.exchange().communications().stream().noneMatch(c -> c.direction() == Direction.OUTBOUND)) {
            return QUESTION_NOT_SENT;
        }
        return null;
    }

    private static @Nullable Code contribution(DisputeFace face, Actor actor) {
        var open = face.contributions().stream()
                .filter(c -> c.answeredAt() == null)
                .toList();
        if (open.isEmpty()) {
            return CONTRIBUTION_NOT_FOUND;
        }
        return open.stream().anyMatch(c -> actor.teams().contains(c.department())) ? null : NOT_THE_DEPARTMENT;
    }
}
