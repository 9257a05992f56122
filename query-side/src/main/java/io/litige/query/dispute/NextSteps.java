package io.litige.query.dispute;

import static io.litige.api.error.Rejection.Code.APPROVAL_NOT_FOUND;
import static io.litige.api.error.Rejection.Code.APPROVER_IS_REQUESTER;
import static io.litige.api.error.Rejection.Code.AUTHORITY_EXCEEDED;
import static io.litige.api.error.Rejection.Code.CAUSE_MISSING;
import static io.litige.api.error.Rejection.Code.CHECK_MISSING;
import static io.litige.api.error.Rejection.Code.CONFIRMER_IS_REQUESTER;
import static io.litige.api.error.Rejection.Code.CONSEQUENCES_MISSING;
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
import static io.litige.api.error.Rejection.Code.ORIGIN_MISSING;
import static io.litige.api.error.Rejection.Code.POSITION_MISSING;
import static io.litige.api.error.Rejection.Code.PROCEDURE_MISSING;
import static io.litige.api.error.Rejection.Code.PROMISES_PENDING;
import static io.litige.api.error.Rejection.Code.PROMISE_NOT_FOUND;
import static io.litige.api.error.Rejection.Code.PROPOSAL_EXPIRED;
import static io.litige.api.error.Rejection.Code.PROPOSAL_NOT_OPEN;
import static io.litige.api.error.Rejection.Code.PUBLICATION_NOT_FOUND;
import static io.litige.api.error.Rejection.Code.PUBLIC_ANSWER_NOT_FOUND;
import static io.litige.api.error.Rejection.Code.QUESTION_NOT_SENT;
import static io.litige.api.error.Rejection.Code.RELEASER_IS_AUTHOR;
import static io.litige.api.error.Rejection.Code.REMEDIES_PENDING;
import static io.litige.api.error.Rejection.Code.REMEDY_NOT_OWED;
import static io.litige.api.error.Rejection.Code.REVIEWER_MISSING;
import static io.litige.api.error.Rejection.Code.VOID_NOT_REQUESTED;
import static io.litige.api.error.Rejection.Code.WAITING_NOT_FOUND;

import io.litige.api.access.Actor;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.DisputeFace.ApprovalState;
import io.litige.api.query.DisputeFace.ApprovalStatus;
import io.litige.api.query.DisputeFace.GroundState;
import io.litige.api.query.DisputeFace.NextStep;
import io.litige.api.query.DisputeFace.OfferState;
import io.litige.api.query.DisputeFace.PromiseStatus;
import io.litige.api.query.DisputeFace.RemedyStatus;
import io.litige.api.query.DisputeFace.WaitingState;
import io.litige.api.query.ParticipantState;
import io.litige.api.query.Suppliers.SupplierClaim;
import io.litige.api.value.Direction;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.OfferStatus;
import io.litige.api.value.PublicationChange;
import io.litige.api.value.Release;
import io.litige.api.value.Side;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do next with a dispute: the steps its phase and the caller's roles allow, and for those that the
 * face itself rules out, the refusal that would come. The command side has the last word.
 */
final class NextSteps {
    private NextSteps() {}

    static List<NextStep> of(DisputeFace face, Actor actor, Instant now) {
        return Step.allowed(face.phase(), actor, FaceDraft.relation(face)).stream()
                .map(step -> new NextStep(
                        step.command(),
                        step.method(),
                        path(step, face),
                        step.needsVersion(),
                        name(whyNot(step, face, actor, now))))
                .toList();
    }

