package io.litige.query.dispute;

import io.litige.api.access.Actor;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import org.jspecify.annotations.Nullable;

/** What hinders the texts of a dispute from being destroyed, and what is hindered once they are, as far as the face tells. */
final class PrivacySteps {
    private PrivacySteps() {}

    /** Of what a caller can ask, handing out what remains alone is possible afterwards. */
    static @Nullable Code erased(Step step, DisputeFace face) {
        boolean handsOut = step == Step.REQUEST_EXPORT || step == Step.RELEASE_EXPORT;
        return face.privacy().shredded() == null || handsOut ? null : Code.SUBJECT_SHREDDED;
    }

    static @Nullable Code shredding(DisputeFace face) {
        if (Step.isOpen(face.phase())) {
            return Code.DISPUTE_GOES_ON;
        }
        return face.legal().holds().isEmpty() ? null : Code.LEGALLY_HELD;
    }

    static @Nullable Code confirmation(DisputeFace face, Actor actor) {
        var asked = face.privacy().asked();
        if (asked == null) {
            return Code.SHRED_NOT_REQUESTED;
        }
        return asked.by().equals(actor.id()) ? Code.CONFIRMER_IS_REQUESTER : shredding(face);
    }
}
