package io.litige.query.stream;

import io.litige.api.event.CommunicationEvent.RecordCorrected;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A record that sets an earlier one right; both stay.
 *
 * @param version sequence number of the correction itself
 */
public record Correction(long version, RecordCorrected event) {
    /** Name of the field whose correction moves an event in business time. */
    private static final String OCCURRED = "occurredAt";

    /** The business time it says the record should have had, if that is what it corrects and it is legible. */
    @Nullable
    Instant occurredAt() {
        var text = event.fields().get(OCCURRED);
        if (text == null || text.value() == null) {
            return null;
        }
        try {
            return Instant.parse(text.value());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
