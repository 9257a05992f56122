package io.litige.query.dispute;

import static io.litige.api.error.Rejection.Code.APPROVAL_NOT_FOUND;
import static io.litige.api.error.Rejection.Code.APPROVER_IS_REQUESTER;
import static io.litige.api.error.Rejection.Code.AUTHORITY_EXCEEDED;
import static io.litige.api.error.Rejection.Code.CONSEQUENCES_MISSING;
import static io.litige.api.error.Rejection.Code.ORIGIN_MISSING;
import static io.litige.api.error.Rejection.Code.POSITION_MISSING;
import static io.litige.api.error.Rejection.Code.PROPOSAL_EXPIRED;
import static io.litige.api.error.Rejection.Code.PROPOSAL_NOT_OPEN;

import io.litige.api.access.Actor;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.ApprovalState;
import io.litige.api.query.face.OfferState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What hinders a step of the negotiation, as far as the face tells. */
final class TalkSteps {
    private TalkSteps() {}

    static @Nullable Code proposal(DisputeFace face) {
        if (face.grounds().stream().anyMatch(ground -> ground.open() && ground.origin() == null)) {
            return ORIGIN_MISSING;
        }
        var severity = face.severity();
        if (severity != null && severity.level() > 2 && face.findings().consequences() == null) {
            return CONSEQUENCES_MISSING;
        }
        return face.positions().size() < 2 ? POSITION_MISSING : null;
    }

    static @Nullable Code acceptance(DisputeFace face, Instant now) {
        var offer = face.negotiation().offer();
        if (offer == null || offer.state() != OfferState.OPEN) {
            return PROPOSAL_NOT_OPEN;
        }
        return now.isAfter(offer.validUntil()) ? PROPOSAL_EXPIRED : null;
    }

    static @Nullable Code approval(DisputeFace face, Actor actor, boolean granting) {
        var pending = Candidates.pendingApprovals(face);
        if (pending.isEmpty()) {
            return APPROVAL_NOT_FOUND;
        }
        if (granting && pending.stream().allMatch(a -> a.requester().equals(actor.id()))) {
            return APPROVER_IS_REQUESTER;
        }
        return granting && pending.stream().noneMatch(a -> withinMandate(a, actor)) ? AUTHORITY_EXCEEDED : null;
    }

    private static boolean withinMandate(ApprovalState approval, Actor actor) {
        var limit = actor.mandate().limit();
        return limit.currency().equals(approval.amount().currency())
                && !approval.amount().exceeds(limit);
    }
}
