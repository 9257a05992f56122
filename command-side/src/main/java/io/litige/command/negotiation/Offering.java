package io.litige.command.negotiation;

import io.litige.api.command.RemedyOffer;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.CustomerEffort;
import io.litige.api.value.Money;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyBasis;
import io.litige.api.value.RemedyKind;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Remedies as they are offered: completed with defaults, then checked (requirements 59, 60, 64 and 65).
 *
 * @param grounds what the offer settles; a remedy may name some of them
 * @param atFullFault grounds we answer for in full
 * @param basis used when a remedy says nothing else
 * @param executor used when a remedy names none
 */
record Offering(
        Collection<String> grounds, Set<String> atFullFault, RemedyBasis basis, String executor, String currency) {
    private static final Set<RemedyKind> MONETARY = EnumSet.of(
            RemedyKind.REFUND, RemedyKind.CREDIT_NOTE, RemedyKind.DISCOUNT, RemedyKind.VOUCHER, RemedyKind.DAMAGES);
    private static final Set<CustomerEffort> UNDER_FULL_FAULT = EnumSet.of(CustomerEffort.NONE, CustomerEffort.REPLY);

    /** An offer on every ground. */
    static Offering of(DisputeFacts dispute) {
        return new Offering(
                dispute.grounds(),
                dispute.groundsAtFullFault(),
                RemedyBasis.GOODWILL,
                dispute.relation().team(),
                dispute.currency());
    }

    /** What remedies are worth together before they are completed. */
    Money worth(List<RemedyOffer> offers) {
        return sum(offers.stream().map(RemedyOffer::amount).filter(Objects::nonNull));
    }

    /**
     * @param earlier number of remedies the dispute has already
     */
    List<Remedy> remedies(List<RemedyOffer> offers, int earlier, Handling handling) {
        return IntStream.range(0, offers.size())
                .mapToObj(i -> remedy("R" + (earlier + i + 1), offers.get(i), handling))
                .toList();
    }

    void check(List<Remedy> remedies, Handling handling, Violations violations) {
        violations.when(remedies.isEmpty(), Code.REMEDY_MISSING, Map.of("allowed", "at least one remedy"));
        for (var remedy : remedies) {
            amounts(remedy, violations);
            fullFault(remedy, violations);
            Checks.allKnown(violations, remedy.grounds(), grounds, Code.GROUND_NOT_FOUND, "ground");
            violations.when(
                    remedy.dueDate().isBefore(handling.calendar().dateOf(handling.occurredAt())),
                    Code.DUE_IN_PAST,
                    Map.of(
                            "remedy", remedy.id(),
                            "dueDate", remedy.dueDate(),
                            "occurredAt", handling.occurredAt()));
        }
    }

    /** What the remedies are worth together; amounts of another currency are refused elsewhere and do not count. */
    Money value(List<Remedy> remedies) {
        return sum(remedies.stream().map(Remedy::amount).filter(Objects::nonNull));
    }

    private Money sum(Stream<Money> amounts) {
        return Money.sum(
                amounts.filter(amount -> amount.currency().equals(currency)).toList(), currency);
    }

    private Remedy remedy(String id, RemedyOffer offer, Handling handling) {
        return new Remedy(
                id,
                offer.kind(),
                Objects.requireNonNullElse(offer.basis(), basis),
                offer.amount(),
                offer.customerCharge(),
                Objects.requireNonNullElse(offer.effort(), CustomerEffort.NONE),
                Objects.requireNonNullElse(offer.executor(), executor),
                Objects.requireNonNullElse(offer.dueDate(), handling.today()),
                Objects.requireNonNullElse(offer.grounds(), List.copyOf(grounds)),
                handling.textIfAny(offer.description()),
                null);
    }

    private void amounts(Remedy remedy, Violations violations) {
        Checks.amount(violations, remedy.amount(), currency, remedy.id() + ".amount");
        violations.when(
                remedy.amount() == null && MONETARY.contains(remedy.kind()),
                Code.REMEDY_AMOUNT_MISSING,
                Map.of("remedy", remedy.id(), "kind", remedy.kind(), "field", "amount"));
        var charge = remedy.customerCharge();
        violations.when(
                charge == null && remedy.kind() == RemedyKind.EXCHANGE_UP,
                Code.REMEDY_AMOUNT_MISSING,
                Map.of("remedy", remedy.id(), "kind", remedy.kind(), "field", "customerCharge"));
        if (charge != null) {
            violations.when(
                    charge.isNegative(),
                    Code.AMOUNT_NOT_POSITIVE,
                    Map.of("field", remedy.id() + ".customerCharge", "amount", charge, "allowed", "zero or above"));
            Checks.currency(violations, charge, currency, remedy.id() + ".customerCharge");
        }
    }

    private void fullFault(Remedy remedy, Violations violations) {
        if (Collections.disjoint(remedy.grounds(), atFullFault)) {
            return;
        }
        var charge = remedy.customerCharge();
        if (charge != null) {
            violations.when(
                    charge.isPositive(),
                    Code.CUSTOMER_CHARGED_UNDER_FULL_FAULT,
                    Map.of("remedy", remedy.id(), "charge", charge, "allowed", Money.zero(charge.currency())));
        }
        violations.when(
                !UNDER_FULL_FAULT.contains(remedy.effort()),
                Code.CUSTOMER_EFFORT_UNDER_FULL_FAULT,
                Map.of(
                        "remedy", remedy.id(),
                        "effort", remedy.effort(),
                        "allowed", Checks.joined(UNDER_FULL_FAULT)));
    }
}
