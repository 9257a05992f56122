package io.litige.api.command;

import io.litige.api.value.CustomerEffort;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyBasis;
import io.litige.api.value.RemedyKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remedy as an agent offers it.
 *
 * @param basis GOODWILL when absent
 * @param effort NONE when absent
 * @param executor department or person; the caller's team when absent
 * @param dueDate in the company's calendar; today when absent
 * @param grounds ids such as {@code G1}; every ground when absent
 */
public record RemedyOffer(
        @NotNull RemedyKind kind,
        @Nullable RemedyBasis basis,
        @Nullable Money amount,
        @Nullable Money customerCharge,
        @Nullable CustomerEffort effort,
        @Size(max = DisputeCommand.REF) @Nullable String executor,
        @Nullable LocalDate dueDate,
        @Size(max = 50) @Nullable List<@NotNull String> grounds,
        @Size(max = DisputeCommand.LINE) @Nullable String description) {}
