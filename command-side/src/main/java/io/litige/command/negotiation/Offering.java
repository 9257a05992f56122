package io.litige.command.negotiation;

import io.litige.api.command.RemedyOffer;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.CustomerEffort;
import io.litige.api.value.Money;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyBasis;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.RemedyTerms;
import io.litige.api.value.Role;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.policy.Gesture;
import io.litige.command.policy.Palette;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remedies as they are offered: completed with defaults, then checked (requirements 40, 59 to 61 and 63 to 65).
 *
 * @param grounds what the offer settles; a remedy may name some of them
 * @param atFullFault grounds we answer for in full
 * @param admitted grounds we answer for at all
 * @param basis used when a remedy says nothing else
 * @param roles of whoever offers, and of whoever approved it
 */
record Offering(
        DisputeFacts dispute,
        Collection<String> grounds,
        Set<String> atFullFault,
        Set<String> admitted,
        RemedyBasis basis,
        Set<Role> roles) {
    private static final Set<RemedyKind> MONETARY = EnumSet.of(
            RemedyKind.REFUND, RemedyKind.CREDIT_NOTE, RemedyKind.DISCOUNT, RemedyKind.VOUCHER, RemedyKind.DAMAGES);

    /** What remedies are worth together before they are completed. */
    static Money worth(List<RemedyOffer> offers, String currency) {
        return sum(offers.stream().map(RemedyOffer::amount).filter(Objects::nonNull), currency);
    }

    /**
     * @param earlier number of remedies the dispute has already
     */
    List<Remedy> remedies(List<RemedyOffer> offers, int earlier, Handling handling) {
        return Giving.marked(
                IntStream.range(0, offers.size())
                        .mapToObj(i -> remedy("R" + (earlier + i + 1), offers.get(i), handling))
                        .toList(),
                admitted);
    }

    /**
     * @param offers what the remedies were made of, in the same order
     * @param known what the dispute has of them already
     */
    void check(
            List<Remedy> remedies, List<RemedyOffer> offers, Remedies known, Handling handling, Violations violations) {
        violations.when(remedies.isEmpty(), Code.REMEDY_MISSING, Map.of("allowed", "at least one remedy"));
        var palette = palette(handling);
        for (int i = 0; i < remedies.size(); i++) {
            var remedy = remedies.get(i);
            amounts(remedy, violations);
            Undertaking.check(remedy, this, known, handling, violations);
            Gestures.check(remedy, offers.get(i), palette, roles, dispute, violations);
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
        return sum(remedies.stream().map(Remedy::amount).filter(Objects::nonNull), dispute.currency());
    }

    boolean atFullFault(Remedy remedy) {
        return remedy.grounds().stream().anyMatch(atFullFault::contains);
    }

    private static Money sum(Stream<Money> amounts, String currency) {
        return Money.sum(
                amounts.filter(amount -> amount.currency().equals(currency)).toList(), currency);
    }

    private Remedy remedy(String id, RemedyOffer offer, Handling handling) {
        var concerned = Objects.requireNonNullElse(offer.grounds(), List.copyOf(grounds));
        return new Remedy(
                id,
                offer.kind(),
                Objects.requireNonNullElse(offer.basis(), basis),
                amount(offer, concerned, handling),
                charge(offer),
                Objects.requireNonNullElse(offer.effort(), CustomerEffort.NONE),
                Objects.requireNonNullElse(offer.executor(), dispute.relation().team()),
                due(offer, handling),
                concerned,
                handling.textIfAny(offer.description()),
                null,
                terms(offer, handling));
    }

    private @Nullable Money amount(RemedyOffer offer, List<String> concerned, Handling handling) {
        if (offer.amount() != null || offer.gesture() == null) {
            return offer.amount();
        }
        var item = Gestures.item(concerned, offer.itemPrice(), dispute);
        return palette(handling)
                .named(offer.gesture())
                .map(gesture -> Gestures.worth(gesture, offer.quantity(), item, dispute.currency()))
                .orElse(null);
    }

    /** Of an exchange, the difference, when nothing else is said. */
    private @Nullable Money charge(RemedyOffer offer) {
        return offer.customerCharge() == null && offer.exchange() != null
                ? Undertaking.difference(offer.exchange())
                : offer.customerCharge();
    }

    private static LocalDate due(RemedyOffer offer, Handling handling) {
        var otherwise = offer.slot() == null
                ? handling.today()
                : handling.calendar().dateOf(offer.slot().to());
        return Objects.requireNonNullElse(offer.dueDate(), otherwise);
    }

    private static @Nullable RemedyTerms terms(RemedyOffer offer, Handling handling) {
        var palette = palette(handling);
        var gesture = offer.gesture() == null
                ? null
                : palette.named(offer.gesture()).map(Gesture::code).orElse(null);
        var terms = new RemedyTerms(
                gesture,
                gesture == null ? null : palette.version(),
                offer.slot(),
                offer.exchange(),
                offer.fee(),
                handling.textIfAny(offer.choice()));
        return RemedyTerms.none(terms) ? null : terms;
    }

    private static Palette palette(Handling handling) {
        return handling.desk().palettes().on(handling.today());
    }

    private void amounts(Remedy remedy, Violations violations) {
        Checks.amount(violations, remedy.amount(), dispute.currency(), remedy.id() + ".amount");
        violations.when(
                remedy.amount() == null && MONETARY.contains(remedy.kind()),
                Code.REMEDY_AMOUNT_MISSING,
                Map.of("remedy", remedy.id(), "kind", remedy.kind(), "field", "amount"));
        var charge = remedy.customerCharge();
        if (charge != null) {
            violations.when(
                    charge.isNegative(),
                    Code.AMOUNT_NOT_POSITIVE,
                    Map.of("field", remedy.id() + ".customerCharge", "amount", charge, "allowed", "zero or above"));
            Checks.currency(violations, charge, dispute.currency(), remedy.id() + ".customerCharge");
        }
    }
}
