package io.litige.command.policy;

import io.litige.api.value.Money;
import java.time.LocalDate;

/**
 * One version of when a negotiation is said to stand still (requirement 43), how soon a delivery comes (61) and how far
 * one may go beyond the normal without asking (67).
 *
 * @param version stands in every deadlock stated under it
 * @param effective first day it counts, in the company's calendar
 * @param exchanges offers and messages without either side coming closer, from which it is a deadlock
 * @param days calendar days without either side coming closer, from which it is a deadlock
 * @param deliveryDays working days within which a slot is offered without a supervisor
 * @param deliveryDaysAtFault the same where we answer in full: these customers come first
 * @param extraMinutes beyond the normal on one dispute, without approval
 * @param extraAmount beyond the normal on one dispute, without approval; minutes not counted
 * @param minuteRate what a minute costs us
 */
public record NegotiationPolicy(
        String version,
        LocalDate effective,
        int exchanges,
        int days,
        int deliveryDays,
        int deliveryDaysAtFault,
        int extraMinutes,
        Money extraAmount,
        Money minuteRate)
        implements Versioned {
    /**
     * @throws IllegalArgumentException when a number is not above zero
     */
    public NegotiationPolicy {
        if (exchanges < 1 || days < 1 || deliveryDays < 1 || deliveryDaysAtFault < 1 || extraMinutes < 0) {
            throw new IllegalArgumentException(
                    "negotiation policy " + version + ": exchanges and days are above zero, minutes not below");
        }
    }
}
