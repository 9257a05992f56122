package io.litige.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void everyClientWorksAndEveryPieceCounts() throws Exception {
        Set<Integer> clients = ConcurrentHashMap.newKeySet();
        var pieces = new LongAdder();
        double rate = Race.rate(
                client -> {
                    clients.add(client);
                    pieces.increment();
                },
                3,
                SHORT);
        assertThat(clients).containsExactlyInAnyOrder(0, 1, 2);
        // Each client measures its own time, a little more than was asked for.
        assertThat(rate).isPositive().isLessThanOrEqualTo(pieces.sum() / (SHORT.toNanos() / 1e9));
    }

    @Test
    void aFailureEndsTheRace() {
        assertThatThrownBy(() -> Race.rate(
                        client -> {
                            throw new IllegalStateException("refused");
                        },
                        1,
                        SHORT))
                .hasRootCauseMessage("refused");
    }
}
