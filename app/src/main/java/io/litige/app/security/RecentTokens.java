package io.litige.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Believes a token it has just examined without examining its signature again, which is a tenth of a request. What was
 * refused is examined each time; what has expired meanwhile, too. A key withdrawn by the issuer counts for a minute more
 * at most.
 */
final class RecentTokens implements JwtDecoder {
    static final Duration BELIEVED = Duration.ofMinutes(1);

    private static final int TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final Duration clockSkew;
    private final Clock clock;
    private final Cache<String, Jwt> recent;

    RecentTokens(JwtDecoder decoder, Duration clockSkew, Clock clock) {
        this.decoder = decoder;
        this.clockSkew = clockSkew;
        this.clock = clock;
        this.recent = Caffeine.newBuilder()
                .maximumSize(TOKENS)
                .expireAfterWrite(BELIEVED)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = recent.getIfPresent(token);
        if (known != null && stillValid(known)) {
            return known;
        }
        var decoded = decoder.decode(token);
        recent.put(token, decoded);
        return decoded;
    }

    private boolean stillValid(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end.plus(clockSkew));
    }
}
