package io.litige.command.money;

import io.litige.api.command.MoneyCommand;
import io.litige.api.command.MoneyCommand.PlaceCollectionHold;
import io.litige.api.command.MoneyCommand.RecordClearing;
import io.litige.api.command.MoneyCommand.RecordCredit;
import io.litige.api.command.MoneyCommand.RecordPayment;
import io.litige.api.command.MoneyCommand.ReleaseCollectionHold;
import io.litige.api.command.MoneyCommand.ReleaseToCollection;
import io.litige.api.command.MoneyCommand.ReverseBooking;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundRequalified;
import io.litige.api.event.GroundEvent.GroundWithdrawn;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.MoneyEvent.AmountSettled;
import io.litige.api.event.MoneyEvent.BookingReversed;
import io.litige.api.event.MoneyEvent.CollectionHoldPlaced;
import io.litige.api.event.MoneyEvent.CollectionHoldReleased;
import io.litige.api.event.MoneyEvent.ReleasedToCollection;
import io.litige.api.value.Ground;
import io.litige.api.value.HoldEnd;
import io.litige.api.value.Money;
import io.litige.api.value.SettlementKind;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.DisputeFacts.Contested;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Every contested amount of a dispute (requirements 75 and 76).
 *
 * @param items by id, such as {@code G2.1}
 * @param bookings entries of the accounts by id, such as {@code B1}
 * @param rejected whether a final response rejected the complaint and nothing was taken up since
 */
public record Accounts(Map<String, Item> items, Map<String, Booking> bookings, boolean rejected) {
    /**
     * One entry of the accounts.
     *
     * @param reversed whether it was cancelled
     */
    public record Booking(String item, SettlementKind kind, Money amount, boolean reversed) {}

    public static Accounts of(List<Ground> grounds) {
        var accounts = new Accounts(Map.of(), Map.of(), false);
        for (var ground : grounds) {
            accounts = accounts.brought(ground);
        }
        return accounts;
    }

    public List<DisputeEvent> decide(MoneyCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case RecordPayment c ->
                Settling.settle(c, c.item(), SettlementKind.PAID, c.amount(), c.reference(), this, dispute, handling);
            case RecordCredit c ->
                Settling.settle(
                        c, c.item(), SettlementKind.CREDITED, c.amount(), c.reference(), this, dispute, handling);
            case RecordClearing c ->
                Settling.settle(
                        c, c.item(), SettlementKind.CLEARED, c.amount(), c.reference(), this, dispute, handling);
            case ReverseBooking c -> Settling.reverse(c, this, dispute, handling);
            case PlaceCollectionHold c -> List.of(Collecting.hold(c, this, dispute, handling));
            case ReleaseCollectionHold c -> List.of(Collecting.release(c, this, dispute, handling));
            case ReleaseToCollection c -> Collecting.collect(c, this, dispute, handling);
        };
    }

    /** Ids of the items of which something is kept from collection. */
    public List<String> held() {
        return items.entrySet().stream()
                .filter(item -> item.getValue().held().isPositive())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What is left of each amount. */
    public Map<String, Contested> contested() {
        var left = new TreeMap<String, Contested>();
        items.forEach((id, item) -> left.put(id, new Contested(item.open(), item.held(), item.toCollect())));
        return left;
    }

    public Accounts evolve(DisputeEvent event) {
        return switch (event) {
            case GroundAdded e -> brought(e.ground());
            case GroundRequalified e -> brought(e.after());
            case GroundWithdrawn e -> brought(without(e.ground()));
            case DisputeSplit e -> parted(e.grounds());
            case DisputeRejected e -> new Accounts(items, bookings, true);
            case DisputeReopened e -> new Accounts(items, bookings, false);
            case AmountSettled e ->
                booked(e.id(), new Booking(e.item(), e.kind(), e.amount(), false))
                        .with(e.item(), item -> item.settled(e.kind(), e.amount())
                                .fitting());
            case BookingReversed e ->
                booked(e.id(), new Booking(e.item(), e.kind(), e.amount(), true))
                        .with(e.item(), item -> item.settled(e.kind(), negative(e.amount())));
            case CollectionHoldPlaced e -> with(e.item(), item -> item.holding(e.held()));
            case CollectionHoldReleased e ->
                e.ending() == HoldEnd.SETTLED || e.ending() == HoldEnd.PARTED
                        ? this
                        : with(e.item(), item -> item.holding(e.held()));
            case ReleasedToCollection e ->
                with(e.item(), item -> item.collecting(item.toCollect().plus(e.amount())));
            default -> this;
        };
    }

    /** The items of a ground are those it names now; what it named before and does not any more is given up. */
    private Accounts brought(Ground ground) {
        var next = this;
        int number = 0;
        for (var named : ground.items()) {
            var id = ground.id() + "." + ++number;
            var before = items.get(id);
            var item = before == null ? Item.of(ground.id(), named.amount()) : before.contesting(named.amount());
            next = new Accounts(Grow.plus(next.items, id, item), bookings, rejected);
        }
        for (int gone = number + 1; items.containsKey(ground.id() + "." + gone); gone++) {
            next = next.with(ground.id() + "." + gone, Item::abandoned);
        }
        return next;
    }

    /** What is contested in another dispute from now on is contested here no more. */
    private Accounts parted(List<Ground> grounds) {
        var next = this;
        for (var ground : grounds) {
            next = next.brought(without(ground));
        }
        return next;
    }

    private static Ground without(Ground g) {
        return new Ground(g.id(), g.kind(), List.of(), g.goods(), g.defect(), g.failing(), g.cause());
    }

    private Accounts booked(String id, Booking booking) {
        return new Accounts(items, Grow.plus(bookings, id, booking), rejected);
    }

    private Accounts with(String id, UnaryOperator<Item> change) {
        return new Accounts(
                Grow.plus(items, id, change.apply(Objects.requireNonNull(items.get(id)))), bookings, rejected);
    }

    private static Money negative(Money amount) {
        return new Money(amount.amount().negate(), amount.currency());
    }
}
