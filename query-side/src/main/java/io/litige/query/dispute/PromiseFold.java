package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.PromiseEvent;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.event.PromiseEvent.PromiseWaived;
import io.litige.api.query.face.PromiseState;
import io.litige.api.query.face.PromiseStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dated words to the customer and what became of them. */
final class PromiseFold {
    private PromiseFold() {}

    static void fold(FaceDraft draft, PromiseEvent event) {
        var team = draft.assignment.team();
        draft.promises = switch (event) {
            case PromiseMade e ->
                appended(draft.promises, PromiseState.pending(e.id(), e.deliverable(), e.keeper(), e.dueAt()));
            case PromiseKept e -> settled(draft.promises, e.id(), PromiseStatus.KEPT, e, team, null);
            case PromiseWaived e -> settled(draft.promises, e.id(), PromiseStatus.WAIVED, e, team, null);
            case PromiseBroken e -> settled(draft.promises, e.id(), PromiseStatus.BROKEN, e, team, null);
            case PromiseRenegotiated e -> renegotiated(draft.promises, e, team);
        };
    }

    private static List<PromiseState> renegotiated(List<PromiseState> promises, PromiseRenegotiated e, String team) {
        var ended = settled(promises, e.id(), PromiseStatus.RENEGOTIATED, e, team, e.replacedBy());
        return promises.stream()
                .filter(promise -> promise.id().equals(e.id()))
                .findFirst()
                .map(old -> appended(
                        ended, PromiseState.pending(e.replacedBy(), old.deliverable(), old.keeper(), e.dueAt())))
                .orElseThrow(() -> new IllegalStateException("promise " + e.id() + " was never made"));
    }

    private static List<PromiseState> settled(
            List<PromiseState> promises,
            String id,
            PromiseStatus status,
            PromiseEvent event,
            String team,
            @Nullable String replacedBy) {
        var act = event.act();
        return replaced(
                promises,
                promise -> promise.id().equals(id),
                promise -> new PromiseState(
                        id,
                        status,
                        promise.deliverable(),
                        promise.keeper(),
                        promise.dueAt(),
                        act.occurredAt(),
                        replacedBy,
                        team,
                        status == PromiseStatus.KEPT && act.recordedAt().isAfter(promise.dueAt())));
    }
}
