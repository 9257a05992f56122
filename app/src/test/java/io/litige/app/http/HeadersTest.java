package io.litige.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    @Test
    void aKeyIsTakenBareOrQuoted() {
        assertThat(IdempotencyKey.parse("0123456789abcdef").value()).isEqualTo("0123456789abcdef");
        assertThat(IdempotencyKey.parse(" \"0123456789abcdef\" ").value()).isEqualTo("0123456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "0123456789 abcdef", "0123456789abcdeé", "\"0123456789abcde\"", "0123456789\"abcdef"})
    void aKeyOfAnotherFormIsRefused(String key) {
        assertThatThrownBy(() -> IdempotencyKey.parse(key))
                .isInstanceOfSatisfying(
                        BadRequest.class, e -> assertThat(e.fault()).isEqualTo(Fault.IDEMPOTENCY_KEY_MALFORMED));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noKeyIsRefusedAsMissing(String key) {
        assertThatThrownBy(() -> IdempotencyKey.parse(key))
                .isInstanceOfSatisfying(
                        BadRequest.class, e -> assertThat(e.fault()).isEqualTo(Fault.IDEMPOTENCY_KEY_MISSING));
    }

    @Test
    void ifMatchNamesOneVersion() {
        assertThat(ETags.version("\"d12\"")).isEqualTo(12L);
        assertThat(ETags.version("\"d0\"")).isZero();
        assertThat(ETags.version(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d12", "*", "W/\"d12\"", "\"12\"", "\"d01\"", "\"d-1\"", "\"d1\", \"d2\"", ""})
    void ifMatchOfAnotherFormIsRefused(String header) {
        assertThatThrownBy(() -> ETags.version(header))
                .isInstanceOfSatisfying(
                        BadRequest.class, e -> assertThat(e.fault()).isEqualTo(Fault.IF_MATCH_MALFORMED));
    }

    @Test
    void theSameCallerAndKeyGiveTheSameRequestId() {
        assertThat(RequestId.derive("iss|sub", "key")).isEqualTo(RequestId.derive("iss|sub", "key"));
        assertThat(RequestId.derive("iss|sub", "key")).isNotEqualTo(RequestId.derive("iss|other", "key"));
        assertThat(RequestId.derive("iss|sub", "key").version()).isEqualTo(5);
    }

    @Test
    void placesAreToldAsJsonPointers() {
        assertThat(Pointer.of("dispute.grounds[0].kind")).isEqualTo("/dispute/grounds/0/kind");
        assertThat(Pointer.of("fields[a/b].<map value>")).isEqualTo("/fields/a~1b");
        assertThat(Pointer.of("remedies[1].<list element>")).isEqualTo("/remedies/1");
    }

    @Test
    void factsBecomeOneSentence() {
        assertThat(Sentence.of(
                        "The amount is above the mandate",
                        Map.of("limit", "100.00 EUR", "asked", "150.00 EUR"),
                        Locale.ENGLISH))
                .isEqualTo("The amount is above the mandate: asked 150.00 EUR, limit 100.00 EUR.");
        assertThat(Sentence.of("No such dispute", Map.of(), Locale.ENGLISH)).isEqualTo("No such dispute.");
    }

    @Test
    void textThatCannotBeStoredIsKnown() {
        assertThat(StorableText.storable("é€😀")).isTrue();
        assertThat(StorableText.storable("a\u0000")).isFalse();
        assertThat(StorableText.storable("\ud83d")).isFalse();
        assertThat(StorableText.storable("\ude00")).isFalse();
    }
}
