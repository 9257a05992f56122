package io.litige.app.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.litige.api.access.Actor;
import io.litige.api.value.Role;
import io.litige.app.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one caller from using up what all share; counted in this process, per caller, reads and writes apart. */
final class LimitFilter extends OncePerRequestFilter {
    private static final int CALLERS = 50_000;
    private static final int BURST_SECONDS = 10;

    private final Door door;
    private final ProblemWriter problems;
    private final Limits limits;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    LimitFilter(Door door, ProblemWriter problems, Limits limits) {
        this.door = door;
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = door.caller(request);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var probe = bucket(caller.get(), Door.writes(request)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        var wait = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        problems.write(Fault.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", String.valueOf(wait)), request, response);
    }

    private Bucket bucket(Caller caller, boolean write) {
        return buckets.get(
                (write ? "w|" : "r|") + caller.principal(), name -> bucket(perSecond(caller.actor(), write)));
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity((long) perSecond * BURST_SECONDS)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }

    private int perSecond(Actor actor, boolean write) {
        if (actor.roles().equals(Set.of(Role.INTEGRATION))) {
            return write
                    ? limits.integration().writesPerSecond()
                    : limits.integration().readsPerSecond();
        }
        return write ? limits.person().writesPerSecond() : limits.person().readsPerSecond();
    }
}
