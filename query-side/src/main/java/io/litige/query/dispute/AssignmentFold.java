package io.litige.query.dispute;

import io.litige.api.event.AssignmentEvent;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.event.AssignmentEvent.TransferOffered;
import io.litige.api.query.face.Assignment;
import io.litige.api.query.face.Transfer;
import io.litige.api.value.AssignmentKind;
import java.time.Instant;

/** How and since when somebody owns a dispute; who it is follows from the shared relation. */
final class AssignmentFold {
    private AssignmentFold() {}

    static void fold(FaceDraft draft, AssignmentEvent event) {
        var now = draft.assignment;
        var at = event.act().occurredAt();
        draft.assignment = switch (event) {
            case OwnerAssigned e -> owned(now, e.kind(), at);
            case TransferAccepted e -> owned(now, AssignmentKind.TRANSFERRED, at);
            case TransferOffered e ->
                new Assignment(
                        now.team(),
                        now.owner(),
                        now.kind(),
                        now.since(),
                        new Transfer(e.to(), e.team(), e.note(), at),
                        now.participants());
        };
    }

    private static Assignment owned(Assignment now, AssignmentKind kind, Instant since) {
        return new Assignment(now.team(), now.owner(), kind, since, null, now.participants());
    }
}
