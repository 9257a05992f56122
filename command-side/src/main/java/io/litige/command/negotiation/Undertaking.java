package io.litige.command.negotiation;

import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.CustomerEffort;
import io.litige.api.value.Exchange;
import io.litige.api.value.Money;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.Role;
import io.litige.api.value.Slot;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Handling;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a remedy asks of the customer, and when and with what it comes (requirements 59 to 61 and 64). */
final class Undertaking {
    private static final Set<CustomerEffort> UNDER_FULL_FAULT = EnumSet.of(CustomerEffort.NONE, CustomerEffort.REPLY);
    static final Set<RemedyKind> WITH_SLOT = EnumSet.of(RemedyKind.REDELIVERY, RemedyKind.APPOINTMENT);

    private Undertaking() {}

    static void check(Remedy remedy, Offering offering, Remedies known, Handling handling, Violations violations) {
        var terms = remedy.terms();
        boolean chosen = terms != null && terms.choice() != null;
        if (offering.atFullFault(remedy)) {
            fullFault(remedy, chosen, violations);
        }
        slot(remedy, terms == null ? null : terms.slot(), offering, handling, violations);
        exchange(remedy, terms == null ? null : terms.exchange(), violations);
        Charging.check(remedy, known, offering.dispute(), handling, violations);
    }

    /** What the better product costs more. */
    static @Nullable Money difference(Exchange exchange) {
        return exchange.oldPrice().currency().equals(exchange.newPrice().currency())
                ? new Money(
                        exchange.newPrice()
                                .amount()
                                .subtract(exchange.oldPrice().amount()),
                        exchange.newPrice().currency())
                : null;
    }

    /** The customer pays nothing and makes no effort, unless the customer chose what could not be asked for. */
    static void fullFault(Remedy remedy, boolean chosen, Violations violations) {
        var charge = remedy.customerCharge();
        if (charge != null) {
            violations.when(
                    charge.isPositive() && !(chosen && remedy.kind() == RemedyKind.EXCHANGE_UP),
                    Code.CUSTOMER_CHARGED_UNDER_FULL_FAULT,
                    Map.of("remedy", remedy.id(), "charge", charge, "allowed", Money.zero(charge.currency())));
        }
        violations.when(
                !chosen && !UNDER_FULL_FAULT.contains(remedy.effort()),
                Code.CUSTOMER_EFFORT_UNDER_FULL_FAULT,
                Map.of(
                        "remedy", remedy.id(),
                        "effort", remedy.effort(),
                        "allowed", Checks.joined(UNDER_FULL_FAULT)));
    }

    private static void slot(
            Remedy remedy, @Nullable Slot slot, Offering offering, Handling handling, Violations violations) {
        if (slot == null) {
            violations.when(
                    WITH_SLOT.contains(remedy.kind()),
                    Code.REMEDY_INCOMPLETE,
                    Map.of("remedy", remedy.id(), "kind", remedy.kind(), "missing", "slot"));
            return;
        }
        violations.when(
                !slot.to().isAfter(slot.from()) || !slot.from().isAfter(handling.occurredAt()),
                Code.DATES_OUT_OF_ORDER,
                Map.of(
                        "remedy", remedy.id(),
                        "from", slot.from(),
                        "to", slot.to(),
                        "allowed", "after " + handling.occurredAt() + ", and from before to"));
        var policy = handling.desk().negotiation().on(handling.today());
        int days = offering.atFullFault(remedy) ? policy.deliveryDaysAtFault() : policy.deliveryDays();
        LocalDate latest = handling.calendar().dateOf(handling.calendar().plusWorkingDays(handling.occurredAt(), days));
        violations.when(
                handling.calendar().dateOf(slot.from()).isAfter(latest)
                        && !offering.roles().contains(Role.SUPERVISOR),
                Code.SLOT_TOO_LATE,
                Map.of(
                        "remedy",
                        remedy.id(),
                        "slot",
                        slot.from(),
                        "workingDays",
                        days,
                        "latest",
                        latest,
                        "allowed",
                        "a slot by " + latest + ", or an offer by or approved by a " + Role.SUPERVISOR));
    }

    private static void exchange(Remedy remedy, @Nullable Exchange exchange, Violations violations) {
        if (exchange == null) {
            violations.when(
                    remedy.kind() == RemedyKind.EXCHANGE_UP,
                    Code.REMEDY_INCOMPLETE,
                    Map.of("remedy", remedy.id(), "kind", remedy.kind(), "missing", "exchange"));
            return;
        }
        var difference = difference(exchange);
        if (difference == null) {
            Checks.currency(
                    violations,
                    exchange.newPrice(),
                    exchange.oldPrice().currency(),
                    remedy.id() + ".exchange.newPrice");
            return;
        }
        var charge = remedy.customerCharge();
        violations
                .when(
                        difference.isNegative(),
                        Code.EXCHANGE_NOT_BETTER,
                        Map.of(
                                "remedy", remedy.id(),
                                "oldPrice", exchange.oldPrice(),
                                "newPrice", exchange.newPrice(),
                                "allowed", "a new price of " + exchange.oldPrice() + " or more"))
                .when(
                        charge != null
                                && charge.currency().equals(difference.currency())
                                && charge.isPositive()
                                && charge.exceeds(difference),
                        Code.EXCHANGE_OVERCHARGED,
                        Map.of(
                                "remedy", remedy.id(),
                                "charge", String.valueOf(charge),
                                "allowed", "up to " + difference));
    }
}
