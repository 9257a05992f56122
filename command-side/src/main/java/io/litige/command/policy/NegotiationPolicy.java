package io.litige.command.policy;

import java.time.LocalDate;

/**
 * One version of when a negotiation is said to stand still (requirement 43).
 *
 * @param version stands in every deadlock stated under it
 * @param effective first day it counts, in the company's calendar
 * @param exchanges offers and messages without either side coming closer, from which it is a deadlock
 * @param days calendar days without either side coming closer, from which it is a deadlock
 */
public record NegotiationPolicy(String version, LocalDate effective, int exchanges, int days) implements Versioned {
    /**
     * @throws IllegalArgumentException when a number is not above zero
     */
    public NegotiationPolicy {
        if (exchanges < 1 || days < 1) {
            throw new IllegalArgumentException("negotiation policy " + version + ": exchanges and days are above zero");
        }
    }
}
