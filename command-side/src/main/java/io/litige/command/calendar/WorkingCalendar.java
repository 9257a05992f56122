package io.litige.command.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The company's working time: Monday to Friday but holidays, between two times of day in one zone. Both times of day
 * still count, so that "by 18:00" is a working time.
 */
public final class WorkingCalendar {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;
    private final Predicate<LocalDate> holiday;
    private final Map<String, Deliverer> deliverers;

    /**
     * @throws IllegalArgumentException when it closes before it opens
     */
    public WorkingCalendar(ZoneId zone, LocalTime opens, LocalTime closes, Predicate<LocalDate> holiday) {
        this(zone, opens, closes, holiday, Map.of());
    }

    /**
     * @param deliverers departments with a working time of their own
     * @throws IllegalArgumentException when it closes before it opens
     */
    public WorkingCalendar(
            ZoneId zone,
            LocalTime opens,
            LocalTime closes,
            Predicate<LocalDate> holiday,
            Map<String, Deliverer> deliverers) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("the working day must open before it closes");
        }
        this.zone = zone;
        this.opens = opens;
        this.closes = closes;
        this.holiday = holiday;
        this.deliverers = Map.copyOf(deliverers);
    }

    /** Departments that deliver what customers are promised, with their working time. */
    public Map<String, Deliverer> deliverers() {
        return deliverers;
    }

    public boolean isWorkingTime(Instant instant) {
        var local = instant.atZone(zone);
        var time = local.toLocalTime();
        return isWorkingDay(local.toLocalDate()) && !time.isBefore(opens) && !time.isAfter(closes);
    }

    /** The instant itself when it is a working time, else the next opening. */
    public Instant nextWorkingTime(Instant instant) {
        if (isWorkingTime(instant)) {
            return instant;
        }
        var local = instant.atZone(zone);
        var day = local.toLocalDate();
        boolean opensLaterToday = isWorkingDay(day) && local.toLocalTime().isBefore(opens);
        return at(opensLaterToday ? day : nextWorkingDay(day), opens);
    }

    /**
     * The same time of day, that many working days after the first working time.
     *
     * @param days 0 or more
     */
    public Instant plusWorkingDays(Instant from, int days) {
        var start = nextWorkingTime(from).atZone(zone);
        var day = start.toLocalDate();
        for (int i = 0; i < days; i++) {
            day = nextWorkingDay(day);
        }
        return at(day, start.toLocalTime());
    }

    /** That much working time later. */
    public Instant plusWorkingTime(Instant from, Duration time) {
        var left = time;
        var at = nextWorkingTime(from);
        while (true) {
            var closing = at(at.atZone(zone).toLocalDate(), closes);
            var today = Duration.between(at, closing);
            if (left.compareTo(today) <= 0) {
                return at.plus(left);
            }
            left = left.minus(today);
            at = at(nextWorkingDay(at.atZone(zone).toLocalDate()), opens);
        }
    }

    /** The same local time, that many calendar days later; legal clocks count so. */
    public Instant plusCalendarDays(Instant from, int days) {
        return from.atZone(zone).plusDays(days).toInstant();
    }

    /**
     * The end of the same day that many months later, or of the last day of that month where it has no such day; of the
     * next working day where it is none (Regulation 1182/71, article 3(2)(c) and (4)).
     */
    public Instant plusMonths(Instant from, int months) {
        var day = dateOf(from).plusMonths(months);
        return endOf(isWorkingDay(day) ? day : nextWorkingDay(day));
    }

    /** The last second of that day, where the company works. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }
}
