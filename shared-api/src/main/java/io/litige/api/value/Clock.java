package io.litige.api.value;

import java.time.Instant;

/** A time target of one dispute. Due dates count working days of the company's calendar; legal clocks count calendar days. */
public record Clock(ClockKind kind, Instant startedAt, Instant dueAt) {}
