package io.litige.command.policy;

import io.litige.api.value.Criticality;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import io.litige.api.value.SeverityFactorKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One version of how serious a dispute is (requirements 12 and 14 to 17). A measure gets one point for each band it
 * reaches, or the points of its name; the score is the sum of points times weight, and each threshold it reaches raises
 * the level by one, from 1 (slight) to 5 (grave).
 *
 * @param version stands in every assessment made under it
 * @param effective first day it counts, in the company's calendar
 * @param currency the company's own; amounts are compared in it
 * @param window how far back disputes of the same kind count
 * @param frequency counts from which a point is given, ascending; counting stops at the last
 * @param money amounts from which a point is given, ascending, by the customer's legal quality
 * @param exposure points by how public it is
 * @param criticality points by how crucial it is
 * @param weights of each factor
 * @param levels scores from which levels 2, 3, 4 and 5 hold, ascending
 * @param rates of other currencies: what one unit is worth in {@code currency} from a day on
 */
public record SeverityPolicy(
        String version,
        LocalDate effective,
        String currency,
        Duration window,
        List<Integer> frequency,
        Map<PartyType, List<Integer>> money,
        Map<ExposureLevel, Integer> exposure,
        Map<Criticality, Integer> criticality,
        Map<SeverityFactorKind, Integer> weights,
        List<Integer> levels,
        @Nullable List<Rate> rates)
        implements Versioned {
    private static final int LOWEST = 1;
    private static final int STEPS = 4;

    /**
     * @param from first day it counts
     */
    public record Rate(String currency, LocalDate from, BigDecimal rate) {}

    /**
     * @throws IllegalArgumentException naming what is wrong: the process must not start on a policy with a hole
     */
    public SeverityPolicy {
        require(version.matches("[a-z0-9-]{1,64}"), version, "its name must match [a-z0-9-]{1,64}");
        require(window != null && window.isPositive(), version, "window must be above zero");
        require(
                frequency != null && !frequency.isEmpty() && ascending(frequency),
                version,
                "frequency must name ascending counts above 0");
        require(money != null, version, "money is missing");
        for (var party : PartyType.values()) {
            require(money.containsKey(party), version, "money lacks bands for " + party);
            require(ascending(money.get(party)), version, "money bands of " + party + " must ascend from above 0");
        }
        require(money.keySet().size() == PartyType.values().length, version, "money has unknown parties");
        complete(version, "exposure", exposure, ExposureLevel.values());
        complete(version, "criticality", criticality, Criticality.values());
        complete(version, "weights", weights, SeverityFactorKind.values());
        require(
                levels != null && levels.size() == STEPS && ascending(levels),
                version,
                "levels must name four ascending scores above 0");
        rates = rates == null ? List.of() : List.copyOf(rates);
        for (var rate : rates) {
            require(rate.rate().signum() > 0, version, "the rate of " + rate.currency() + " must be above zero");
            CurrencyUnit.of(rate.currency());
        }
        CurrencyUnit.of(currency);
    }

    /** Where counting stops: more would change nothing. */
    public int bound() {
        return frequency.getLast();
    }

    public int frequencyPoints(int count) {
        return reached(frequency, BigDecimal.valueOf(count));
    }

    public int moneyPoints(@Nullable Money amount, PartyType party) {
        return amount == null ? 0 : reached(money.getOrDefault(party, List.of()), amount.amount());
    }

    public int exposurePoints(ExposureLevel level) {
        return exposure.getOrDefault(level, 0);
    }

    public int criticalityPoints(Criticality level) {
        return criticality.getOrDefault(level, 0);
    }

    public int weight(SeverityFactorKind kind) {
        return weights.getOrDefault(kind, 0);
    }

    public int level(int score) {
        return LOWEST + reached(levels, BigDecimal.valueOf(score));
    }

    /** In the company's currency at the rate of that day, half cents up; as it is where no rate is known. */
    public Money inOwnCurrency(Money amount, LocalDate day) {
        return rates().stream()
                .filter(rate -> rate.currency().equals(amount.currency()))
                .filter(rate -> !rate.from().isAfter(day))
                .max(java.util.Comparator.comparing(Rate::from))
                .map(rate -> converted(amount, rate))
                .orElse(amount);
    }

    @Override
    public List<Rate> rates() {
        return rates == null ? List.of() : rates;
    }

    private Money converted(Money amount, Rate rate) {
        var worth = amount.amount().multiply(rate.rate());
        return new Money(worth.setScale(CurrencyUnit.of(currency).getDecimalPlaces(), RoundingMode.HALF_UP), currency);
    }

    private static int reached(List<Integer> bands, BigDecimal measure) {
        return (int) bands.stream()
                .filter(band -> measure.compareTo(BigDecimal.valueOf(band)) >= 0)
                .count();
    }

    private static boolean ascending(@Nullable List<Integer> bands) {
        int last = 0;
        for (int band : bands == null ? List.<Integer>of(-1) : bands) {
            if (band <= last) {
                return false;
            }
            last = band;
        }
        return true;
    }

    private static <K> void complete(String version, String what, @Nullable Map<K, Integer> points, K[] keys) {
        Map<K, Integer> named = points == null ? Map.of() : points;
        for (var key : keys) {
            var value = named.get(key);
            require(value != null && value >= 0, version, what + " lacks a number from 0 for " + key);
        }
        require(Arrays.asList(keys).containsAll(named.keySet()), version, what + " names something unknown");
    }

    private static void require(boolean right, String version, String wrong) {
        if (!right) {
            throw new IllegalArgumentException("severity policy " + version + ": " + wrong);
        }
    }
}
