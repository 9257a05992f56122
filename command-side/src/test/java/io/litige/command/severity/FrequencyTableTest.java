package io.litige.command.severity;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FrequencyReading;
import io.litige.command.DeskDatabase;
import io.litige.command.facts.Frequency.Question;
import io.litige.command.severity.FrequencyTable.Dimension;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counting on a real database. */
@Tag("requirement-15")
class FrequencyTableTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final CustomerId CUSTOMER = CustomerId.ofReference("CL-88");
    private static final FrequencyTable table = new FrequencyTable(DeskDatabase.jdbc());

    @BeforeEach
    void empty() {
        table.clear();
    }

    @Test
    void eachDisputeCountsOnceHoweverMuchItShares() {
        known(1, NOW.minusSeconds(10), "LATE", "SOFA", CUSTOMER);
        known(2, NOW.minusSeconds(20), "LATE", "BED", CustomerId.ofReference("other"));
        known(3, NOW.minusSeconds(30), "FEE", "SOFA", CustomerId.ofReference("other"));
        known(4, NOW.minusSeconds(40), "FEE", "LAMP", CustomerId.ofReference("other"));
        table.advance(41);
        assertThat(read(100)).isEqualTo(new FrequencyReading(2, 2, 1, 3, 100, NOW.minus(days(90)), NOW, 41));
    }

    @Test
    void theWindowEndsBeforeTheDisputeAndHoldsItsFirstInstant() {
        known(1, NOW.minus(days(90)), "LATE", "X", CustomerId.ofReference("a"));
        known(2, NOW.minus(days(90)).minusSeconds(1), "LATE", "X", CustomerId.ofReference("b"));
        known(3, NOW, "LATE", "X", CustomerId.ofReference("c"));
        known(99, NOW.minusSeconds(1), "LATE", "SOFA", CUSTOMER);
        assertThat(read(100).total()).as("nor does it count itself").isEqualTo(1);
    }

    @Test
    void countingStopsAtTheBound() {
        for (int i = 1; i <= 30; i++) {
            known(i, NOW.minusSeconds(i), "LATE", "SOFA", CustomerId.ofReference("c" + i));
        }
        assertThat(read(7).total()).isEqualTo(7);
        assertThat(read(7).sameCause()).isEqualTo(7);
        assertThat(read(30).total()).isEqualTo(30);
        assertThat(read(31).total()).isEqualTo(30);
    }

    @Test
    void theCauseFoundReplacesTheOneSupposedForItsGroundAlone() {
        known(1, NOW.minusSeconds(10), "LATE", "X", CustomerId.ofReference("a"));
        table.add(Dimension.CAUSE, "LATE", NOW.minusSeconds(10), dispute(1), "G2");
        table.recode(dispute(1), "G1", "WEATHER");
        assertThat(read(100).sameCause()).as("G2 has it still").isEqualTo(1);
        table.recode(dispute(1), "G2", "WEATHER");
        assertThat(read(100).sameCause()).isZero();
        table.recode(dispute(1), "G2", "LATE");
        table.recode(dispute(1), "G2", "LATE");
        assertThat(read(100).sameCause()).isEqualTo(1);
    }

    @Test
    void aPositionNeverGoesBack() {
        table.advance(12);
        table.advance(7);
        assertThat(read(100).position()).isEqualTo(12);
    }

    private static FrequencyReading read(int bound) {
        return table.read(new Question(
                dispute(99), Set.of("LATE", "NOISE"), Set.of("SOFA"), CUSTOMER, NOW.minus(days(90)), NOW, bound));
    }

    private static void known(int number, Instant at, String cause, String product, CustomerId customer) {
        table.add(Dimension.CUSTOMER, customer.toString(), at, dispute(number));
        table.add(Dimension.PRODUCT, product, at, dispute(number));
        table.add(Dimension.CAUSE, cause, at, dispute(number), "G1");
    }

    private static DisputeId dispute(int number) {
        return new DisputeId(new UUID(0x4000L, number));
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
