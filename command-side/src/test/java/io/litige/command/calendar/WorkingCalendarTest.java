package io.litige.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final WorkingCalendar calendar =
            new WorkingCalendar(PARIS, LocalTime.of(9, 0), LocalTime.of(18, 0), new FrenchHolidays());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"
            })
    void theElevenPublicHolidaysOf2026AreNoWorkingDays(LocalDate day) {
        assertThat(new FrenchHolidays()).accepts(day);
        assertThat(calendar.isWorkingTime(day.atTime(10, 0).atZone(PARIS).toInstant()))
                .isFalse();
    }

    @Test
    void theYearHasNoOtherHolidays() {
        var holidays = new FrenchHolidays();
        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(holidays))
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T09:00, true",
        "2026-03-10T18:00, true",
        "2026-03-10T18:00:01, false",
        "2026-03-10T08:59:59, false",
        "2026-03-14T10:00, false",
        "2026-03-15T10:00, false"
    })
    void bothEndsOfTheWorkingDayCount(LocalDateTime local, boolean working) {
        assertThat(calendar.isWorkingTime(paris(local))).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        // within the day, before it, after it, over a week-end, over Easter
        "2026-03-10T11:30, 2026-03-10T11:30",
        "2026-03-10T07:00, 2026-03-10T09:00",
        "2026-03-10T19:00, 2026-03-11T09:00",
        "2026-03-13T18:30, 2026-03-16T09:00",
        "2026-04-04T10:00, 2026-04-07T09:00"
    })
    void theNextWorkingTimeIsNowOrTheNextOpening(LocalDateTime from, LocalDateTime next) {
        assertThat(calendar.nextWorkingTime(paris(from))).isEqualTo(paris(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T11:30, 0, 2026-03-10T11:30",
        "2026-03-13T17:00, 1, 2026-03-16T17:00",
        "2026-03-13T20:00, 1, 2026-03-17T09:00",
        "2026-04-30T10:00, 1, 2026-05-04T10:00",
        "2026-05-07T10:00, 5, 2026-05-18T10:00",
        // clocks go forward on 29 March and back on 25 October: the local time stays
        "2026-03-27T16:00, 1, 2026-03-30T16:00",
        "2026-10-23T16:00, 1, 2026-10-26T16:00"
    })
    void workingDaysPassOverWeekendsHolidaysAndClockChanges(LocalDateTime from, int days, LocalDateTime due) {
        assertThat(calendar.plusWorkingDays(paris(from), days)).isEqualTo(paris(due));
    }

    @Test
    void calendarDaysKeepTheLocalTimeOverAClockChange() {
        assertThat(calendar.plusCalendarDays(paris(LocalDateTime.of(2026, 3, 20, 10, 0)), 30))
                .isEqualTo(paris(LocalDateTime.of(2026, 4, 19, 10, 0)));
    }

    @Test
    void aDayThatClosesBeforeItOpensIsRefused() {
        assertThatThrownBy(() -> new WorkingCalendar(PARIS, LocalTime.NOON, LocalTime.NOON, day -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant paris(LocalDateTime local) {
        return local.atZone(PARIS).toInstant();
    }
}
