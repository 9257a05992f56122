package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.command.DisputeCommand;
import io.litige.api.error.Rejected;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.value.CollectionBasis;
import io.litige.api.value.Money;
import io.litige.api.value.SettlementKind;
import io.litige.command.money.Accounts;
import io.litige.command.money.Accounts.Booking;
import io.litige.command.money.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Whatever the accounts say, in whatever order: no cent appears and none is lost (requirement 75). */
class MoneyConservationTest {
    private static final int FACTS = 400;

    @RepeatedTest(20)
    @Tag("requirement-75")
    void sumsAreConservedOverAnySequenceOfFacts() {
        long seed = RandomGenerator.getDefault().nextLong();
        var random = new Random(seed);
        var dispute = Stories.prepared();
        var done = new ArrayList<String>();
        // A draw can end the dispute at once: amounts have moved before anything is drawn.
        var first = dispute.state().accounts().items().keySet().iterator().next();
        dispute.given(People.FINANCE, on(first, Wishes.credit("1.00")));
        dispute.given(People.FINANCE, on(first, Wishes.pay("1.00")));
        for (int i = 0; i < FACTS; i++) {
            var command = any(dispute, random);
            if (taken(dispute, actor(command), command)) {
                done.add(command.toString());
            }
            conserved(dispute.state().accounts(), "seed %d after %s".formatted(seed, done));
        }
        assertThat(replayed(dispute)).as("seed %d: told again", seed).isEqualTo(dispute.state());
    }

    /** Wherever a ground goes, what is left of its amounts goes along, with what of it is kept from collection. */
    @RepeatedTest(20)
    @Tag("requirement-75")
    void aSplitTakesWhatIsLeftAlong() {
        long seed = RandomGenerator.getDefault().nextLong();
        var random = new Random(seed);
        var when = "seed %d".formatted(seed);
        var dispute = Stories.prepared();
        // A draw can end the dispute before any ground has gone: the first goes before anything is drawn.
        dispute.given(People.AGENT, Wishes.addGround());
        assertThat(split(dispute, "G1", when)).as(when).isTrue();
        for (int i = 0; i < FACTS; i++) {
            var command = any(dispute, random);
            taken(dispute, actor(command), command);
            if (i % 25 == 1) {
                var brought = List.copyOf(dispute.state().broughtGrounds().keySet());
                split(dispute, brought.get(random.nextInt(brought.size())), when);
            }
        }
    }

    private static boolean split(DisputeFixture dispute, String ground, String when) {
        var before = dispute.state().accounts();
        int events = dispute.events().size();
        if (!taken(dispute, People.SENIOR, Wishes.split(ground))) {
            return false;
        }
        var child = dispute.events().stream()
                .skip(events)
                .filter(DisputeSplit.class::isInstance)
                .map(event -> dispute.other(((DisputeSplit) event).child()))
                .findFirst()
                .orElseThrow();
        var after = dispute.state().accounts();
        assertThat(sum(after, Item::open).plus(sum(child.accounts(), Item::open)))
                .as(when)
                .isEqualTo(sum(before, Item::open));
        assertThat(sum(after, Item::held).plus(sum(child.accounts(), Item::held)))
                .as(when)
                .isEqualTo(sum(before, Item::held));
        assertThat(sum(child.accounts(), Item::paid).isPositive()).as(when).isFalse();
        assertThat(after.bookings()).as(when).isEqualTo(before.bookings());
        conserved(after, when);
        conserved(child.accounts(), when);
        return true;
    }

    private static Money sum(Accounts accounts, Function<Item, Money> part) {
        return Money.sum(accounts.items().values().stream().map(part).toList(), "EUR");
    }

