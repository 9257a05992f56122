package io.litige.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RecentTokensTest {
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration SKEW = Duration.ofSeconds(30);

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final AtomicInteger examined = new AtomicInteger();
    private final RecentTokens tokens = new RecentTokens(this::examine, SKEW, clock);

    @Test
    void aTokenIsExaminedOnceAMinute() {
        var first = tokens.decode("long");
        now = START.plus(RecentTokens.BELIEVED).minusMillis(1);
        assertThat(tokens.decode("long")).isSameAs(first);
        assertThat(tokens.decode("another")).isNotSameAs(first);
        assertThat(examined).hasValue(2);

        now = START.plus(RecentTokens.BELIEVED);
        assertThat(tokens.decode("long")).isNotSameAs(first);
        assertThat(examined).hasValue(3);
    }

    @Test
    void aTokenThatEndedMeanwhileIsRefusedAfterTheSkewTheClocksMayHave() {
        tokens.decode("short");
        now = START.plusSeconds(20).plus(SKEW).minusMillis(1);
        tokens.decode("short");
        assertThat(examined).hasValue(1);

        now = START.plusSeconds(20).plus(SKEW);
        assertThatThrownBy(() -> tokens.decode("short")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aRefusedTokenIsExaminedEachTime() {
        assertThatThrownBy(() -> tokens.decode("false")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("false")).isInstanceOf(BadJwtException.class);
        assertThat(examined).hasValue(2);
    }

    /** Stands for the signature and the validators. */
    private Jwt examine(String token) {
        examined.incrementAndGet();
        var end = START.plusSeconds(token.equals("short") ? 20 : 3600);
        if (token.equals("false") || !now.isBefore(end.plus(SKEW))) {
            throw new BadJwtException("no");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("demo-agent")
                .issuedAt(START)
                .expiresAt(end)
                .build();
    }
}
