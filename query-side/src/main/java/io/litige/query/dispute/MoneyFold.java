package io.litige.query.dispute;

import io.litige.api.event.GroundEvent;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundConcluded;
import io.litige.api.event.GroundEvent.GroundRequalified;
import io.litige.api.event.GroundEvent.GroundWithdrawn;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.MoneyEvent;
import io.litige.api.event.MoneyEvent.AmountSettled;
import io.litige.api.event.MoneyEvent.BookingReversed;
import io.litige.api.event.MoneyEvent.CollectionHoldPlaced;
import io.litige.api.event.MoneyEvent.CollectionHoldReleased;
import io.litige.api.event.MoneyEvent.ReleasedToCollection;
import io.litige.api.query.face.BookingState;
import io.litige.api.query.face.ItemState;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.Ground;
import io.litige.api.value.HoldEnd;
import io.litige.api.value.Money;
import io.litige.api.value.SettlementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Contested amounts in the accounts (requirements 75 and 76). */
final class MoneyFold {
    private MoneyFold() {}

    /** The contested amounts of grounds as they are brought. */
    static List<ItemState> items(List<Ground> grounds) {
        var items = new ArrayList<ItemState>();
        for (var ground : grounds) {
            int number = 0;
            for (var item : ground.items()) {
                items.add(first(ground.id() + "." + ++number, ground.id(), item));
            }
        }
        return items;
    }

    static void follow(FaceDraft draft, GroundEvent event) {
        switch (event) {
            case GroundAdded e -> brought(draft, e.ground().id(), e.ground().items());
            case GroundRequalified e -> brought(draft, e.after().id(), e.after().items());
            case GroundWithdrawn e -> brought(draft, e.ground().id(), List.of());
            case GroundConcluded e -> {}
        }
    }

    /** What is contested in another dispute from now on is contested here no more. */
    static void follow(FaceDraft draft, DisputeSplit event) {
        event.grounds().forEach(ground -> brought(draft, ground.id(), List.of()));
    }

    static void fold(FaceDraft draft, MoneyEvent event) {
        var at = event.act().occurredAt();
        switch (event) {
            case AmountSettled e -> {
                draft.bookings = FaceDraft.appended(
                        draft.bookings,
                        new BookingState(e.id(), e.item(), e.kind(), e.amount(), e.reference(), at, null));
                change(draft, e.item(), item -> fitting(settled(item, e.kind(), e.amount(), e.open())));
            }
            case BookingReversed e -> {
                draft.bookings = FaceDraft.replaced(
                        draft.bookings,
                        booking -> booking.id().equals(e.id()),
                        b -> new BookingState(b.id(), b.item(), b.kind(), b.amount(), b.reference(), b.at(), at));
                change(draft, e.item(), item -> settled(item, e.kind(), negative(e.amount()), e.open()));
            }
            case CollectionHoldPlaced e -> change(draft, e.item(), item -> kept(item, e.held(), item.toCollect()));
            case CollectionHoldReleased e -> {
                if (e.ending() != HoldEnd.SETTLED && e.ending() != HoldEnd.PARTED) {
                    change(draft, e.item(), item -> kept(item, e.held(), item.toCollect()));
                }
            }
            case ReleasedToCollection e ->
                change(
                        draft,
                        e.item(),
                        item -> kept(item, item.held(), item.toCollect().plus(e.amount())));
        }
    }

    private static void brought(FaceDraft draft, String ground, List<DisputedItem> named) {
        var items = new ArrayList<ItemState>();
        int number = 0;
        for (var item : draft.items) {
            if (!item.ground().equals(ground)) {
                items.add(item);
            } else if (number < named.size()) {
                items.add(contested(item, named.get(number++)));
            } else {
                items.add(givenUp(item));
            }
        }
        for (; number < named.size(); number++) {
            items.add(first(ground + "." + (number + 1), ground, named.get(number)));
        }
        draft.items = items;
    }

    private static void change(FaceDraft draft, String id, UnaryOperator<ItemState> by) {
        draft.items = FaceDraft.replaced(draft.items, item -> item.id().equals(id), by);
    }

    private static ItemState first(String id, String ground, DisputedItem item) {
        var zero = Money.zero(item.amount().currency());
        return new ItemState(id, ground, item, item.amount(), item.amount(), zero, zero, zero, zero, zero, zero);
    }

    private static ItemState contested(ItemState i, DisputedItem named) {
        var settled = i.paid().plus(i.credited()).plus(i.cleared());
        var original = named.amount().exceeds(settled) ? named.amount() : settled;
        return fitting(new ItemState(
                i.id(),
                i.ground(),
                named,
                original,
                less(original, settled),
                i.paid(),
                i.credited(),
                i.cleared(),
                Money.zero(original.currency()),
                i.held(),
                i.toCollect()));
    }

    private static ItemState givenUp(ItemState i) {
        return fitting(new ItemState(
                i.id(),
                i.ground(),
                i.item(),
                i.original(),
                Money.zero(i.open().currency()),
                i.paid(),
                i.credited(),
                i.cleared(),
                i.givenUp().plus(i.open()),
                i.held(),
                i.toCollect()));
    }

    private static ItemState settled(ItemState i, SettlementKind kind, Money amount, Money open) {
        return new ItemState(
                i.id(),
                i.ground(),
                i.item(),
                i.original(),
                open,
                kind == SettlementKind.PAID ? i.paid().plus(amount) : i.paid(),
                kind == SettlementKind.CREDITED ? i.credited().plus(amount) : i.credited(),
                kind == SettlementKind.CLEARED ? i.cleared().plus(amount) : i.cleared(),
                i.givenUp(),
                i.held(),
                i.toCollect());
    }

    private static ItemState kept(ItemState i, Money held, Money toCollect) {
        return new ItemState(
                i.id(),
                i.ground(),
                i.item(),
                i.original(),
                i.open(),
                i.paid(),
                i.credited(),
                i.cleared(),
                i.givenUp(),
                held,
                toCollect);
    }

    /** Never more held or collected than is open: what is to be collected gives way first. */
    private static ItemState fitting(ItemState i) {
        var collected = smaller(i.toCollect(), i.open());
        return kept(i, smaller(i.held(), less(i.open(), collected)), collected);
    }

    private static Money less(Money from, Money amount) {
        return from.plus(negative(amount));
    }

    private static Money negative(Money amount) {
        return new Money(amount.amount().negate(), amount.currency());
    }

    private static Money smaller(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }
}
