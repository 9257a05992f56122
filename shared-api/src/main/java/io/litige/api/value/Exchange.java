package io.litige.api.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another, better product for the one there was; the customer pays the difference at most (requirement 64). */
public record Exchange(
        @NotBlank @Size(max = 64) String given,
        @NotBlank @Size(max = 64) String received,
        @NotNull Money oldPrice,
        @NotNull Money newPrice) {}
