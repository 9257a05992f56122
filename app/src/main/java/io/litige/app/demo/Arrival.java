package io.litige.app.demo;

import io.litige.api.value.Channel;
import io.litige.api.value.PartyType;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One dispute as it reaches the company.
 *
 * @param index position in time, from 0
 * @param amount what it is about, EUR
 * @param lot production lot, when a planted incident is behind it
 */
record Arrival(
        int index,
        Instant receivedAt,
        Customer customer,
        Cause cause,
        BigDecimal amount,
        String site,
        Channel channel,
        @Nullable String lot) {

    /** Somebody who complains, perhaps more than once. */
    record Customer(int number, PartyType type, String name) {
        String ref() {
            return "DEMO-C-%06d".formatted(number);
        }

        String contact() {
            return "client%06d@example.org".formatted(number);
        }
    }

    boolean professional() {
        return customer.type() == PartyType.PROFESSIONAL;
    }
}
