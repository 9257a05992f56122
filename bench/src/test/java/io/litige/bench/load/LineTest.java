package io.litige.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.DisputeId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final UUID DISPUTE = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID CUSTOMER = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID KEY = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final UUID REQUEST = UUID.fromString("44444444-4444-4444-8444-444444444444");
    private static final Instant RECEIVED = Instant.parse("2026-01-05T10:00:00.100Z");
    private static final Instant CLAIMED = Instant.parse("2026-01-05T10:00:00.200Z");

    private final Population population = new Population(1_000, Instant.parse("2026-07-01T00:00:00Z"));
    private final Line.Cutter cutter = new Line.Cutter(new Origin(DISPUTE, CUSTOMER, List.of(RECEIVED, CLAIMED)));

    @Test
    void identifiersDifferAndTheSameStaysTheSame() {
        var line = cutter.cut(DISPUTE + "\t" + CUSTOMER + "\t" + KEY + "\t" + REQUEST + "\t" + REQUEST);
        var cells = written(line, 7).split("\t");
        assertThat(cells[0]).isEqualTo(Population.id(7).toString());
        assertThat(cells[1]).isEqualTo(new Case(7, population).customer().toString());
        assertThat(cells[2]).isNotEqualTo(KEY.toString()).isNotEqualTo(cells[3]);
        assertThat(cells[3]).isEqualTo(cells[4]).isNotEqualTo(REQUEST.toString());
        assertThat(written(line, 8)).isNotEqualTo(written(line, 7));
    }

    @Test
    void stepsAreSpreadAndDeadlinesKeepTheirDistance() {
        var due = RECEIVED.plus(Duration.ofDays(30));
        var line = cutter.cut(RECEIVED + "\t2026-01-05 10:00:00.2+00\t" + due);
        var cells = written(line, 500).split("\t");
        var received = new Case(500, population).received();
        assertThat(Instant.parse(cells[0])).isEqualTo(received);
        assertThat(Instant.parse(cells[1].replace(' ', 'T').replace("+00", "Z")))
                .isEqualTo(received.plus(Duration.ofDays(1)));
        assertThat(Instant.parse(cells[2])).isEqualTo(received.plus(Duration.ofDays(30)));
    }

    @Test
    void theReferenceBelongsToTheDispute() {
        var line = cutter.cut(new DisputeId(DISPUTE).reference());
        assertThat(written(line, 3)).isEqualTo(new DisputeId(Population.id(3)).reference());
    }

    @Test
    void theSameNumberIsTheSameDisputeInEveryTable() {
        var one = cutter.cut("BENCH-PRODUCT\tBENCH-CAUSE\tcare\tbench");
        var other = cutter.cut("BENCH-PRODUCT\tBENCH-CAUSE\tcare\tbench");
        assertThat(written(one, 42)).isEqualTo(written(other, 42)).doesNotContain("BENCH", "bench");
    }

    @Test
    void disputesComeInOrderAndTheLastTenthIsOpen() {
        assertThat(population.receivedMillis(10)).isLessThan(population.receivedMillis(11));
        assertThat(population.open(899)).isFalse();
        assertThat(population.open(900)).isTrue();
        assertThat(population.openOnes()).isEqualTo(100);
    }

    private String written(Line line, long number) {
        var out = new Line.Buffer();
        line.write(new Case(number, population), 0, out);
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
