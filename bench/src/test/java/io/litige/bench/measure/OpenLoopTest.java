package io.litige.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void workComesAtItsRateAndLanesTakeTurns() throws Exception {
        var lanes = new int[4];
        var histogram = OpenLoop.of(() -> 1_000, 4, lane -> lanes[lane]++).run(Duration.ofMillis(40));
        assertThat(histogram.getTotalCount()).isEqualTo(40);
        assertThat(lanes).containsExactly(10, 10, 10, 10);
    }

    @Test
    void aStallCountsForEverythingBehindIt() throws Exception {
        var first = new AtomicInteger();
        var free = new CountDownLatch(1);
        var histogram = OpenLoop.of(() -> 1_000, 1, lane -> {
                    if (first.getAndIncrement() == 49) {
                        free.countDown();
                    } else {
                        free.await();
                    }
                })
                .run(Duration.ofMillis(50));
        // All waited for the last one; the first one longest.
        assertThat(histogram.getMaxValue())
                .isGreaterThanOrEqualTo(Duration.ofMillis(48).toNanos());
    }

    @Test
    void aFailureIsNotAFastAnswer() {
        var loop = OpenLoop.of(() -> 100, 1, lane -> {
            throw new IllegalStateException("refused");
        });
        assertThatThrownBy(() -> loop.run(Duration.ofMillis(20))).hasRootCauseMessage("refused");
    }
}
