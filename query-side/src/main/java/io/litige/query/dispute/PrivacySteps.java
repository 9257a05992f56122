package io.litige.query.dispute;

import io.litige.api.access.Actor;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What hinders the texts of a dispute from being destroyed, and what is hindered once they are, as far as the face tells. */
final class PrivacySteps {
    private PrivacySteps() {}

    /** Of what a caller can ask, what is possible once the texts are destroyed. */
    private static final Set<Step> AFTERWARDS = EnumSet.of(
            Step.REQUEST_EXPORT,
            Step.RELEASE_EXPORT,
            Step.RECEIVE_SUBJECT_REQUEST,
            Step.EXTEND_SUBJECT_REQUEST,
            Step.ANSWER_SUBJECT_REQUEST);

    /** What a restriction refuses. */
    private static final Set<Step> UNUSED =
            EnumSet.of(Step.SHRED_SUBJECT, Step.CONFIRM_SHRED, Step.REQUEST_RATING, Step.GRANT_LOYALTY_INCENTIVE);

    /** What stands against a step for the sake of the person, whatever else it needs. */
    static @Nullable Code guarded(Step step, DisputeFace face) {
        if (face.privacy().shredded() != null && !AFTERWARDS.contains(step)) {
            return Code.SUBJECT_SHREDDED;
        }
        return face.privacy().restriction() != null && UNUSED.contains(step) ? Code.PROCESSING_RESTRICTED : null;
    }

    static @Nullable Code request(DisputeFace face) {
        if (!face.privacy().open().isEmpty()) {
            return null;
        }
        return face.privacy().requests().isEmpty() ? Code.SUBJECT_REQUEST_NOT_FOUND : Code.SUBJECT_REQUEST_ANSWERED;
    }

    static @Nullable Code restriction(DisputeFace face, boolean lifts) {
        boolean restricted = face.privacy().restriction() != null;
        if (restricted == lifts) {
            return null;
        }
        return restricted ? Code.PROCESSING_RESTRICTED : Code.RESTRICTION_MISSING;
    }

    static @Nullable Code shredding(DisputeFace face) {
        if (Step.isOpen(face.phase())) {
            return Code.DISPUTE_GOES_ON;
        }
        if (!face.legal().holds().isEmpty()) {
            return Code.LEGALLY_HELD;
        }
        boolean needed = face.privacy().open().stream()
                .anyMatch(request -> !request.right().mayErase());
        return needed ? Code.SUBJECT_REQUEST_OPEN : null;
    }

    static @Nullable Code confirmation(DisputeFace face, Actor actor) {
        var asked = face.privacy().asked();
        if (asked == null) {
            return Code.SHRED_NOT_REQUESTED;
        }
        return asked.by().equals(actor.id()) ? Code.CONFIRMER_IS_REQUESTER : shredding(face);
    }
}
