package io.litige.command.severity;

import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.value.Act;
import io.litige.api.value.Criticality;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How serious a dispute is (requirements 12, 14 and 16): one point for each band the amount reaches, by the customer's
 * legal quality, and up to two for how crucial the situation is. Level 1 (slight) to 5 (grave) is one more than the
 * points.
 */
public final class SeverityPolicy {
    /** Changes whenever a band or a point changes; stands in every assessment. */
    public static final String VERSION = "severity-1";

    private static final int HIGHEST = 5;
    private static final Map<PartyType, List<Integer>> BANDS = Map.of(
            PartyType.CONSUMER, List.of(100, 500, 2_000, 10_000),
            PartyType.NON_PROFESSIONAL, List.of(250, 1_000, 5_000, 25_000),
            PartyType.PROFESSIONAL, List.of(1_000, 5_000, 25_000, 100_000));

    private SeverityPolicy() {}

    /**
     * @param contested the larger of what the customer contests and what the items add up to; bands apply to the
     *     number in the dispute's own currency, nothing is converted
     */
    public static SeverityAssessed assess(
            DisputeId dispute, Act act, @Nullable Money contested, PartyType party, Criticality criticality) {
        int money = contested == null ? 0 : moneyPoints(contested.amount(), party);
        int crucial = criticality.ordinal();
        int score = money + crucial;
        int level = Math.min(HIGHEST, 1 + score);
        var explanation = "Level %d of %d: %s for a %s gives %d, situation %s gives %d."
                .formatted(
                        level,
                        HIGHEST,
                        contested == null ? "no contested amount" : contested + " contested",
                        party,
                        money,
                        criticality,
                        crucial);
        return new SeverityAssessed(
                dispute, act, VERSION, Map.of("money", money, "criticality", crucial), score, level, explanation);
    }

    private static int moneyPoints(BigDecimal amount, PartyType party) {
        return (int) BANDS.getOrDefault(party, List.of()).stream()
                .filter(band -> amount.compareTo(BigDecimal.valueOf(band)) >= 0)
                .count();
    }
}
