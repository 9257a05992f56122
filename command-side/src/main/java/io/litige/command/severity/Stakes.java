package io.litige.command.severity;

import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.AssessmentEvent.StakesRevised;
import io.litige.api.event.CustomerEvent.PartyTypeCorrected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.EscalationThreatened;
import io.litige.api.event.ExposureEvent.ExposureLowered;
import io.litige.api.event.ExposureEvent.ExposureRecorded;
import io.litige.api.event.ExposureEvent.PublicationChanged;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.value.Criticality;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.Ground;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import io.litige.command.facts.Grow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What severity is measured on; while it stays the same, nothing is assessed anew.
 *
 * @param items contested amounts by ground, summed
 * @param causes known cause by ground
 * @param products what the dispute is about
 * @param contested what the customer says to contest; may differ from the items
 * @param damages claimed beyond it
 * @param atRisk what the company stands to lose besides
 */
public record Stakes(
        PartyType party,
        Criticality criticality,
        Map<String, Money> items,
        Map<String, String> causes,
        Set<String> products,
        @Nullable Money contested,
        @Nullable Money damages,
        @Nullable Money atRisk,
        ExposureLevel exposure) {

    static Stakes of(DisputeRegistered event) {
        var none = new Stakes(
                event.partyType(),
                event.criticality(),
                Map.of(),
                Map.of(),
                event.product() == null ? Set.of() : Set.of(event.product()),
                event.customerDisputedAmount(),
                null,
                null,
                ExposureLevel.NONE);
        var stakes = none;
        for (var ground : event.grounds()) {
            stakes = stakes.with(ground);
        }
        return stakes;
    }

    Stakes evolve(DisputeEvent event) {
        return switch (event) {
            case OriginIdentified e -> caused(Grow.plus(causes, e.ground(), e.cause()));
            case StakesRevised e -> revised(e);
            case ExposureRecorded e -> e.level().atLeast(exposure) ? exposed(e.level()) : this;
            case PublicationChanged e -> exposed(e.level());
            case EscalationThreatened e -> exposed(e.level());
            case ExposureLowered e -> exposed(e.to());
            case DisputeSplit e -> without(e);
            case PartyTypeCorrected e ->
                new Stakes(e.to(), criticality, items, causes, products, contested, damages, atRisk, exposure);
            default -> this;
        };
    }

    /** The larger of what the customer contests and what the items add up to, with damages and what is at risk. */
    @Nullable
    Money amount() {
        var currency = amounts().findFirst().map(Money::currency).orElse(null);
        if (currency == null) {
            return null;
        }
        var summed = Money.sum(List.copyOf(items.values()), currency);
        var claimed = contested == null || summed.exceeds(contested) ? summed : contested;
        return Money.sum(
                Stream.of(claimed, damages, atRisk).filter(Objects::nonNull).toList(), currency);
    }

    Set<String> everyCause() {
        return new TreeSet<>(causes.values());
    }

    private Stream<Money> amounts() {
        return Stream.concat(items.values().stream(), Stream.of(contested, damages, atRisk))
                .filter(Objects::nonNull);
    }

    private Stakes with(Ground ground) {
        var amounts = ground.items().stream().map(DisputedItem::amount).toList();
        var grown = new LinkedHashMap<>(items);
        if (!amounts.isEmpty()) {
            grown.put(ground.id(), Money.sum(amounts, amounts.getFirst().currency()));
        }
        var product = ground.goods() == null ? null : ground.goods().productRef();
        return new Stakes(
                party,
                criticality,
                Map.copyOf(grown),
                ground.cause() == null ? causes : Grow.plus(causes, ground.id(), ground.cause()),
                Stream.concat(products.stream(), Stream.ofNullable(product)).collect(Collectors.toUnmodifiableSet()),
                contested,
                damages,
                atRisk,
                exposure);
    }

    private Stakes caused(Map<String, String> next) {
        return new Stakes(party, criticality, items, next, products, contested, damages, atRisk, exposure);
    }

    private Stakes without(DisputeSplit e) {
        var itemsLeft = new LinkedHashMap<>(items);
        var causesLeft = new LinkedHashMap<>(causes);
        for (var ground : e.grounds()) {
            itemsLeft.remove(ground.id());
            causesLeft.remove(ground.id());
        }
        return new Stakes(
                party,
                criticality,
                Map.copyOf(itemsLeft),
                Map.copyOf(causesLeft),
                products,
                e.customerDisputedAmount(),
                damages,
                atRisk,
                exposure);
    }

    private Stakes exposed(ExposureLevel next) {
        return next == exposure
                ? this
                : new Stakes(party, criticality, items, causes, products, contested, damages, atRisk, next);
    }

    private Stakes revised(StakesRevised e) {
        return new Stakes(
                party,
                Objects.requireNonNullElse(e.criticality(), criticality),
                items,
                causes,
                products,
                e.customerDisputedAmount() == null ? contested : e.customerDisputedAmount(),
                e.damagesClaimed() == null ? damages : e.damagesClaimed(),
                e.amountAtRisk() == null ? atRisk : e.amountAtRisk(),
                exposure);
    }
}
