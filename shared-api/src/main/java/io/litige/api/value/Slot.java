package io.litige.api.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A booked time for a delivery or a visit (requirement 61).
 *
 * @param booking number of the booking in the system of whoever comes
 */
public record Slot(
        @NotNull Instant from,
        @NotNull Instant to,
        @NotBlank @Size(max = 64) String booking) {}
