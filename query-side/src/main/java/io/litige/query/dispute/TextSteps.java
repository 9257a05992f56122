package io.litige.query.dispute;

import static io.litige.api.error.Rejection.Code.PUBLIC_ANSWER_NOT_FOUND;
import static io.litige.api.error.Rejection.Code.RELEASER_IS_AUTHOR;

import io.litige.api.access.Actor;
import io.litige.api.access.ReleasePolicy;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.DraftState;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Release;
import org.jspecify.annotations.Nullable;

/** What hinders a text from leaving, by the release policy of the day (requirement 27). */
final class TextSteps {
    private TextSteps() {}

    /** What is said at once, that another person would have to release. */
    static @Nullable Code saying(Step step, DisputeFace face, ReleasePolicy policy) {
        var purpose =
                switch (step) {
                    case ADMIT_FAULT -> MessagePurpose.FAULT_ADMISSION;
                    case SEND_FINAL_RESPONSE -> MessagePurpose.FINAL_RESPONSE;
                    default -> MessagePurpose.ACKNOWLEDGEMENT;
                };
        return release(purpose, face, policy) == Release.AUTHOR ? null : Code.RELEASE_REQUIRED;
    }

    static @Nullable Code releasing(DisputeFace face, Actor actor, ReleasePolicy policy) {
        var waiting = Candidates.waitingDrafts(face);
        if (waiting.isEmpty()) {
            return Code.DRAFT_NOT_FOUND;
        }
        if (waiting.stream().noneMatch(draft -> may(draft, face, actor, policy))) {
            return Code.RELEASE_NOT_YOURS;
        }
        return waiting.stream().allMatch(draft -> own(draft, face, actor, policy)) ? RELEASER_IS_AUTHOR : null;
    }

    static @Nullable Code publicAnswer(DisputeFace face, Actor actor) {
        var waiting = face.exposure().answers().stream()
                .filter(answer -> answer.releasedBy() == null)
                .toList();
        if (waiting.isEmpty()) {
            return PUBLIC_ANSWER_NOT_FOUND;
        }
        return waiting.stream().allMatch(answer -> answer.author().equals(actor.id())) ? RELEASER_IS_AUTHOR : null;
    }

    private static boolean own(DraftState draft, DisputeFace face, Actor actor, ReleasePolicy policy) {
        return draft.authors().contains(actor.id())
                && draft.release().and(release(draft.purpose(), face, policy)) != Release.AUTHOR;
    }

    private static boolean may(DraftState draft, DisputeFace face, Actor actor, ReleasePolicy policy) {
        return policy.mayRelease(
                draft.purpose(), draft.release().and(release(draft.purpose(), face, policy)), actor.roles());
    }

    private static Release release(MessagePurpose purpose, DisputeFace face, ReleasePolicy policy) {
        var severity = face.severity();
        return policy.release(
                purpose, severity == null ? 1 : severity.level(), face.legal().stage(), false);
    }
}
