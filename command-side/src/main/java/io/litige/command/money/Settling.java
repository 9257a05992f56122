package io.litige.command.money;

import io.litige.api.command.MoneyCommand;
import io.litige.api.command.MoneyCommand.ReverseBooking;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.MoneyEvent.AmountSettled;
import io.litige.api.event.MoneyEvent.BookingReversed;
import io.litige.api.event.MoneyEvent.CollectionHoldReleased;
import io.litige.api.value.HoldEnd;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.ReopenReason;
import io.litige.api.value.SettlementKind;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts of the accounts: what was settled, and what was settled and is open again. */
final class Settling {
    private static final Set<Phase> OVER = EnumSet.of(Phase.RESOLVED, Phase.CLOSED);

    private Settling() {}

    static List<DisputeEvent> settle(
            MoneyCommand c,
            String id,
            SettlementKind kind,
            Money amount,
            String reference,
            Accounts accounts,
            DisputeFacts dispute,
            Handling handling) {
        var item = item(accounts, id);
        within(amount, item.open(), id, "open", dispute);
        var after = item.settled(kind, amount);
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new AmountSettled(
                c.disputeId(),
                handling.act(),
                "B" + (accounts.bookings().size() + 1),
                id,
                kind,
                amount,
                reference,
                after.open()));
        var held = after.fitting().held();
        if (item.held().exceeds(held)) {
            events.add(new CollectionHoldReleased(
                    c.disputeId(), handling.act(), id, Item.less(item.held(), held), held, HoldEnd.SETTLED, null));
        }
        return events;
    }

    /** Whoever was told that it is over is told that it is not: a dispute that was over goes on (requirement 75). */
    static List<DisputeEvent> reverse(ReverseBooking c, Accounts accounts, DisputeFacts dispute, Handling handling) {
        var booking = Checks.known(accounts.bookings(), c.booking(), Code.BOOKING_NOT_FOUND, "booking");
        Rejected.when(
                booking.reversed(),
                Code.BOOKING_REVERSED,
                Map.of("booking", c.booking(), "allowed", "a booking that stands"));
        var open = item(accounts, booking.item()).open().plus(booking.amount());
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new BookingReversed(
                c.disputeId(),
                handling.act(),
                c.booking(),
                booking.item(),
                booking.kind(),
                booking.amount(),
                c.reference(),
                handling.text(c.reason()),
                open));
        if (OVER.contains(dispute.phase())) {
            events.add(new DisputeReopened(c.disputeId(), handling.act(), ReopenReason.ACCOUNTING_REVERSED));
        }
        return events;
    }

    static Item item(Accounts accounts, String id) {
        return Checks.known(accounts.items(), id, Code.ITEM_NOT_FOUND, "item");
    }

    /** Above zero, in the currency of the dispute, and no more than there is. */
    static void within(Money amount, Money most, String item, String what, DisputeFacts dispute) {
        var violations = new Violations();
        boolean comparable = amount.currency().equals(most.currency());
        if (most.isPositive() || !comparable) {
            Checks.amount(violations, amount, dispute.currency(), "amount");
        }
        violations.when(
                comparable && (amount.exceeds(most) || !most.isPositive()),
                Code.MORE_THAN_DISPUTED,
                Map.of("item", item, "asked", amount, what, most, "allowed", "up to " + most));
        violations.reject();
    }
}
