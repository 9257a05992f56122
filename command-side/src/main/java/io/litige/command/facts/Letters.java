package io.litige.command.facts;

import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.RegisteredLetter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Dates of registered letters (requirement 90). */
public final class Letters {
    private Letters() {}

    /** Sent, then presented, then received or refused; never both, never ahead of today. */
    public static void check(RegisteredLetter letter, Handling handling, Violations violations) {
        var presented = Objects.requireNonNullElse(letter.presentedOn(), letter.sentOn());
        var received = Objects.requireNonNullElse(letter.receivedOn(), presented);
        var refused = Objects.requireNonNullElse(letter.refusedOn(), presented);
        boolean both = letter.receivedOn() != null && letter.refusedOn() != null;
        boolean disordered =
                presented.isBefore(letter.sentOn()) || received.isBefore(presented) || refused.isBefore(presented);
        violations.when(
                both || disordered,
                Code.DATES_OUT_OF_ORDER,
                Map.of(
                        "sentOn", letter.sentOn(),
                        "presentedOn", String.valueOf(letter.presentedOn()),
                        "receivedOn", String.valueOf(letter.receivedOn()),
                        "refusedOn", String.valueOf(letter.refusedOn()),
                        "allowed", "sentOn, then presentedOn, then receivedOn or refusedOn"));
        var last = List.of(letter.sentOn(), presented, received, refused).stream()
                .max(LocalDate::compareTo)
                .orElseThrow();
        violations.when(
                last.isAfter(handling.today()),
                Code.OCCURRED_IN_FUTURE,
                Map.of("field", "letter", "date", last, "today", handling.today()));
    }
}
