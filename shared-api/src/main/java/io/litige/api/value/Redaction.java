package io.litige.api.value;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Something an export does not show. Nothing is cut out of the record: what is left out is named with its reason, and the
 * rest can still be verified.
 *
 * @param sequence number of the event
 * @param path where a text stands in the event, as in {@code /content}; null for the whole event
 */
public record Redaction(
        @PositiveOrZero long sequence,

        @Nullable @Pattern(regexp = "(/[A-Za-z0-9]{1,60}){1,8}")
        String path,

        @NotNull Withholding reason) {}
