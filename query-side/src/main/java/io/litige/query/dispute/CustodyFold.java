package io.litige.query.dispute;

import io.litige.api.event.CustodyEvent;
import io.litige.api.event.CustodyEvent.CustodyTaken;
import io.litige.api.event.CustodyEvent.GoodsLost;
import io.litige.api.event.CustodyEvent.GoodsReturned;
import io.litige.api.query.face.CustodyState;
import io.litige.api.value.CustodyStatus;
import java.time.Instant;

/** The customer's things and where they are (requirement 62). */
final class CustodyFold {
    private CustodyFold() {}

    static void fold(FaceDraft draft, CustodyEvent event) {
        var at = event.act().occurredAt();
        switch (event) {
            case CustodyTaken e ->
                draft.custodies = FaceDraft.appended(
                        draft.custodies,
                        new CustodyState(
                                e.id(),
                                CustodyStatus.HELD,
                                e.goods(),
                                e.holder(),
                                e.reference(),
                                e.returnBy(),
                                at,
                                null));
            case GoodsReturned e -> settled(draft, e.custody(), CustodyStatus.RETURNED, at);
            case GoodsLost e -> settled(draft, e.custody(), CustodyStatus.LOST, at);
        }
    }

    private static void settled(FaceDraft draft, String id, CustodyStatus status, Instant at) {
        draft.custodies = FaceDraft.replaced(
                draft.custodies,
                custody -> custody.id().equals(id),
                c -> new CustodyState(
                        c.id(), status, c.goods(), c.holder(), c.reference(), c.returnBy(), c.since(), at));
    }
}
