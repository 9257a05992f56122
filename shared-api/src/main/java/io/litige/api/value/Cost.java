package io.litige.api.value;

import jakarta.validation.constraints.NotNull;

/** What one dispute cost, in one currency; type NONE with amount zero states explicitly that it cost nothing. */
public record Cost(@NotNull CostType type, @NotNull Money amount) {}