    private static @Nullable Code whyNot(Step step, DisputeFace face, Actor actor, Instant now) {
        return switch (step) {
            case ACCEPT_TRANSFER -> transfer(face, actor);
            case START_ASSESSMENT, OFFER_TRANSFER -> face.assignment().owner() == null ? NOT_OWNED : null;
            case MAKE_PROPOSAL -> proposal(face);
            case ACCEPT_PROPOSAL, REFUSE_PROPOSAL -> acceptance(face, now);
            case ACCEPT_COUNTER_PROPOSAL, REFUSE_COUNTER_PROPOSAL ->
                openCounters(face).isEmpty() ? COUNTER_PROPOSAL_NOT_OPEN : null;
            case GRANT_APPROVAL -> approval(face, actor, true);
            case REFUSE_APPROVAL -> approval(face, actor, false);
            case EXECUTE_REMEDY, WAIVE_REMEDY -> remedyOwed(face) ? null : REMEDY_NOT_OWED;
            case KEEP_PROMISE, RENEGOTIATE_PROMISE, WAIVE_PROMISE -> promisePending(face) ? null : PROMISE_NOT_FOUND;
            case RESOLVE_DISPUTE -> resolution(face);
            case ASK_CUSTOMER -> question(face);
            case ESCALATE -> face.escalation().level() == 3 ? ESCALATION_AT_LIMIT : null;
            case DEESCALATE -> face.escalation().level() == 0 ? ESCALATION_AT_LIMIT : null;
            case DECIDE_REVIEW -> review(face, actor);
            case CONFIRM_VOID -> confirmation(face, actor);
            case COMPLETE_PROCEDURE_STEP, DEVIATE_FROM_PROCEDURE -> face.procedure() == null ? PROCEDURE_MISSING : null;
            case REMOVE_PARTICIPANT -> named(face).isEmpty() ? Code.PARTICIPANT_NOT_FOUND : null;
            case OPEN_SUPPLIER_CLAIM -> face.suppliers().attributions().isEmpty() ? Code.GROUND_NOT_ATTRIBUTED : null;
            case RECORD_RECOVERY, END_SUPPLIER_CLAIM ->
                supplierClaims(face).isEmpty() ? Code.SUPPLIER_CLAIM_NOT_FOUND : null;
            case CLAIM_CONTRIBUTION, ANSWER_CONTRIBUTION -> contribution(face, actor);
            case END_WAITING -> waiting(face).isEmpty() ? WAITING_NOT_FOUND : null;
            case WITHDRAW_GROUND, SPLIT_DISPUTE -> openGrounds(face).size() == 1 ? LAST_GROUND : null;
            case CLOSE_DISPUTE -> causeMissing(face) ? CAUSE_MISSING : null;
            case UPDATE_PUBLICATION -> face.exposure().publications().isEmpty() ? PUBLICATION_NOT_FOUND : null;
            case LOWER_EXPOSURE -> face.exposure().level() == ExposureLevel.NONE ? EXPOSURE_NOT_LOWER : null;
            case RELEASE_PUBLIC_ANSWER -> release(face, actor);
            case END_CRISIS -> crisis(face) ? null : NO_CRISIS;
            case REQUEST_MEDIATION, MARK_MEDIATION_ADMISSIBLE, MARK_MEDIATION_INADMISSIBLE ->
                MediationSteps.whyNot(
                        step, face.mediation().status(), face.customer().partyType());
            case RECORD_MEDIATOR_PROPOSAL, RESPOND_TO_MEDIATOR, EXTEND_MEDIATION, END_MEDIATION, RECORD_MEDIATION_FEE ->
                MediationSteps.whyNot(
                        step, face.mediation().status(), face.customer().partyType());
            case RECORD_NOTICE_DELIVERY -> face.legal().notices().isEmpty() ? Code.NOTICE_NOT_FOUND : null;
            case OPEN_COURT_CASE -> underway(face) ? Code.COURT_CASE_EXISTS : null;
            case RECORD_JUDGMENT -> underway(face) ? null : Code.COURT_CASE_MISSING;
            case RELEASE_LEGAL_HOLD -> face.legal().holds().isEmpty() ? Code.HOLD_NOT_FOUND : null;
            case AMEND_DRAFT, DISCARD_DRAFT, REFUSE_DRAFT ->
                waitingDrafts(face).isEmpty() ? Code.DRAFT_NOT_FOUND : null;
            case RELEASE_DRAFT -> draftRelease(face, actor);
            case CONFIRM_RESTATEMENT -> openRestatements(face).isEmpty() ? Code.RESTATEMENT_NOT_FOUND : null;
            case COMPLETE_FOLLOW_UP -> openFollowUps(face).isEmpty() ? Code.FOLLOW_UP_NOT_FOUND : null;
            case COMPARE_EXPECTATION -> face.complaint().expectedOutcome() == null ? Code.EXPECTATION_MISSING : null;
            default -> null;
        };
    }

