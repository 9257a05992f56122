package io.litige.command.negotiation;

import io.litige.api.command.RemedyOffer;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.Admission;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.FormulaKind;
import io.litige.api.value.Ground;
import io.litige.api.value.Money;
import io.litige.api.value.Remedy;
import io.litige.api.value.Role;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.policy.Gesture;
import io.litige.command.policy.Palette;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What is given away is given by a gesture of the palette that fits, costs what its formula says, and is ours to make (requirement 40). */
final class Gestures {
    private static final int PERCENT = 2;

    private Gestures() {}

    /** The gesture an offer is made by: the one it names, or the free one of its kind. */
    static Optional<Gesture> of(RemedyOffer offer, Palette palette) {
        return offer.gesture() == null ? palette.free(offer.kind()) : palette.named(offer.gesture());
    }

    /**
     * What the formula gives; null where the mandate alone decides, or where nothing is known to take a share of.
     */
    static @Nullable Money worth(Gesture gesture, @Nullable Integer quantity, @Nullable Money item, String currency) {
        var value = Objects.requireNonNullElse(gesture.value(), BigDecimal.ZERO);
        var amount =
                switch (gesture.formula()) {
                    case MANDATE -> null;
                    case FIXED -> value;
                    case PERCENT_OF_ITEM ->
                        item == null ? null : item.amount().multiply(value).movePointLeft(PERCENT);
                    case RATE -> value.multiply(BigDecimal.valueOf(Objects.requireNonNullElse(quantity, 1)));
                };
        return amount == null
                ? null
                : new Money(
                        amount.setScale(CurrencyUnit.of(currency).getDecimalPlaces(), RoundingMode.HALF_UP), currency);
    }

    /** What a share is taken of: the items contested on those grounds, or else the price that was named. */
    static @Nullable Money item(Collection<String> grounds, @Nullable Money named, DisputeFacts dispute) {
        var items = dispute.complaints().stream()
                .filter(ground -> grounds.contains(ground.id()))
                .flatMap(ground -> ground.items().stream())
                .map(DisputedItem::amount)
                .toList();
        return items.isEmpty() ? named : Money.sum(items, dispute.currency());
    }

    /**
     * @param roles of whoever offers it, and of whoever approved it
     */
    static void check(
            Remedy remedy,
            RemedyOffer offer,
            Palette palette,
            Set<Role> roles,
            DisputeFacts dispute,
            Violations violations) {
        if (remedy.goodwill() == null && offer.gesture() == null) {
            return;
        }
        var found = of(offer, palette);
        violations.when(
                found.isEmpty(),
                Code.GESTURE_UNKNOWN,
                Map.of(
                        "remedy", remedy.id(),
                        "gesture", Objects.requireNonNullElse(offer.gesture(), "none of kind " + offer.kind()),
                        "palette", palette.version(),
                        "allowed",
                                Checks.joined(palette.gestures().stream()
                                        .map(Gesture::code)
                                        .toList())));
        found.ifPresent(gesture -> {
            violations.when(
                    gesture.kind() != remedy.kind(),
                    Code.GESTURE_NOT_FITTING,
                    misfit(gesture, "kind", remedy.kind(), List.of(gesture.kind())));
            for (var misfit : misfits(gesture, remedy.grounds(), roles, dispute)) {
                violations.when(true, misfit.code(), misfit.facts());
            }
            cost(remedy, offer, gesture, dispute, violations);
        });
    }

    /** Everything that stands against a gesture on those grounds, whatever it costs. */
    static List<Rejection> misfits(Gesture gesture, Collection<String> grounds, Set<Role> roles, DisputeFacts dispute) {
        var misfits = new ArrayList<Rejection>();
        var concerned = dispute.complaints().stream()
                .filter(ground -> grounds.contains(ground.id()))
                .toList();
        fits(misfits, gesture, "groundKind", gesture.grounds(), kinds(concerned));
        fits(misfits, gesture, "fault", gesture.faults(), admitted(concerned, dispute));
        fits(misfits, gesture, "partyType", gesture.parties(), List.of(dispute.partyType()));
        if (dispute.severity() > gesture.severity()) {
            misfits.add(Rejection.of(
                    Code.GESTURE_NOT_FITTING,
                    misfit(gesture, "severity", dispute.severity(), List.of("1 to " + gesture.severity()))));
        }
        if (gesture.levels().stream().noneMatch(roles::contains)) {
            misfits.add(Rejection.of(
                    Code.GESTURE_LEVEL,
                    Map.of(
                            "gesture", gesture.code(),
                            "yourRoles", sorted(roles),
                            "allowedRoles", sorted(gesture.levels()))));
        }
        return misfits;
    }

    private static void cost(
            Remedy remedy, RemedyOffer offer, Gesture gesture, DisputeFacts dispute, Violations violations) {
        var most = gesture.most();
        violations.when(
                most != null && offer.quantity() != null && offer.quantity() > most,
                Code.GESTURE_EXCEEDED,
                Map.of(
                        "remedy", remedy.id(),
                        "gesture", gesture.code(),
                        "asked", String.valueOf(offer.quantity()),
                        "allowed", String.valueOf(most)));
        var item = item(remedy.grounds(), offer.itemPrice(), dispute);
        violations.when(
                gesture.formula() == FormulaKind.PERCENT_OF_ITEM && item == null,
                Code.GESTURE_BASE_MISSING,
                Map.of("remedy", remedy.id(), "gesture", gesture.code(), "field", "itemPrice"));
        var worth = worth(gesture, offer.quantity(), item, dispute.currency());
        var asked = remedy.amount();
        violations.when(
                worth != null && asked != null && asked.currency().equals(worth.currency()) && asked.exceeds(worth),
                Code.GESTURE_EXCEEDED,
                Map.of(
                        "remedy", remedy.id(),
                        "gesture", gesture.code(),
                        "asked", String.valueOf(asked),
                        "allowed", String.valueOf(worth)));
    }

    private static <T> void fits(
            List<Rejection> misfits, Gesture gesture, String condition, Set<T> allowed, Collection<T> are) {
        for (var is : are) {
            if (!allowed.contains(is)) {
                misfits.add(Rejection.of(Code.GESTURE_NOT_FITTING, misfit(gesture, condition, is, allowed)));
            }
        }
    }

    private static Map<String, Object> misfit(Gesture gesture, String condition, Object is, Collection<?> allowed) {
        return Map.of("gesture", gesture.code(), "condition", condition, "is", is, "allowed", Checks.joined(allowed));
    }

    private static List<io.litige.api.value.GroundKind> kinds(List<Ground> grounds) {
        return grounds.stream().map(Ground::kind).distinct().toList();
    }

    private static List<Admission> admitted(List<Ground> grounds, DisputeFacts dispute) {
        return grounds.stream()
                .map(ground -> dispute.groundsAtFullFault().contains(ground.id())
                        ? Admission.FULL
                        : dispute.groundsWithFault().contains(ground.id()) ? Admission.PARTIAL : Admission.NONE)
                .distinct()
                .toList();
    }

    private static String sorted(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
