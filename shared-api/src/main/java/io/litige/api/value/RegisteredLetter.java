package io.litige.api.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates of a registered letter; its legal effect often starts on presentation, not on sending (requirement 90). */
public record RegisteredLetter(
        @NotBlank @Size(max = 64) String trackingNumber,
        @NotNull LocalDate sentOn,
        @Nullable LocalDate presentedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate refusedOn) {}