    private static DisputeCommand any(DisputeFixture dispute, Random random) {
        var items = List.copyOf(dispute.state().accounts().items().keySet());
        var item = items.get(random.nextInt(items.size()));
        var amount = random.nextInt(1, 6000) / 100.0;
        var euros = String.format(java.util.Locale.ROOT, "%.2f", amount);
        int bookings = dispute.state().accounts().bookings().size();
        return switch (random.nextInt(14)) {
            case 0, 1 -> on(item, Wishes.credit(euros));
            case 2, 3 -> on(item, Wishes.pay(euros));
            case 4 -> on(item, Wishes.clear(euros));
            case 5, 6 -> Wishes.reverse("B" + (1 + random.nextInt(Math.max(1, bookings))));
            case 7 -> on(item, Wishes.holdBack(euros));
            case 8 -> on(item, Wishes.releaseHold(euros));
            case 9 -> on(item, Wishes.collect(CollectionBasis.REJECTED, euros));
            case 10 -> Wishes.addGround();
            case 11 ->
                random.nextInt(8) > 0 ? on(item, Wishes.pay(euros)) : Wishes.withdrawGround("G" + random.nextInt(1, 6));
            case 12 ->
                random.nextInt(40) > 0
                        ? Wishes.addGround()
                        : Wishes.respond(io.litige.api.value.FinalResponseForm.REJECT);
            default -> Wishes.with("claim", Wishes.overcharged(euros), Wishes.requalify("G" + random.nextInt(1, 6)));
        };
    }

    private static <C extends DisputeCommand> C on(String item, C command) {
        return Wishes.with("item", item, command);
    }

    private static Actor actor(DisputeCommand command) {
        return switch (command) {
            case io.litige.api.command.MoneyCommand c -> People.FINANCE;
            case io.litige.api.command.LifecycleCommand c -> People.SENIOR;
            default -> People.AGENT;
        };
    }

    private static boolean taken(DisputeFixture dispute, Actor actor, DisputeCommand command) {
        try {
            dispute.given(actor, command);
            return true;
        } catch (Rejected refused) {
            return false;
        }
    }

    private static void conserved(Accounts accounts, String when) {
        accounts.items().forEach((id, item) -> {
            var parts = List.of(item.open(), item.paid(), item.credited(), item.cleared(), item.givenUp());
            assertThat(Money.sum(parts, "EUR")).as("%s, %s", id, when).isEqualTo(item.original());
            assertThat(parts).as("%s, %s", id, when).noneMatch(Money::isNegative);
            assertThat(item.held().isNegative() || item.toCollect().isNegative())
                    .as("%s, %s", id, when)
                    .isFalse();
            assertThat(item.held().plus(item.toCollect()).exceeds(item.open()))
                    .as("%s holds no more than is open, %s", id, when)
                    .isFalse();
            assertThat(item.paid()).as("%s, %s", id, when).isEqualTo(booked(accounts, id, SettlementKind.PAID));
            assertThat(item.credited()).as("%s, %s", id, when).isEqualTo(booked(accounts, id, SettlementKind.CREDITED));
            assertThat(item.cleared()).as("%s, %s", id, when).isEqualTo(booked(accounts, id, SettlementKind.CLEARED));
        });
        assertThat(Money.sum(
                        accounts.items().values().stream().map(Item::original).toList(), "EUR"))
                .as(when)
                .isEqualTo(Money.sum(
                        accounts.items().values().stream()
                                .flatMap(item -> java.util.stream.Stream.of(
                                        item.open(), item.paid(), item.credited(), item.cleared(), item.givenUp()))
                                .toList(),
                        "EUR"));
    }

    private static Money booked(Accounts accounts, String item, SettlementKind kind) {
        return Money.sum(
                accounts.bookings().values().stream()
                        .filter(booking -> !booking.reversed() && booking.item().equals(item) && booking.kind() == kind)
                        .map(Booking::amount)
                        .toList(),
                "EUR");
    }

    private static Dispute replayed(DisputeFixture dispute) {
        var events = dispute.events();
        var state = Dispute.opened((DisputeRegistered) events.getFirst(), 0);
        for (int version = 1; version < events.size(); version++) {
            state = state.evolve(events.get(version), version);
        }
        return state;
    }
}
