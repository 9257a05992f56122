package io.litige.command.money;

import io.litige.api.value.Money;
import io.litige.api.value.SettlementKind;

/**
 * One contested amount. What is open, paid, credited, cleared and given up is always its original amount.
 *
 * @param ground it belongs to
 * @param givenUp the customer does not contest it any more
 * @param held kept from collection
 * @param toCollect released to collection
 */
public record Item(
        String ground,
        Money original,
        Money paid,
        Money credited,
        Money cleared,
        Money givenUp,
        Money held,
        Money toCollect) {
    static Item of(String ground, Money amount) {
        var zero = Money.zero(amount.currency());
        return new Item(ground, amount, zero, zero, zero, zero, zero, zero);
    }

    /** What is still contested and not settled. */
    public Money open() {
        return less(original, settled().plus(givenUp));
    }

    /** What of the open amount is neither held nor to be collected. */
    Money free() {
        return less(open(), held.plus(toCollect));
    }

    private Money settled() {
        return paid.plus(credited).plus(cleared);
    }

    /** A negative amount takes it back. */
    Item settled(SettlementKind kind, Money amount) {
        return switch (kind) {
            case PAID -> new Item(ground, original, paid.plus(amount), credited, cleared, givenUp, held, toCollect);
            case CREDITED -> new Item(ground, original, paid, credited.plus(amount), cleared, givenUp, held, toCollect);
            case CLEARED -> new Item(ground, original, paid, credited, cleared.plus(amount), givenUp, held, toCollect);
        };
    }

    Item holding(Money amount) {
        return new Item(ground, original, paid, credited, cleared, givenUp, amount, toCollect);
    }

    Item collecting(Money amount) {
        return new Item(ground, original, paid, credited, cleared, givenUp, held, amount);
    }

    /** The ground says another amount; what was settled stays so. */
    Item contesting(Money amount) {
        var least = settled();
        var zero = Money.zero(amount.currency());
        return new Item(ground, amount.exceeds(least) ? amount : least, paid, credited, cleared, zero, held, toCollect)
                .fitting();
    }

    /** The customer gave it up. */
    Item abandoned() {
        return new Item(ground, original, paid, credited, cleared, givenUp.plus(open()), held, toCollect).fitting();
    }

    /** Never more held or collected than is open: what is to be collected gives way first. */
    Item fitting() {
        var collected = smaller(toCollect, open());
        var rest = smaller(held, less(open(), collected));
        return new Item(ground, original, paid, credited, cleared, givenUp, rest, collected);
    }

    static Money less(Money from, Money amount) {
        return new Money(from.amount().subtract(amount.amount()), from.currency());
    }

    static Money smaller(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }
}
