package io.litige.command.custody;

import io.litige.api.command.CustodyCommand;
import io.litige.api.command.CustodyCommand.DeclareLost;
import io.litige.api.command.CustodyCommand.ReturnGoods;
import io.litige.api.command.CustodyCommand.TakeCustody;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.CustodyEvent.CustodyTaken;
import io.litige.api.event.CustodyEvent.GoodsLost;
import io.litige.api.event.CustodyEvent.GoodsReturned;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.CustodyStatus;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;

/**
 * The customer's things and where they are (requirement 62): nothing is solved while something of the customer's is
 * neither back nor declared lost.
 *
 * @param goods by id, in the order they were taken
 */
public record Custodies(Map<String, CustodyStatus> goods) {
    public static final Custodies NONE = new Custodies(Map.of());

    public List<DisputeEvent> decide(CustodyCommand command, Handling handling) {
        return List.of(
                switch (command) {
                    case TakeCustody c -> take(c, handling);
                    case ReturnGoods c -> {
                        held(c.custody());
                        yield new GoodsReturned(c.disputeId(), handling.act(), c.custody(), handling.text(c.proof()));
                    }
                    case DeclareLost c -> {
                        held(c.custody());
                        yield new GoodsLost(c.disputeId(), handling.act(), c.custody(), handling.text(c.reason()));
                    }
                });
    }

    /** Ids of what is neither back nor lost. */
    public List<String> held() {
        return goods.entrySet().stream()
                .filter(thing -> thing.getValue() == CustodyStatus.HELD)
                .map(Map.Entry::getKey)
                .toList();
    }

    public Custodies evolve(DisputeEvent event) {
        return switch (event) {
            case CustodyTaken e -> new Custodies(Grow.plus(goods, e.id(), CustodyStatus.HELD));
            case GoodsReturned e -> new Custodies(Grow.plus(goods, e.custody(), CustodyStatus.RETURNED));
            case GoodsLost e -> new Custodies(Grow.plus(goods, e.custody(), CustodyStatus.LOST));
            default -> this;
        };
    }

    private CustodyTaken take(TakeCustody c, Handling handling) {
        var calendar = handling.calendar();
        new Violations()
                .when(
                        !c.returnBy().isAfter(handling.now()),
                        Code.DUE_IN_PAST,
                        Map.of("dueAt", c.returnBy(), "now", handling.now()))
                .when(
                        !calendar.isWorkingTime(c.returnBy()),
                        Code.DUE_OUTSIDE_CALENDAR,
                        Map.of("dueAt", c.returnBy(), "nextWorkingTime", calendar.nextWorkingTime(c.returnBy())))
                .reject();
        return new CustodyTaken(
                c.disputeId(),
                handling.act(),
                "H" + (goods.size() + 1),
                handling.text(c.goods()),
                c.holder(),
                c.reference(),
                c.returnBy());
    }

    private void held(String id) {
        var status = Checks.known(goods, id, Code.CUSTODY_NOT_FOUND, "custody");
        Rejected.when(
                status != CustodyStatus.HELD,
                Code.CUSTODY_OVER,
                Map.of("custody", id, "status", status, "held", Checks.joined(held())));
    }
}
