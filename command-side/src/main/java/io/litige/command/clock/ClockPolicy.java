package io.litige.command.clock;

import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Criticality;
import io.litige.command.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;

/** Time targets of a dispute (requirements 12, 23, 25 and 72), versioned: a changed number is a new version. */
public final class ClockPolicy {
    public static final String VERSION = "clocks-2";
    private static final int ACKNOWLEDGEMENT_WORKING_DAYS = 1;
    private static final int FIRST_ANSWER_WORKING_DAYS = 5;
    private static final int FIRST_ANSWER_WORKING_DAYS_WHEN_BLOCKING = 1;
    private static final int NEXT_UPDATE_WORKING_DAYS = 10;
    private static final int CONTRIBUTION_WORKING_DAYS = 3;
    private static final int RESOLUTION_CALENDAR_DAYS = 30;

    private ClockPolicy() {}

    public static List<Clock> start(Instant received, Criticality criticality, WorkingCalendar calendar) {
        int firstAnswer = criticality == Criticality.BLOCKING
                ? FIRST_ANSWER_WORKING_DAYS_WHEN_BLOCKING
                : FIRST_ANSWER_WORKING_DAYS;
        return List.of(
                new Clock(
                        ClockKind.ACKNOWLEDGEMENT,
                        received,
                        calendar.plusWorkingDays(received, ACKNOWLEDGEMENT_WORKING_DAYS)),
                new Clock(ClockKind.FIRST_ANSWER, received, calendar.plusWorkingDays(received, firstAnswer)),
                resolution(received, calendar));
    }

    static Clock resolution(Instant from, WorkingCalendar calendar) {
        return new Clock(ClockKind.RESOLUTION, from, calendar.plusCalendarDays(from, RESOLUTION_CALENDAR_DAYS));
    }

    /** When another department should have answered, unless the asker says otherwise (requirement 36). */
    public static Instant contribution(Instant from, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(from, CONTRIBUTION_WORKING_DAYS);
    }

    static Clock nextUpdate(Instant from, WorkingCalendar calendar) {
        return new Clock(ClockKind.NEXT_UPDATE, from, calendar.plusWorkingDays(from, NEXT_UPDATE_WORKING_DAYS));
    }
}
