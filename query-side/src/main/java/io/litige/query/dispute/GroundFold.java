package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.GroundEvent;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundConcluded;
import io.litige.api.event.GroundEvent.GroundRequalified;
import io.litige.api.event.GroundEvent.GroundWithdrawn;
import io.litige.api.query.face.Complaint;
import io.litige.api.query.face.GroundOutcome;
import io.litige.api.query.face.GroundState;
import io.litige.api.value.GroundStatus;
import io.litige.api.value.Outcome;
import io.litige.query.projection.Claimed;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Grounds that come, go and change, and what each came to. */
final class GroundFold {
    private GroundFold() {}

    static void fold(FaceDraft draft, GroundEvent event) {
        var at = event.act().occurredAt();
        switch (event) {
            case GroundAdded e ->
                draft.grounds =
                        appended(draft.grounds, new GroundState(e.ground(), null, null, GroundStatus.OPEN, null));
            case GroundWithdrawn e ->
                change(
                        draft,
                        e.ground().id(),
                        g -> new GroundState(
                                g.ground(),
                                g.origin(),
                                g.fault(),
                                GroundStatus.WITHDRAWN,
                                new GroundOutcome(Outcome.WITHDRAWN, e.statement(), at)));
            case GroundRequalified e ->
                change(
                        draft,
                        e.after().id(),
                        g -> new GroundState(e.after(), g.origin(), g.fault(), g.status(), g.outcome()));
            case GroundConcluded e ->
                change(
                        draft,
                        e.ground(),
                        g -> new GroundState(
                                g.ground(),
                                g.origin(),
                                g.fault(),
                                g.status(),
                                new GroundOutcome(e.outcome(), e.reasons(), at)));
        }
        draft.complaint = claimed(draft);
    }

    /** Whatever has no outcome of its own by the end has the one of the dispute. */
    static void closed(FaceDraft draft, Outcome outcome, Instant at) {
        draft.grounds = replaced(
                draft.grounds,
                ground -> ground.outcome() == null,
                g -> new GroundState(
                        g.ground(), g.origin(), g.fault(), g.status(), new GroundOutcome(outcome, null, at)));
    }

    private static void change(FaceDraft draft, String id, UnaryOperator<GroundState> by) {
        draft.grounds = replaced(draft.grounds, g -> g.ground().id().equals(id), by);
    }

    private static Complaint claimed(FaceDraft draft) {
        var c = draft.complaint;
        return new Complaint(
                c.summary(),
                c.statement(),
                c.expectedOutcome(),
                c.channel(),
                c.journeyStage(),
                c.product(),
                c.site(),
                c.source(),
                c.customerDisputedAmount(),
                c.damagesClaimed(),
                c.amountAtRisk(),
                Claimed.perCurrency(draft.grounds.stream()
                        .filter(GroundState::open)
                        .map(GroundState::ground)
                        .toList()));
    }
}