    private static List<DisputeFace.DraftState> waitingDrafts(DisputeFace face) {
        return face.correspondence().drafts().stream()
                .filter(d ->
                        d.status() == DisputeFace.DraftStatus.WAITING || d.status() == DisputeFace.DraftStatus.REFUSED)
                .toList();
    }

    private static List<String> openRestatements(DisputeFace face) {
        return face.correspondence().restatements().stream()
                .filter(r -> r.confirmed() == null)
                .map(DisputeFace.Restatement::id)
                .toList();
    }

    private static @Nullable Code draftRelease(DisputeFace face, Actor actor) {
        var waiting = waitingDrafts(face);
        if (waiting.isEmpty()) {
            return Code.DRAFT_NOT_FOUND;
        }
        boolean allOwn = waiting.stream()
                .allMatch(d -> d.release() != Release.AUTHOR && d.authors().contains(actor.id()));
        return allOwn ? RELEASER_IS_AUTHOR : null;
    }

    private static List<String> openFollowUps(DisputeFace face) {
        return face.aftercare().followUps().stream()
                .filter(f -> f.changed() == null)
                .map(DisputeFace.FollowUp::id)
                .toList();
    }

    private static boolean underway(DisputeFace face) {
        return face.legal().courtCase() != null && face.legal().judgment() == null;
    }

    private static @Nullable Code release(DisputeFace face, Actor actor) {
        var waiting = face.exposure().answers().stream()
                .filter(answer -> answer.releasedBy() == null)
                .toList();
        if (waiting.isEmpty()) {
            return PUBLIC_ANSWER_NOT_FOUND;
        }
        return waiting.stream().allMatch(answer -> answer.author().equals(actor.id())) ? RELEASER_IS_AUTHOR : null;
    }

    private static boolean crisis(DisputeFace face) {
        return face.exposure().crises().stream().anyMatch(crisis -> crisis.endedAt() == null);
    }

    private static @Nullable Code transfer(DisputeFace face, Actor actor) {
        var transfer = face.assignment().transfer();
        if (transfer == null) {
            return NO_TRANSFER_OFFERED;
        }
        return transfer.to().equals(actor.id()) ? null : NOT_THE_RECEIVER;
    }

    private static @Nullable Code proposal(DisputeFace face) {
        if (face.grounds().stream().anyMatch(ground -> ground.open() && ground.origin() == null)) {
            return ORIGIN_MISSING;
        }
        var severity = face.severity();
        if (severity != null && severity.level() > 2 && face.findings().consequences() == null) {
            return CONSEQUENCES_MISSING;
        }
        return face.positions().size() < 2 ? POSITION_MISSING : null;
    }

    private static @Nullable Code acceptance(DisputeFace face, Instant now) {
        var offer = face.negotiation().offer();
        if (offer == null || offer.state() != OfferState.OPEN) {
            return PROPOSAL_NOT_OPEN;
        }
        return now.isAfter(offer.validUntil()) ? PROPOSAL_EXPIRED : null;
    }

    private static @Nullable Code approval(DisputeFace face, Actor actor, boolean granting) {
        var pending = pendingApprovals(face);
        if (pending.isEmpty()) {
            return APPROVAL_NOT_FOUND;
        }
        if (granting && pending.stream().allMatch(a -> a.requester().equals(actor.id()))) {
            return APPROVER_IS_REQUESTER;
        }
        return granting && pending.stream().noneMatch(a -> withinMandate(a, actor)) ? AUTHORITY_EXCEEDED : null;
    }

    private static @Nullable Code resolution(DisputeFace face) {
        if (remedyOwed(face)) {
            return REMEDIES_PENDING;
        }
        if (promisePending(face)) {
            return PROMISES_PENDING;
        }
        return face.ending().checks().isEmpty() ? CHECK_MISSING : null;
    }

