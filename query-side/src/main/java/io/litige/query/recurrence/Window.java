package io.litige.query.recurrence;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.RecurrenceQuery.Period;
import java.time.Instant;
import java.util.Map;

/** A period as instants: from inclusive, to exclusive. */
public record Window(Instant from, Instant to) {
    /**
     * @throws Rejected when the period ends before it begins
     */
    public static Window of(Period period) {
        Rejected.when(
                !period.from().isBefore(period.to()),
                Code.DATES_OUT_OF_ORDER,
                Map.of("from", period.from(), "to", period.to(), "allowed", "from before to"));
        return new Window(
                period.from().atStartOfDay(period.zone()).toInstant(),
                period.to().atStartOfDay(period.zone()).toInstant());
    }
}
