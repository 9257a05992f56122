package io.litige.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.Phase;
import io.litige.command.calendar.FrenchHolidays;
import io.litige.command.calendar.WorkingCalendar;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final Instant ANCHOR = Instant.parse("2026-06-10T09:00:00Z");
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(Script.ZONE, LocalTime.of(9, 0), LocalTime.of(18, 0), new FrenchHolidays());

    @Test
    void theSameSeedTellsTheSameStories() {
        assertThat(tell(7, 120)).isEqualTo(tell(7, 120));
        assertThat(tell(8, 120)).isNotEqualTo(tell(7, 120));
    }

    @Test
    void nothingHappensAfterThePastEndsAndEverythingInOrder() {
        for (var told : tell(1, 400)) {
            var times = told.steps().stream()
                    .map(step -> Objects.requireNonNull(step.command().occurredAt()))
                    .toList();
            assertThat(times).allMatch(at -> !at.isAfter(ANCHOR));
            assertThat(times.getFirst()).isEqualTo(told.arrival().receivedAt());
            assertThat(told.closedAt() != null).isEqualTo(told.phase() == Phase.CLOSED);
        }
    }

    @Test
    void aFewCustomersComeBackOftenAndMostPhasesOccur() {
        var told = tell(1, 2000);

        var perCustomer =
                told.stream().collect(Collectors.groupingBy(t -> t.arrival().customer(), Collectors.counting()));
        assertThat(told).hasSize(2000);
        assertThat(perCustomer.values()).anyMatch(disputes -> disputes >= 6);
        assertThat(perCustomer.values().stream()
                        .filter(disputes -> disputes == 1)
                        .count())
                .isGreaterThan(perCustomer.size() / 2);
        assertThat(told)
                .extracting(Told::phase)
                .contains(Phase.REGISTERED, Phase.ASSESSING, Phase.NEGOTIATING, Phase.AGREED, Phase.CLOSED);
    }

    @Test
    void theAnswerKeyKnowsReturnsPromisesAndCosts() {
        var demo = new DemoProperties(2000, 1, Path.of("unused"));
        var arrivals = new Arrivals(1, 2000, ANCHOR);

        var key = AnswerKey.of(demo, ANCHOR, tell(1, 2000), arrivals.incidents());

        assertThat(sum(key, AnswerKey::phases)).isEqualTo(2000);
        assertThat(sum(key, AnswerKey::causes)).isEqualTo(2000);
        var windows = key.recurrence().windows();
        assertThat(Objects.requireNonNull(windows.get(30)).returned()).isPositive();
        assertThat(Objects.requireNonNull(windows.get(365)).returned())
                .isGreaterThan(Objects.requireNonNull(windows.get(30)).returned())
                .isLessThan(Objects.requireNonNull(windows.get(365)).received());
        assertThat(key.promises().kept()).isGreaterThan(key.promises().broken());
        assertThat(key.promises().broken()).isPositive();
        assertThat(key.costs()).containsKey("parcel-lost");
        assertThat(key.incidents()).hasSize(3);
    }

    private static long sum(AnswerKey key, Function<AnswerKey, java.util.Map<String, Long>> counts) {
        return counts.apply(key).values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Told> tell(long seed, int disputes) {
        return new Arrivals(seed, disputes, ANCHOR)
                .all().stream()
                        .map(arrival -> Story.tell(seed, arrival, ANCHOR, CALENDAR))
                        .toList();
    }
}
