package io.litige.app.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.litige.api.access.Actor;
import io.litige.api.access.CustodyLog.BreakOff;
import io.litige.api.blob.BlobStore;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ReadPurpose;
import io.litige.api.value.Role;
import io.litige.app.http.Door;
import io.litige.app.http.Problem;
import io.litige.app.privacy.AccessEntry.Outcome;
import io.litige.app.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/**
 * Takes note of every read of a dispute and of lists of them, and of everything about them that was refused for want of
 * permission. A list that the same person looks at again within a minute is the same look.
 */
final class AccessInterceptor implements AsyncHandlerInterceptor {
    /** Number of the entry that was written before anything left. */
    private static final String ASKED = AccessInterceptor.class.getName() + ".asked";

    /** Set once what goes on being told is noted. */
    private static final String BEGUN = AccessInterceptor.class.getName() + ".begun";

    /** What an address names beside the dispute: a piece, an export, a batch; whose list it is. */
    private static final List<String> ITEMS = List.of("evidence", "exportId", "batch", "team", "department");

    private final Door door;
    private final AccessLog log;
    private final Guests guests;
    private final Clock clock;

    /** Lists that were noted, for a minute: screens ask again and again. */
    private final Cache<Look, Boolean> looks = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();

    /** Somebody looking at a list. */
    private record Look(
            AgentId actor, AccessKind what, @Nullable String item) {}

    AccessInterceptor(Door door, AccessLog log, Guests guests, Clock clock) {
        this.door = door;
        this.log = log;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caller = door.caller(request).orElse(null);
        if (caller == null || !reads(request)) {
            return true;
        }
        var actor = caller.actor();
        var dispute = dispute(variables(request).get("disputeId"));
        if (dispute != null && guests.reads(dispute, actor.id())) {
            request.setAttribute(ASKED, log.now(entry(request, actor, Outcome.GUEST)));
            door.let(request, new Caller(caller.principal(), actor.reading(dispute)));
        } else if (sensitive(request, actor)) {
            request.setAttribute(ASKED, log.now(entry(request, actor, Outcome.ASKED)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var actor = door.caller(request).map(Caller::actor).orElse(null);
        if (actor == null) {
            return;
        }
        int status = response.getStatus();
        boolean denied = status == 403 || status == 404;
        boolean looked = reads(request) || heads(request);
        if (!looked && kind(request).isList()) {
            return; // Registering shares its address with the search.
        }
        if (denied || (looked && status >= 400)) {
            refused(request, actor);
        } else if (asked(request) != 0) {
            brokenOff(request, response, actor, failure);
        } else if (looked && request.getAttribute(BEGUN) == null) {
            read(entry(request, actor, Outcome.READ));
        }
    }

    /** What goes on being told is noted when it begins: nobody knows when it ends. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (kind(request) == AccessKind.QUEUE && reads(request)) {
            request.setAttribute(BEGUN, true);
            door.caller(request).map(Caller::actor).ifPresent(actor -> read(entry(request, actor, Outcome.READ)));
        }
    }

    private void read(AccessEntry entry) {
        if (entry.disputeId() != null || isNew(entry)) {
            log.soon(entry);
        }
    }

    private boolean isNew(AccessEntry entry) {
        return looks.asMap().putIfAbsent(new Look(entry.actor(), entry.what(), entry.item()), true) == null;
    }

    private void refused(HttpServletRequest request, Actor actor) {
        long asked = asked(request);
        var end = entry(request, actor, Outcome.REFUSED).ending(asked, null);
        if (asked == 0) {
            log.soon(end);
        } else {
            log.end(end);
        }
    }

    /** A failure after the answer has begun comes here; a caller who has gone is known by the connection alone. */
    private void brokenOff(
            HttpServletRequest request, HttpServletResponse response, Actor actor, @Nullable Exception failure) {
        var sent = WebUtils.getNativeResponse(response, SentBytes.class);
        if (failure == null && (sent == null || !sent.lost())) {
            return;
        }
        var why = sent != null && sent.lost()
                ? BreakOff.CALLER_GONE
                : failure instanceof BlobStore.Altered ? BreakOff.EVIDENCE_ALTERED : BreakOff.FAILED;
        log.end(entry(request, actor, Outcome.BROKEN_OFF)
                .because(why.name())
                .ending(asked(request), sent == null ? 0 : sent.bytes()));
    }

    /** 0 where nothing was written before. */
    private static long asked(HttpServletRequest request) {
        return request.getAttribute(ASKED) instanceof Long entry ? entry : 0;
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    /** What is told about a content, without the content: a read, and nothing handed out. */
    private static boolean heads(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }

    /** Lawyers are shown what is privileged in the timeline, too. */
    private static boolean sensitive(HttpServletRequest request, Actor actor) {
        var kind = kind(request);
        return kind.sensitive() || (kind == AccessKind.TIMELINE && actor.has(Role.LEGAL));
    }

    private static AccessKind kind(HttpServletRequest request) {
        return AccessKind.of(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    }

    private AccessEntry entry(HttpServletRequest request, Actor actor, Outcome outcome) {
        return new AccessEntry(
                0,
                clock.instant(),
                actor.id(),
                AccessEntry.roles(actor),
                kind(request),
                dispute(variables(request).get("disputeId")),
                item(variables(request)),
                outcome,
                outcome == Outcome.REFUSED ? refusal(request) : purpose(request),
                null,
                null);
    }

    private static @Nullable String refusal(HttpServletRequest request) {
        var code = request.getAttribute(Problem.CODE);
        return code == null ? null : code.toString();
    }

    /** One of ours alone: an address may hold anything. */
    private static @Nullable String purpose(HttpServletRequest request) {
        var given = kind(request) == AccessKind.EVIDENCE ? request.getParameter("purpose") : null;
        return Arrays.stream(ReadPurpose.values())
                .map(Enum::name)
                .filter(name -> name.equals(given))
                .findFirst()
                .orElse(null);
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    /** Only what has the form of an id of ours: an address may hold anything. */
    private static @Nullable String item(Map<?, ?> variables) {
        return ITEMS.stream()
                .flatMap(name -> variables.get(name) instanceof String text ? Stream.of(text) : Stream.empty())
                .filter(text -> text.matches("E[0-9]{1,9}|[0-9a-f-]{36}|[a-z][a-z0-9-]{0,39}"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable DisputeId dispute(@Nullable Object id) {
        try {
            return id instanceof String text ? new DisputeId(UUID.fromString(text)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
