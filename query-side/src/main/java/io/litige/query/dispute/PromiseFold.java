package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.PromiseEvent;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.event.PromiseEvent.PromiseWaived;
import io.litige.api.query.DisputeFace.PromiseState;
import io.litige.api.query.DisputeFace.PromiseStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dated words to the customer and what became of them. */
final class PromiseFold {
    private PromiseFold() {}

    static void fold(FaceDraft draft, PromiseEvent event) {
        var at = event.act().occurredAt();
        draft.promises = switch (event) {
            case PromiseMade e ->
                appended(
                        draft.promises,
                        new PromiseState(
                                e.id(), PromiseStatus.PENDING, e.deliverable(), e.keeper(), e.dueAt(), null, null));
            case PromiseKept e -> settled(draft.promises, e.id(), PromiseStatus.KEPT, at, null);
            case PromiseWaived e -> settled(draft.promises, e.id(), PromiseStatus.WAIVED, at, null);
            case PromiseBroken e -> settled(draft.promises, e.id(), PromiseStatus.BROKEN, at, null);
            case PromiseRenegotiated e -> renegotiated(draft.promises, e);
        };
    }

    private static List<PromiseState> renegotiated(List<PromiseState> promises, PromiseRenegotiated e) {
        var ended =
                settled(promises, e.id(), PromiseStatus.RENEGOTIATED, e.act().occurredAt(), e.replacedBy());
        return promises.stream()
                .filter(promise -> promise.id().equals(e.id()))
                .findFirst()
                .map(old -> appended(
                        ended,
                        new PromiseState(
                                e.replacedBy(),
                                PromiseStatus.PENDING,
                                old.deliverable(),
                                old.keeper(),
                                e.dueAt(),
                                null,
                                null)))
                .orElseThrow(() -> new IllegalStateException("promise " + e.id() + " was never made"));
    }

    private static List<PromiseState> settled(
            List<PromiseState> promises, String id, PromiseStatus status, Instant at, @Nullable String replacedBy) {
        return replaced(
                promises,
                promise -> promise.id().equals(id),
                promise -> new PromiseState(
                        id, status, promise.deliverable(), promise.keeper(), promise.dueAt(), at, replacedBy));
    }
}
