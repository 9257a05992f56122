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
        @Nullable Protected description) {
    public Remedy {
        grounds = List.copyOf(grounds);
    }
}
