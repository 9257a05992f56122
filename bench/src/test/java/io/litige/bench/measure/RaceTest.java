package io.litige.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void everyClientWorksAndEveryPieceCounts() throws Exception {
        Set<Integer> clients = ConcurrentHashMap.newKeySet();
        var pieces = new LongAdder();
        var race = new Race("count", 3, client -> {
            clients.add(client);
            pieces.increment();
        });
        double rate = race.measure(SHORT);
        assertThat(clients).containsExactlyInAnyOrder(0, 1, 2);
        // Each client measures its own time, a little more than was asked for.
        assertThat(rate).isPositive().isLessThanOrEqualTo(pieces.sum() / (SHORT.toNanos() / 1e9));
        assertThat(race.latest()).isEqualTo(rate);
    }

    @Test
    void whatIsPreparedIsPreparedBeforeEachRun() throws Exception {
        var prepared = new AtomicInteger();
        var race = new Race("prepare", 1, new Work() {
            @Override
            public void prepare() {
                prepared.incrementAndGet();
            }

            @Override
            public void once(int client) {
                assertThat(prepared).hasPositiveValue();
            }
        });
        race.measure(SHORT);
        race.measure(SHORT);
        assertThat(prepared).hasValue(2);
    }

    @Test
    void aFailureEndsTheRace() {
        var race = new Race("refused", 1, client -> {
            throw new IllegalStateException("refused");
        });
        assertThatThrownBy(() -> race.measure(SHORT)).hasRootCauseMessage("refused");
    }
}
