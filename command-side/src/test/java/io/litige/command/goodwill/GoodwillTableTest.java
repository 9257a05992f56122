package io.litige.command.goodwill;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.AgentId;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.GivenBack;
import io.litige.api.value.Goodwill;
import io.litige.api.value.LimitKind;
import io.litige.api.value.MandateLimits;
import io.litige.api.value.Money;
import io.litige.command.DeskDatabase;
import io.litige.command.dispute.DisputeAggregates;
import io.litige.command.dispute.TestClock;
import io.litige.command.facts.Grants.Hindrance;
import io.litige.command.facts.Grants.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Limits over several acts, on a real database; each thread has connections of its own, as another process has. */
@SuppressWarnings("NullAway.Init")
class GoodwillTableTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final CustomerId CUSTOMER = CustomerId.ofReference("CL-88");
    private static final JdbcClient jdbc = DeskDatabase.jdbc();

    private final TestClock clock = new TestClock(Instant.parse("2026-03-10T09:00:00Z"));
    private final GoodwillTable table = new GoodwillTable(jdbc, clock);

    @BeforeEach
    void empty() {
        jdbc.sql("delete from desk.goodwill").update();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void howeverManyAskAtOnceNoLimitIsEverPassed(long seed) throws Exception {
        var random = new Random(seed);
        var limits = limits(null, "250.00", "400.00");
        var asks = IntStream.range(0, 60)
                .mapToObj(i -> wish(
                        request(i), random.nextInt(2) == 0 ? "bruno" : "anna", random.nextInt(1, 60) + ".00", limits))
                .toList();
        var tables = List.of(table, new GoodwillTable(DeskDatabase.jdbc(), clock));
        try (var people = Executors.newFixedThreadPool(8)) {
            people.invokeAll(IntStream.range(0, 60)
                    .<Callable<List<Hindrance>>>mapToObj(
                            i -> () -> tables.get(i % 2).reserve(asks.get(i)))
                    .toList());
        }
        assertThat(sum("customer = '" + CUSTOMER + "'")).isLessThanOrEqualTo(250);
        assertThat(sum("grantor = 'anna'")).isLessThanOrEqualTo(400);
        assertThat(sum("true")).as("and it was used").isGreaterThan(190);
    }

    @Test
    void theLastEuroIsGivenOnce() throws Exception {
        table.reserve(wish(request(1), "anna", "249.00", limits(null, "250.00", null)));
        try (var people = Executors.newFixedThreadPool(8)) {
            var answers = people.invokeAll(IntStream.range(10, 26)
                    .<Callable<List<Hindrance>>>mapToObj(i ->
                            () -> table.reserve(wish(request(i), "agent-" + i, "1.00", limits(null, "250.00", null))))
                    .toList());
            int given = 0;
            for (var answer : answers) {
                given += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotGivenAfterAllLeavesThatMuch() {
        var dispute = new DisputeId(UUID.randomUUID());
        var goodwill = new Goodwill(AgentId.of("anna"), CUSTOMER, Money.euros("90.00"), TODAY);
        table.confirm(request(1), dispute, "P1", goodwill);
        table.lessen(dispute, new GivenBack("P1", Money.euros("40.00")));
        assertThat(sum("true")).as("an offer is given back as a whole").isEqualTo(90);
        table.keep(dispute, "P1");
        table.lessen(dispute, new GivenBack("P1", Money.euros("40.00")));
        assertThat(sum("true")).isEqualTo(50);
        table.lessen(dispute, new GivenBack("P1", Money.euros("50.00")));
        assertThat(sum("true")).isZero();
    }

    @Test
    void everyLimitThatIsPassedIsToldWithWhatWasUsed() {
        table.reserve(wish(request(1), "anna", "90.00", limits(null, null, null)));
        assertThat(table.reserve(wish(request(2), "anna", "20.00", limits("100.00", "250.00", "105.00"))))
                .containsExactly(
                        new Hindrance(LimitKind.DISPUTE, Money.euros("100.00"), Money.euros("90.00")),
                        new Hindrance(LimitKind.GRANTOR_MONTH, Money.euros("105.00"), Money.euros("90.00")));
    }

    @Test
    void aRequestAskedTwiceCountsOnceAndEndsWithItsLastAttempt() {
        var wish = wish(request(1), "anna", "90.00", limits(null, "100.00", null));
        assertThat(table.reserve(wish)).isEmpty();
        assertThat(table.reserve(wish)).isEmpty();
        assertThat(sum("true")).isEqualTo(90);
        table.release(request(1));
        assertThat(sum("true")).as("one attempt still relies on it").isEqualTo(90);
        table.release(request(1));
        assertThat(sum("true")).isZero();
    }

    @Test
    void whatTheRecordHoldsIsNotReleased() {
        table.reserve(wish(request(1), "anna", "90.00", limits(null, "100.00", null)));
        table.confirm(request(1), dispute(1), "P1", goodwill("anna", "90.00", TODAY));
        table.release(request(1));
        assertThat(sum("true")).isEqualTo(90);
        table.confirm(request(2), dispute(1), "", goodwill("anna", "5.00", TODAY));
        table.confirm(request(2), dispute(1), "", goodwill("anna", "5.00", TODAY));
        assertThat(sum("true")).as("also without a reservation, and once").isEqualTo(95);
    }

    @Test
    void anOfferThatEndsGivesBackAndAnAcceptedOneDoesNot() {
        table.confirm(request(1), dispute(1), "P1", goodwill("anna", "90.00", TODAY));
        table.confirm(request(2), dispute(1), "P2", goodwill("anna", "10.00", TODAY));
        table.keep(dispute(1), "P2");
        table.giveBack(dispute(1), "P1");
        table.giveBack(dispute(1), "P2");
        table.giveAllBack(dispute(1));
        assertThat(sum("true")).isEqualTo(10);
    }

    @Test
    void theOfferItReplacesNoLongerCounts() {
        table.confirm(request(1), dispute(1), "P1", goodwill("anna", "90.00", TODAY));
        var next = goodwill("anna", "95.00", TODAY);
        var limits = limits("100.00", "100.00", "100.00");
        assertThat(table.reserve(new Wish(request(2), dispute(1), null, next, limits)))
                .hasSize(3);
        assertThat(table.reserve(new Wish(request(2), dispute(1), "P1", next, limits)))
                .isEmpty();
    }

    @Test
    void aMonthIsTheCalendarsAndTwelveMonthsRoll() {
        table.confirm(request(1), dispute(2), "", goodwill("anna", "70.00", LocalDate.parse("2026-02-28")));
        table.confirm(request(2), dispute(3), "", goodwill("anna", "60.00", LocalDate.parse("2025-03-11")));
        table.confirm(request(3), dispute(4), "", goodwill("anna", "50.00", LocalDate.parse("2025-03-10")));
        assertThat(table.reserve(wish(request(4), "anna", "100.00", limits(null, null, "100.00"))))
                .isEmpty();
        assertThat(table.reserve(wish(request(5), "bruno", "71.00", limits(null, "300.00", null))))
                .containsExactly(
                        new Hindrance(LimitKind.CUSTOMER_12_MONTHS, Money.euros("300.00"), Money.euros("230.00")));
    }

    @Test
    void aReservationNobodyConfirmsEndsOnlyWhenTheRecordDoesNotHoldIt() {
        var axon = DisputeAggregates.inMemory(clock);
        try {
            var account = new WhenGoodwillIsRecordedThenAccountForIt(table, axon.eventStore(), clock);
            table.reserve(wish(request(1), "anna", "90.00", limits(null, "100.00", null)));
            account.askTheRecord();
            assertThat(sum("true")).as("it may still be under way").isEqualTo(90);
            clock.set(clock.instant().plus(Duration.ofMinutes(6)));
            account.askTheRecord();
            assertThat(sum("true")).isZero();
        } finally {
            axon.shutdown();
        }
    }

    @Test
    void whoReliesOnAReservationAnewKeepsItFromExpiring() {
        table.reserve(wish(request(1), "anna", "90.00", limits(null, "100.00", null)));
        var found = table.open(clock.instant().plusSeconds(1), 10);
        clock.set(clock.instant().plusSeconds(1));
        table.reserve(wish(request(1), "anna", "90.00", limits(null, "100.00", null)));
        found.forEach(table::expire);
        assertThat(sum("true")).isEqualTo(90);
    }

    private static Wish wish(UUID request, String grantor, String amount, MandateLimits limits) {
        return new Wish(request, dispute(1), null, goodwill(grantor, amount, TODAY), limits);
    }

    private static Goodwill goodwill(String grantor, String amount, LocalDate on) {
        return new Goodwill(AgentId.of(grantor), CUSTOMER, Money.euros(amount), on);
    }

    private static MandateLimits limits(@Nullable String dispute, @Nullable String customer, @Nullable String month) {
        return new MandateLimits(money(dispute), money(customer), money(month));
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : Money.euros(amount);
    }

    private static UUID request(int number) {
        return new UUID(0x4000L, number);
    }

    private static DisputeId dispute(int number) {
        return new DisputeId(new UUID(0x5000L, number));
    }

    private static int sum(String condition) {
        return jdbc.sql("select coalesce(sum(amount), 0) from desk.goodwill where " + condition)
                .query(Integer.class)
                .single();
    }
}
