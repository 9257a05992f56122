package io.litige.query.dispute;

import io.litige.api.query.DisputeFace;
import java.time.Instant;

/** What a face shows that is not stored, because it follows from what is and from the hour. */
final class FaceNow {
    private FaceNow() {}

    static DisputeFace of(DisputeFace face, Instant now) {
        var draft = new FaceDraft(face, face.version());
        draft.severity = SeverityWords.told(face.severity());
        draft.regime = CustomerFold.regime(face);
        draft.times = PhaseFold.counted(face.times(), face.waitings(), now);
        return draft.done(face.last(), face.next());
    }
}
