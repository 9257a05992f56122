package io.litige.command.facts;

import io.litige.command.calendar.WorkingCalendar;
import java.time.Clock;

/** What every decision needs from outside: the time, and the company's working time. */
public record Desk(Clock clock, WorkingCalendar calendar) {}
