package io.litige.query.dispute;

import static io.litige.api.error.Rejection.Code.CAUSE_MISSING;
import static io.litige.api.error.Rejection.Code.CHECK_MISSING;
import static io.litige.api.error.Rejection.Code.PROMISES_PENDING;
import static io.litige.api.error.Rejection.Code.REMEDIES_PENDING;

import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.Check;
import io.litige.api.query.face.ItemState;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.LegalStage;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What hinders a dispute from ending, as far as the face tells. */
final class EndSteps {
    /** Up to this level the front line fixes a dispute at once (requirement 38). */
    private static final int SLIGHT = 2;

    private EndSteps() {}

    static @Nullable Code fixing(DisputeFace face) {
        var severity = face.severity();
        if (severity != null && severity.level() > SLIGHT) {
            return Code.SEVERITY_TOO_HIGH;
        }
        if (face.exposure().level().atLeast(ExposureLevel.PUBLISHED)) {
            return Code.EXPOSURE_TOO_HIGH;
        }
        if (face.legal().stage() != LegalStage.NONE) {
            return Code.LEGAL_STAGE_TOO_FAR;
        }
        if (Candidates.causeMissing(face)) {
            return CAUSE_MISSING;
        }
        return Candidates.promisePending(face) ? PROMISES_PENDING : null;
    }

    static @Nullable Code resolution(DisputeFace face) {
        if (Candidates.remedyOwed(face)) {
            return REMEDIES_PENDING;
        }
        if (!Candidates.goodsHeld(face).isEmpty()) {
            return Code.GOODS_HELD;
        }
        if (Candidates.promisePending(face)) {
            return PROMISES_PENDING;
        }
        return solved(face);
    }

    static @Nullable Code closing(DisputeFace face) {
        if (Candidates.causeMissing(face)) {
            return CAUSE_MISSING;
        }
        if (face.exchange().answeredAt() == null && face.negotiation().chain().isEmpty() && unanswered(face)) {
            return Code.ANSWER_MISSING;
        }
        if (face.mediation().status().goesOn()) {
            return Code.MEDIATION_GOES_ON;
        }
        if (!Candidates.items(face, ItemState::held).isEmpty()) {
            return Code.HOLD_ON_COLLECTION;
        }
        return Candidates.promisePending(face) ? PROMISES_PENDING : null;
    }

    /** Neither a final response nor a remedy at once nor a public answer told the customer anything. */
    private static boolean unanswered(DisputeFace face) {
        return face.ending().finalResponse() == null
                && face.negotiation().remedies().isEmpty()
                && face.exposure().answers().stream().allMatch(answer -> answer.releasedBy() == null);
    }

    /** What the customer said last of the resolution being worked on. */
    private static @Nullable Code solved(DisputeFace face) {
        int current = face.ending().reopenings() + 1;
        var last = face.ending().checks().stream()
                .filter(check -> check.resolution() == current)
                .max(Comparator.comparing(Check::at))
                .orElse(null);
        if (last == null) {
            return CHECK_MISSING;
        }
        return last.answer() == CheckAnswer.PARTLY || last.answer() == CheckAnswer.NO ? Code.CHECK_NEGATIVE : null;
    }
}
