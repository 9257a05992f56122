package io.litige.api.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One contested amount on one invoice, or one line of it (requirement 1). */
public record DisputedItem(
        @NotBlank @Size(max = 64) String invoiceRef,
        @Size(max = 64) @Nullable String lineRef,
        @NotNull Money amount,
        @NotNull FinancialReason reason) {}
