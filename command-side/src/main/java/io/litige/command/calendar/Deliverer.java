package io.litige.command.calendar;

/**
 * A department that delivers what customers are promised (requirement 29).
 *
 * @param calendar its own working time
 * @param leadDays working days it needs at least
 */
public record Deliverer(WorkingCalendar calendar, int leadDays) {}
