package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;

import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.PrivacyEvent.ContentMasked;
import io.litige.api.event.PrivacyEvent.ShredRequested;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.api.query.face.Privacy;
import io.litige.api.query.face.Privacy.Asked;
import io.litige.api.query.face.Privacy.Mask;
import io.litige.api.query.face.Privacy.Shredding;

/** What is hidden and what was destroyed; the texts themselves stay where they are, and are hidden where they are shown. */
final class PrivacyFold {
    private PrivacyFold() {}

    static void fold(FaceDraft draft, PrivacyEvent event) {
        var now = draft.privacy;
        var by = event.act().actor();
        var at = event.act().recordedAt();
        draft.privacy = switch (event) {
            case ContentMasked e ->
                new Privacy(
                        appended(
                                now.masks().stream()
                                        .filter(mask -> !mask.content().equals(e.content()))
                                        .toList(),
                                new Mask(e.content(), e.dataClass(), e.reason(), by, at)),
                        now.asked(),
                        now.shredded());
            case ShredRequested e ->
                new Privacy(now.masks(), new Asked(e.basis(), e.request(), by, at), now.shredded());
            case SubjectShredded e ->
                new Privacy(now.masks(), null, new Shredding(e.basis(), e.request(), e.requestedBy(), by, at));
        };
    }
}
