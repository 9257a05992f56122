package io.litige.api.value;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One concrete act offered to the customer (requirements 60, 65 and 68).
 *
 * @param id {@code R1}, {@code R2}… within the dispute
 * @param amount what it is worth to the customer, absent when it has no price (an apology)
 * @param customerCharge what the customer would pay for it; must be zero while fault is full
 * @param executor department or person that carries it out
 * @param dueDate in the company's calendar
 * @param terms what it rests on beyond its amount; absent when there is nothing
 * @param goodwill what of the amount is given away without being owed; absent when all of it is owed, or on old records
 */
public record Remedy(
        String id,
        RemedyKind kind,
        RemedyBasis basis,
        @Nullable Money amount,
        @Nullable Money customerCharge,
        CustomerEffort effort,
        String executor,
        LocalDate dueDate,
        List<String> grounds,
        @Nullable Protected description,
        @Nullable Money goodwill,
        @Nullable RemedyTerms terms) {
    public Remedy {
        grounds = List.copyOf(grounds);
    }

    /** The fee the customer pays for with it; null when it charges none. */
    public @Nullable Fee chargedFee() {
        boolean charges = customerCharge != null && customerCharge.isPositive();
        return charges && terms != null ? terms.fee() : null;
    }

    /** The same remedy, of which so much is given away. */
    public Remedy giving(@Nullable Money freely) {
        return new Remedy(
                id,
                kind,
                basis,
                amount,
                customerCharge,
                effort,
                executor,
                dueDate,
                grounds,
                description,
                freely,
                terms);
    }
}
