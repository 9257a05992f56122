package io.litige.api.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a charge is for; charged once per order (requirement 63). */
public record Fee(
        @NotNull FeeType type, @NotBlank @Size(max = 64) String orderRef) {}
