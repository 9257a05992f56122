package io.litige.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.command.clock.Pauses.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time that counts is the wall's time without the union of all pauses, minute by minute. */
@Tag("requirement-72")
class PausesTest {
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final int MINUTES = 600;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whateverOverlapsAndInWhateverOrderItIsTold(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var spans = spans(random);
            var still = still(spans);
            var pauses = Pauses.of(spans);
            Collections.shuffle(spans, random);
            assertThat(Pauses.of(spans)).isEqualTo(pauses);
            assertThat(pauses.elapsed(START, minute(MINUTES)).toMinutes())
                    .as("seed %d, round %d, %s", seed, round, spans)
                    .isEqualTo(MINUTES - still.cardinality());
            int target = 1 + random.nextInt(MINUTES / 2);
            assertThat(pauses.target(START, minute(target)).at())
                    .as("seed %d, round %d, target %d, %s", seed, round, target, spans)
                    .isEqualTo(minute(reached(still, target)));
        }
    }

    @Test
    void whatStillLastsHoldsTheTargetWhereItIs() {
        var pauses = Pauses.of(List.of(new Span(minute(10), minute(20)), new Span(minute(30), null)));
        assertThat(pauses.target(START, minute(60))).isEqualTo(new Pauses.Target(minute(70), minute(30)));
        assertThat(pauses.target(START, minute(15))).isEqualTo(new Pauses.Target(minute(25), null));
        assertThat(pauses.elapsed(START, minute(100))).isEqualTo(Duration.ofMinutes(20));
    }

    /** The first minute at which so many minutes have counted. */
    private static int reached(BitSet still, int target) {
        int counted = 0;
        int at = 0;
        while (counted < target) {
            counted += still.get(at) ? 0 : 1;
            at++;
        }
        return at;
    }

    private static BitSet still(List<Span> spans) {
        var still = new BitSet();
        for (var span : spans) {
            still.set(at(span.from()), at(java.util.Objects.requireNonNull(span.until())));
        }
        still.clear(MINUTES, Math.max(MINUTES, still.length()) + 1);
        return still;
    }

    private static List<Span> spans(Random random) {
        var spans = new ArrayList<Span>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(MINUTES - 100);
            spans.add(new Span(minute(from), minute(from + random.nextInt(100))));
        }
        return spans;
    }

    private static int at(Instant instant) {
        return (int) Duration.between(START, instant).toMinutes();
    }

    private static Instant minute(int number) {
        return START.plus(Duration.ofMinutes(number));
    }
}
