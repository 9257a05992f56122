package io.litige.api.query;

import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks of the law run for this customer (requirement 11); how long each side may go to court stands in the
 * limitation periods.
 *
 * @param mediation whether the customer can turn to a consumer mediator (C. conso. L612-1)
 * @param lateInterest what the customer owes on what is paid late
 */
public record LegalRegime(PartyType partyType, boolean mediation, LateInterest lateInterest) {
    /** From when interest on a late payment runs. */
    public enum Start {
        /** From the day after the due date of each invoice, without any reminder. */
        DUE_DATE,
        /** From the day a formal notice was presented. */
        FORMAL_NOTICE
    }

    /**
     * @param basis the law it rests on
     * @param startsOn first day; null while it does not run, and where it differs from invoice to invoice
     * @param fixedIndemnity owed per invoice beside the interest; null where there is none
     */
    public record LateInterest(
            String basis,
            Start start,
            @Nullable LocalDate startsOn,
            @Nullable Money fixedIndemnity) {}
}
