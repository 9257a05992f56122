package io.litige.query.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.litige.api.query.Proportion.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Stat. Med. 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsTheOneInTheLiterature(long k, long n, double low, double high) {
        var interval = Wilson.interval(k, n);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void noneIsExactlyZeroAndAllIsExactlyOne() {
        assertThat(Wilson.interval(0, 1_243).low()).isZero();
        assertThat(Wilson.interval(166, 166).high()).isEqualTo(1);
    }

    @Test
    void fewCasesAreCountedAndNotRated() {
        assertThat(Wilson.of(7, 29).rate()).isNull();
        assertThat(Wilson.of(7, 29).reliability()).isEqualTo(Reliability.HIDDEN);
        assertThat(Wilson.of(7, 30).reliability()).isEqualTo(Reliability.WARNING);
        assertThat(Wilson.of(7, 99).reliability()).isEqualTo(Reliability.WARNING);
        assertThat(Wilson.of(7, 100).reliability()).isEqualTo(Reliability.NORMAL);
    }

    @Test
    void everyShareStaysBetweenItsBoundsAndTheyBetweenZeroAndOne() {
        for (long n : new long[] {30, 99, 1_000}) {
            for (long k = 0; k <= n; k++) {
                var p = Wilson.interval(k, n);
                assertThat((double) k / n).isBetween(p.low() - 1e-12, p.high() + 1e-12);
                assertThat(p.low()).isNotNegative();
                assertThat(p.high()).isLessThanOrEqualTo(1);
            }
        }
    }
}