    /** Ids go into the path where there is only one they can mean. */
    private static String path(Step step, DisputeFace face) {
        var path = step.path().replace("{disputeId}", face.disputeId().toString());
        var offer = face.negotiation().offer();
        path = filled(path, "{proposal}", offer == null ? List.of() : List.of(offer.id()));
        path = filled(
                path,
                "{approval}",
                pendingApprovals(face).stream().map(ApprovalState::id).toList());
        path = filled(
                path,
                "{remedy}",
                face.negotiation().remedies().stream()
                        .filter(r -> r.status() == RemedyStatus.OWED)
                        .map(r -> r.remedy().id())
                        .toList());
        path = filled(
                path,
                "{publication}",
                face.exposure().publications().stream()
                        .filter(p -> p.change() != PublicationChange.REMOVED)
                        .map(DisputeFace.Publication::id)
                        .toList());
        path = filled(
                path,
                "{answer}",
                face.exposure().answers().stream()
                        .filter(a -> a.releasedBy() == null)
                        .map(DisputeFace.PublicAnswer::id)
                        .toList());
        path = filled(path, "{counterProposal}", openCounters(face));
        path = filled(
                path,
                "{draft}",
                waitingDrafts(face).stream().map(DisputeFace.DraftState::id).toList());
        path = filled(path, "{restatement}", openRestatements(face));
        path = filled(path, "{followUp}", openFollowUps(face));
        path = filled(
                path,
                "{contribution}",
                face.contributions().stream()
                        .filter(c -> c.answeredAt() == null)
                        .map(DisputeFace.ContributionState::id)
                        .toList());
        path = filled(path, "{participant}", named(face));
        path = filled(path, "{claim}", supplierClaims(face));
        path = filled(path, "{waiting}", waiting(face));
        path = filled(path, "{ground}", openGrounds(face));
        path = filled(
                path,
                "{notice}",
                face.legal().notices().stream().map(DisputeFace.Notice::id).toList());
        path = filled(
                path,
                "{matter}",
                face.legal().holds().stream().map(DisputeFace.Hold::matter).toList());
        return filled(
                path,
                "{promise}",
                face.promises().stream()
                        .filter(p -> p.status() == PromiseStatus.PENDING)
                        .map(DisputeFace.PromiseState::id)
                        .toList());
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

    private static @Nullable Code question(DisputeFace face) {
        if (face.exchange().communications().stream().noneMatch(c -> c.direction() == Direction.OUTBOUND)) {
            return QUESTION_NOT_SENT;
        }
        return null;
    }

    private static List<String> openCounters(DisputeFace face) {
        return face.negotiation().chain().stream()
                .filter(link -> link.side() == Side.CUSTOMER && link.status() == OfferStatus.OPEN)
                .map(DisputeFace.ChainLink::id)
                .toList();
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

    private static List<String> named(DisputeFace face) {
        return face.participants().stream()
                .filter(ParticipantState::present)
                .map(ParticipantState::id)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> supplierClaims(DisputeFace face) {
        return face.suppliers().claims().stream()
                .filter(claim -> claim.end() == null)
                .map(SupplierClaim::id)
                .toList();
    }

    private static List<String> waiting(DisputeFace face) {
        return face.waitings().stream()
                .filter(waiting -> waiting.until() == null)
                .map(WaitingState::id)
                .toList();
    }

    private static List<String> openGrounds(DisputeFace face) {
        return face.grounds().stream()
                .filter(GroundState::open)
                .map(state -> state.ground().id())
                .toList();
    }

    private static String filled(String path, String placeholder, List<String> candidates) {
        return candidates.size() == 1 ? path.replace(placeholder, candidates.getFirst()) : path;
    }

    private static List<ApprovalState> pendingApprovals(DisputeFace face) {
        return face.negotiation().approvals().stream()
                .filter(approval -> approval.status() == ApprovalStatus.PENDING)
                .toList();
    }

    private static boolean withinMandate(ApprovalState approval, Actor actor) {
        var limit = actor.mandate().limit();
        return limit.currency().equals(approval.amount().currency())
                && !approval.amount().exceeds(limit);
    }

    private static boolean remedyOwed(DisputeFace face) {
        return face.negotiation().remedies().stream().anyMatch(r -> r.status() == RemedyStatus.OWED);
    }

    private static boolean promisePending(DisputeFace face) {
        return face.promises().stream().anyMatch(p -> p.status() == PromiseStatus.PENDING);
    }

    private static boolean causeMissing(DisputeFace face) {
        return face.grounds().stream()
                .anyMatch(ground -> ground.open() && ground.ground().cause() == null);
    }

    private static @Nullable String name(@Nullable Code code) {
        return code == null ? null : code.name();
    }
}
