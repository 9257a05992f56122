package io.litige.command.facts;

import io.litige.command.calendar.WorkingCalendar;
import io.litige.command.policy.SeverityPolicies;
import java.time.Clock;

/**
 * What every decision needs from outside: the time, the company's working time, what it decided in advance, and what
 * other disputes tell.
 */
public record Desk(
        Clock clock, WorkingCalendar calendar, SeverityPolicies severity, Frequency frequency, Grants grants) {}
