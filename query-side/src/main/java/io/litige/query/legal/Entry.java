package io.litige.query.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.value.Withholding;
import io.litige.query.timeline.TimelineEntry;
import io.litige.query.timeline.Told;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of an export: told, or named as withheld.
 *
 * @param told null when it is withheld
 * @param withheld null when it is told
 */
record Entry(
        long version,
        @Nullable TimelineEntry told,
        @Nullable Withheld withheld) {
    /**
     * What is said of an event that is not shown: no more than stands in its leaf, which is.
     *
     * @param withheld why
     * @param told that it is withheld, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withheld(long version, String event, int revision, Instant storedAt, Withholding withheld, Told told) {}

    /** As it is written for machines. */
    Object line() {
        return told == null ? java.util.Objects.requireNonNull(withheld) : told;
    }
}
