package io.litige.command.link;

import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.MoneyEvent.CollectionHoldPlaced;
import io.litige.api.event.MoneyEvent.CollectionHoldReleased;
import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.Ground;
import io.litige.api.value.HoldEnd;
import io.litige.api.value.Money;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.DisputeFacts.Contested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What becomes of contested amounts when a dispute is split: what is left of them goes along, with what of it is kept
 * from collection; what was settled, and what it cost so far, stays where it was recorded.
 */
final class Parting {
    private final Map<String, Contested> items;

    Parting(DisputeFacts dispute) {
        items = dispute.contestedItems();
    }

    /** Grounds of which something is being collected do not go: the collection would lose its dispute. */
    void check(List<Ground> going, Violations violations) {
        var collected = going.stream()
                .flatMap(ground -> ids(ground).stream())
                .filter(id -> left(id).toCollect().isPositive())
                .toList();
        violations.when(
                !collected.isEmpty(),
                Code.AMOUNTS_NOT_CONSERVED,
                Map.of(
                        "toCollect",
                        Checks.joined(collected),
                        "allowed",
                        "grounds of which nothing is being collected"));
    }

    /** The grounds with what is left of their amounts; what is settled is contested no more. */
    List<Ground> leaving(List<Ground> going) {
        return going.stream().map(this::leaving).toList();
    }

    private Ground leaving(Ground ground) {
        var left = new ArrayList<DisputedItem>();
        for (int i = 0; i < ground.items().size(); i++) {
            var item = ground.items().get(i);
            var open = left(ground.id() + "." + (i + 1)).open();
            if (open.isPositive()) {
                left.add(new DisputedItem(item.invoiceRef(), item.lineRef(), open, item.reason()));
            }
        }
        return new Ground(
                ground.id(), ground.kind(), left, ground.goods(), ground.defect(), ground.failing(), ground.cause());
    }

    /** What the first dispute keeps from collection no more. */
    List<DisputeEvent> released(List<Ground> going, DisputeId dispute, Act act) {
        List<DisputeEvent> events = new ArrayList<>();
        for (var ground : going) {
            for (var id : ids(ground)) {
                var held = left(id).held();
                if (held.isPositive()) {
                    events.add(new CollectionHoldReleased(
                            dispute, act, id, held, Money.zero(held.currency()), HoldEnd.PARTED, null));
                }
            }
        }
        return events;
    }

    /** What the new one keeps from then on: grounds and amounts are numbered anew there. */
    List<DisputeEvent> placed(List<Ground> going, DisputeId child, Act act) {
        List<DisputeEvent> events = new ArrayList<>();
        for (int g = 0; g < going.size(); g++) {
            int number = 0;
            for (var id : ids(going.get(g))) {
                var item = left(id);
                number += item.open().isPositive() ? 1 : 0;
                if (item.held().isPositive()) {
                    events.add(new CollectionHoldPlaced(
                            child, act, "G" + (g + 1) + "." + number, item.held(), item.held()));
                }
            }
        }
        return events;
    }

    private static List<String> ids(Ground ground) {
        var ids = new ArrayList<String>();
        for (int i = 1; i <= ground.items().size(); i++) {
            ids.add(ground.id() + "." + i);
        }
        return ids;
    }

    private Contested left(String id) {
        return Objects.requireNonNull(items.get(id));
    }
}
