package io.litige.command.fee;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Fee;
import io.litige.api.value.FeeType;
import io.litige.command.DeskDatabase;
import io.litige.command.dispute.TestClock;
import io.litige.command.facts.Fees.Charge;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fees over all disputes, on a real database; each thread has connections of its own, as another process has. */
@Tag("requirement-63")
class FeeTableTest {
    private static final Fee FEE = new Fee(FeeType.DELIVERY, "O-1");
    private static final JdbcClient jdbc = DeskDatabase.jdbc();

    private final TestClock clock = new TestClock(Instant.parse("2026-03-10T09:00:00Z"));
    private final FeeTable table = new FeeTable(jdbc, clock);

    @BeforeEach
    void empty() {
        jdbc.sql("delete from desk.fee").update();
    }

    @Test
    void howeverManyDisputesClaimAFeeAtOnceOneHasIt() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var asked = people.invokeAll(IntStream.range(0, 20)
                    .<Callable<Optional<Charge>>>mapToObj(i -> () -> table.claim(new UUID(9, i), dispute(i), "R1", FEE))
                    .toList());
            long granted = 0;
            for (var answer : asked) {
                granted += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
    }

    @Test
    void aClaimThatNothingCameOfEndsAndWhatIsOnRecordStays() {
        assertThat(table.claim(new UUID(9, 1), dispute(1), "R1", FEE)).isEmpty();
        assertThat(table.elsewhere(dispute(2), FEE)).contains(new Charge(dispute(1), "R1"));
        assertThat(table.claim(new UUID(9, 2), dispute(2), "R4", FEE)).contains(new Charge(dispute(1), "R1"));
        clock.set(clock.instant().plus(Duration.ofMinutes(6)));
        assertThat(table.elsewhere(dispute(2), FEE)).isEmpty();
        assertThat(table.claim(new UUID(9, 2), dispute(2), "R4", FEE)).isEmpty();

        table.charge(new UUID(9, 2), dispute(2), "R4", FEE);
        clock.set(clock.instant().plus(Duration.ofDays(400)));
        assertThat(table.claim(new UUID(9, 3), dispute(3), "R1", FEE)).contains(new Charge(dispute(2), "R4"));
        assertThat(table.elsewhere(dispute(3), FEE)).contains(new Charge(dispute(2), "R4"));
        assertThat(table.elsewhere(dispute(2), FEE))
                .as("its own is known to itself")
                .isEmpty();
        assertThat(table.elsewhere(dispute(3), new Fee(FeeType.VISIT, "O-1"))).isEmpty();

        table.drop(dispute(2), "R4");
        assertThat(table.claim(new UUID(9, 3), dispute(3), "R1", FEE)).isEmpty();
    }

    private static DisputeId dispute(int number) {
        return new DisputeId(new UUID(7, number));
    }
}
