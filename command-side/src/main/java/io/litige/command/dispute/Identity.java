package io.litige.command.dispute;

import io.litige.api.event.CustomerEvent.PartyTypeCorrected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.Channel;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What registration fixed, for good but for the legal quality.
 *
 * @param receivedAt business time of the registration
 * @param channel by which the complaint came
 * @param currency of every amount; the company's own when registration named no amount
 */
public record Identity(
        CustomerId customer,
        PartyType partyType,
        Instant receivedAt,
        @Nullable JourneyStage journeyStage,
        Channel channel,
        String currency) {
    private static final String COMPANY_CURRENCY = "EUR";

    static Identity of(DisputeRegistered event) {
        return new Identity(
                event.customer(),
                event.partyType(),
                event.act().occurredAt(),
                event.journeyStage(),
                event.act().channel(),
                currency(event));
    }

    /** Only the legal quality can be corrected. */
    Identity evolve(DisputeEvent event) {
        return event instanceof PartyTypeCorrected e
                ? new Identity(customer, e.to(), receivedAt, journeyStage, channel, currency)
                : this;
    }

    private static String currency(DisputeRegistered event) {
        return Stream.concat(
                        Stream.of(
                                event.customerDisputedAmount() == null
                                        ? ""
                                        : event.customerDisputedAmount().currency()),
                        event.grounds().stream()
                                .flatMap(ground -> ground.items().stream())
                                .map(DisputedItem::amount)
                                .filter(Objects::nonNull)
                                .map(Money::currency))
                .filter(currency -> !currency.isEmpty())
                .findFirst()
                .orElse(COMPANY_CURRENCY);
    }
}
