package io.litige.api.query.face;

import io.litige.api.value.LegalStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lawyers do (requirements 88 to 90).
 *
 * @param holds matters that keep it from being erased
 */
public record Legal(
        LegalStage stage,
        List<Referral> referrals,
        List<Notice> notices,
        @Nullable CourtCase courtCase,
        @Nullable Judgment judgment,
        List<Hold> holds) {
    public static final Legal NONE = new Legal(LegalStage.NONE, List.of(), List.of(), null, null, List.of());

    public Legal {
        referrals = List.copyOf(referrals);
        notices = List.copyOf(notices);
        holds = List.copyOf(holds);
    }
}
