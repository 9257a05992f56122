package io.litige.command.lifecycle;

import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Criticality;
import io.litige.command.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;

/** Time targets of a new dispute (requirements 12, 23 and 72), versioned: a changed number is a new version. */
final class ClockPolicy {
    static final String VERSION = "clocks-1";
    private static final int ACKNOWLEDGEMENT_WORKING_DAYS = 1;
    private static final int FIRST_ANSWER_WORKING_DAYS = 5;
    private static final int FIRST_ANSWER_WORKING_DAYS_WHEN_BLOCKING = 1;
    private static final int RESOLUTION_CALENDAR_DAYS = 30;

    private ClockPolicy() {}

    static List<Clock> start(Instant received, Criticality criticality, WorkingCalendar calendar) {
        int firstAnswer = criticality == Criticality.BLOCKING
                ? FIRST_ANSWER_WORKING_DAYS_WHEN_BLOCKING
                : FIRST_ANSWER_WORKING_DAYS;
        return List.of(
                new Clock(
                        ClockKind.ACKNOWLEDGEMENT,
                        received,
                        calendar.plusWorkingDays(received, ACKNOWLEDGEMENT_WORKING_DAYS)),
                new Clock(ClockKind.FIRST_ANSWER, received, calendar.plusWorkingDays(received, firstAnswer)),
                new Clock(
                        ClockKind.RESOLUTION, received, calendar.plusCalendarDays(received, RESOLUTION_CALENDAR_DAYS)));
    }
}
