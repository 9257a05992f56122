package io.litige.api.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.litige.api.value.CustomerEffort;
import io.litige.api.value.Exchange;
import io.litige.api.value.Fee;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyBasis;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.Slot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remedy as an agent offers it.
 *
 * @param basis GOODWILL when absent
 * @param amount what the gesture's formula gives, when absent and a gesture is named
 * @param effort NONE when absent
 * @param executor department or person; the caller's team when absent
 * @param dueDate in the company's calendar; the day of the slot, or today, when absent
 * @param grounds ids such as {@code G1}; every ground when absent
 * @param gesture code in the palette; the free gesture of its kind when absent (requirement 40)
 * @param quantity minutes or pieces, for a gesture that is counted in them; 1 when absent
 * @param itemPrice what a share is taken of, for a ground without invoiced items
 * @param slot needed for REDELIVERY and APPOINTMENT (requirement 61)
 * @param exchange needed for EXCHANGE_UP (requirement 64)
 * @param fee what {@code customerCharge} is for; needed where a fee is charged once per order (requirement 63)
 * @param choice the customer's own words, where the customer chose an effort or a charge that full fault forbids to ask
 *     for (requirements 60 and 64)
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
        @Size(max = DisputeCommand.LINE) @Nullable String description,
        @Size(max = DisputeCommand.REF) @Nullable String gesture,
        @Positive @Nullable Integer quantity,
        @Nullable Money itemPrice,
        @Valid @Nullable Slot slot,
        @Valid @Nullable Exchange exchange,
        @Valid @Nullable Fee fee,
        @Size(max = DisputeCommand.TEXT) @Nullable String choice) {
    @JsonCreator
    public RemedyOffer {}

    /** A remedy that rests on nothing but its amount. */
    public RemedyOffer(
            RemedyKind kind,
            @Nullable RemedyBasis basis,
            @Nullable Money amount,
            @Nullable Money customerCharge,
            @Nullable CustomerEffort effort,
            @Nullable String executor,
            @Nullable LocalDate dueDate,
            @Nullable List<String> grounds,
            @Nullable String description) {
        this(
                kind,
                basis,
                amount,
                customerCharge,
                effort,
                executor,
                dueDate,
                grounds,
                description,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
