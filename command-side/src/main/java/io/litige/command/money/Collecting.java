package io.litige.command.money;

import io.litige.api.command.MoneyCommand.PlaceCollectionHold;
import io.litige.api.command.MoneyCommand.ReleaseCollectionHold;
import io.litige.api.command.MoneyCommand.ReleaseToCollection;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.MoneyEvent.CollectionHoldPlaced;
import io.litige.api.event.MoneyEvent.CollectionHoldReleased;
import io.litige.api.event.MoneyEvent.ReleasedToCollection;
import io.litige.api.value.CollectionBasis;
import io.litige.api.value.HoldEnd;
import io.litige.api.value.Phase;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Only what is contested is kept from collection, and nothing we answer for in full is ever collected (59, 75 and 76). */
final class Collecting {
    private Collecting() {}

    static CollectionHoldPlaced hold(
            PlaceCollectionHold c, Accounts accounts, DisputeFacts dispute, Handling handling) {
        var item = Settling.item(accounts, c.item());
        var amount = Objects.requireNonNullElse(c.amount(), item.free());
        Settling.within(amount, item.free(), c.item(), "free", dispute);
        return new CollectionHoldPlaced(
                c.disputeId(), handling.act(), c.item(), amount, item.held().plus(amount));
    }

    static CollectionHoldReleased release(
            ReleaseCollectionHold c, Accounts accounts, DisputeFacts dispute, Handling handling) {
        var item = Settling.item(accounts, c.item());
        var amount = Objects.requireNonNullElse(c.amount(), item.held());
        Settling.within(amount, item.held(), c.item(), "held", dispute);
        answered(c.item(), item, dispute);
        return new CollectionHoldReleased(
                c.disputeId(),
                handling.act(),
                c.item(),
                amount,
                Item.less(item.held(), amount),
                HoldEnd.DECIDED,
                handling.text(c.reason()));
    }

    static List<DisputeEvent> collect(
            ReleaseToCollection c, Accounts accounts, DisputeFacts dispute, Handling handling) {
        var item = Settling.item(accounts, c.item());
        var most = Item.less(item.open(), item.toCollect());
        var amount = Objects.requireNonNullElse(c.amount(), most);
        Settling.within(amount, most, c.item(), "open", dispute);
        answered(c.item(), item, dispute);
        due(c, accounts, dispute);
        List<DisputeEvent> events = new ArrayList<>();
        var held = Item.smaller(item.held(), Item.less(most, amount));
        if (item.held().exceeds(held)) {
            events.add(new CollectionHoldReleased(
                    c.disputeId(),
                    handling.act(),
                    c.item(),
                    Item.less(item.held(), held),
                    held,
                    HoldEnd.COLLECTED,
                    null));
        }
        events.add(new ReleasedToCollection(
                c.disputeId(), handling.act(), c.item(), amount, c.basis(), handling.textIfAny(c.proof())));
        return events;
    }

    /** While we answer in full for it and it is open, nobody is dunned for it (requirement 59). */
    private static void answered(String id, Item item, DisputeFacts dispute) {
        Rejected.when(
                dispute.groundsAtFullFault().contains(item.ground())
                        && item.open().isPositive(),
                Code.FAULT_UNSETTLED,
                Map.of(
                        "item",
                        id,
                        "ground",
                        item.ground(),
                        "open",
                        item.open(),
                        "allowed",
                        "after a credit of " + item.open() + ": at full fault the customer does not pay"));
    }

    private static void due(ReleaseToCollection c, Accounts accounts, DisputeFacts dispute) {
        boolean defaulted = c.basis() == CollectionBasis.AGREEMENT_DEFAULTED;
        new Violations()
                .when(
                        !defaulted && !accounts.rejected(),
                        Code.COLLECTION_NOT_DUE,
                        Map.of(
                                "basis", c.basis(),
                                "phase", dispute.phase(),
                                "allowed", "after a final response REJECT with its reasons"))
                .when(
                        defaulted && dispute.phase() != Phase.AGREED,
                        Code.COLLECTION_NOT_DUE,
                        Map.of("basis", c.basis(), "phase", dispute.phase(), "allowed", "in phase " + Phase.AGREED))
                .when(
                        defaulted && (c.proof() == null || c.proof().isBlank()),
                        Code.DEFAULT_UNPROVEN,
                        Map.of("basis", c.basis(), "field", "proof"))
                .reject();
    }
}
