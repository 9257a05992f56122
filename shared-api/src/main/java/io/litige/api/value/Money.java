package io.litige.api.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collection;
import org.joda.money.CurrencyUnit;

/**
 * An amount in an ISO 4217 currency, at that currency's own scale (two decimals for EUR). Written in JSON as
 * {@code {"amount":"150.00","currency":"EUR"}}; amounts are text so that no reader rounds them.
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) implements Comparable<Money> {
    /**
     * @throws IllegalArgumentException unknown currency, or more decimals than the currency has
     */
    @JsonCreator
    public Money(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") String currency) {
        try {
            var exact = org.joda.money.Money.of(CurrencyUnit.of(currency), amount);
            this.amount = exact.getAmount();
            this.currency = currency;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("more decimals than " + currency + " has", e);
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money euros(String amount) {
        return of(amount, "EUR");
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Sum in one currency; zero of that currency for an empty collection. */
    public static Money sum(Collection<Money> parts, String currency) {
        return parts.stream().reduce(zero(currency), Money::plus);
    }

    /**
     * @throws IllegalArgumentException when the currencies differ: nothing here converts silently
     */
    public Money plus(Money other) {
        return new Money(amount.add(other.inSameCurrency(this).amount), currency);
    }

    /**
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.inSameCurrency(this).amount), currency);
    }

    public boolean exceeds(Money limit) {
        return compareTo(limit) > 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * @throws IllegalArgumentException when the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.inSameCurrency(this).amount);
    }

    private Money inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
        }
        return this;
    }

    /** As it stands in refusals: {@code 150.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
