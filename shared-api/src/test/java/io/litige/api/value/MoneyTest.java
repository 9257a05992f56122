package io.litige.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void takesTheScaleOfItsCurrencySoThatEqualAmountsAreEqual() {
        assertThat(Money.euros("150")).isEqualTo(Money.euros("150.00")).hasToString("150.00 EUR");
        assertThat(Money.of("150", "JPY")).hasToString("150 JPY");
    }

    @Test
    void refusesDecimalsTheCurrencyDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.euros("1.234"))
                .withMessageContaining("EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1.5", "JPY"));
    }

    @Test
    void refusesAnUnknownCurrency() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1.00", "EURO"));
    }

    @Test
    void addsWithoutRounding() {
        assertThat(Money.sum(List.of(Money.euros("0.10"), Money.euros("0.20")), "EUR"))
                .isEqualTo(Money.euros("0.30"));
        assertThat(Money.sum(List.of(), "EUR")).isEqualTo(Money.zero("EUR"));
    }

    @Test
    void neverConvertsSilently() {
        var euros = Money.euros("1.00");
        var dollars = Money.of("1.00", "USD");

        assertThatIllegalArgumentException().isThrownBy(() -> euros.plus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> euros.compareTo(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> euros.exceeds(dollars));
    }

    @Test
    void aLimitIsNotExceededByItself() {
        assertThat(Money.euros("100.00").exceeds(Money.euros("100.00"))).isFalse();
        assertThat(Money.euros("100.01").exceeds(Money.euros("100.00"))).isTrue();
    }

    @Test
    void knowsItsSign() {
        assertThat(Money.euros("0.00").isPositive()).isFalse();
        assertThat(Money.euros("0.00").isNegative()).isFalse();
        assertThat(Money.euros("-0.01").isNegative()).isTrue();
    }

    @Test
    void isTextInJsonSoThatNobodyRoundsIt() {
        assertThat(json.writeValueAsString(Money.euros("150.00")))
                .isEqualTo("{\"amount\":\"150.00\",\"currency\":\"EUR\"}");
        assertThat(json.readValue("{\"amount\":\"0.10\",\"currency\":\"EUR\"}", Money.class))
                .isEqualTo(Money.euros("0.10"));
    }
}
