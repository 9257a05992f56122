package io.litige.api.value;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an operational ground is about: at least one reference (requirement 2). */
public record Goods(
        @Size(max = 64) @Nullable String orderRef,
        @Size(max = 64) @Nullable String deliveryRef,
        @Size(max = 64) @Nullable String productRef,
        @Size(max = 64) @Nullable String lot) {}
