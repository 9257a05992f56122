package io.litige.api.query.face;

import io.litige.api.value.LegalStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lawyers do (requirements 88 to 90).
 *
 * @param holds matters that keep it from being erased
 * @param exports what was asked for, in order
 */
public record Legal(
        LegalStage stage,
        List<Referral> referrals,
        List<Notice> notices,
        @Nullable CourtCase courtCase,
        @Nullable Judgment judgment,
        List<Hold> holds,
        @Nullable List<AskedExport> exports) {
    public static final Legal NONE = new Legal(LegalStage.NONE, List.of(), List.of(), null, null, List.of(), List.of());

    public Legal {
        referrals = List.copyOf(referrals);
        notices = List.copyOf(notices);
        holds = List.copyOf(holds);
        exports = exports == null ? List.of() : List.copyOf(exports);
    }

    /** With these exports. */
    public Legal with(List<AskedExport> others) {
        return new Legal(stage, referrals, notices, courtCase, judgment, holds, others);
    }

    /** What was asked for, in order. */
    public List<AskedExport> asked() {
        return exports == null ? List.of() : exports;
    }
}
