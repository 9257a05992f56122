package io.litige.query.dispute;

import io.litige.api.event.TermsEvent;
import io.litige.api.event.TermsEvent.TermsChangeNoticed;
import io.litige.api.event.TermsEvent.TermsLinked;
import io.litige.api.query.face.TermsState;

/** Terms that count for the dispute; a document linked again takes the place of its earlier link. */
final class TermsFold {
    private TermsFold() {}

    static void fold(FaceDraft draft, TermsEvent event) {
        draft.terms = switch (event) {
            case TermsLinked e ->
                FaceDraft.appended(
                        draft.terms.stream()
                                .filter(t -> !t.document().equals(e.document()))
                                .toList(),
                        new TermsState(
                                e.document(),
                                e.version(),
                                e.causedOn(),
                                e.receivedOn(),
                                e.evidence(),
                                e.before(),
                                null));
            case TermsChangeNoticed e ->
                FaceDraft.replaced(
                        draft.terms,
                        t -> t.document().equals(e.document()),
                        t -> new TermsState(
                                t.document(),
                                t.version(),
                                t.causedOn(),
                                t.receivedOn(),
                                t.evidence(),
                                t.before(),
                                e.version()));
        };
    }
}
