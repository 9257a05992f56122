package io.litige.query.dispute;

import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.query.face.Explanation;
import io.litige.api.query.face.Severity;
import io.litige.query.timeline.Language;
import io.litige.query.timeline.Narrator;
import io.litige.query.timeline.Veil;
import org.jspecify.annotations.Nullable;

/** Why a dispute is as grave as it is, in both languages (requirement 14). */
final class SeverityWords {
    private static final Narrator FRENCH = new Narrator(Language.FR, Veil.NONE);
    private static final Narrator ENGLISH = new Narrator(Language.EN, Veil.NONE);

    private SeverityWords() {}

    static Explanation of(SeverityAssessed event) {
        return new Explanation(FRENCH.explain(event), ENGLISH.explain(event));
    }

    /** As it is stored, with its explanation. */
    static @Nullable Severity told(@Nullable Severity stored) {
        return stored == null || !stored.explanation().equals(Explanation.UNTOLD)
                ? stored
                : stored.explained(new Explanation(FRENCH.explain(stored), ENGLISH.explain(stored)));
    }
}
