package io.litige.app.http;

import io.litige.app.security.Caller;
import io.litige.app.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the filters and argument resolvers of one request share. */
@Component
public class Door {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> NOT_OURS = Set.of("/oauth2/", "/actuator/", "/error");
    private static final String CALLER = Door.class.getName() + ".caller";
    private static final String KEY = Door.class.getName() + ".key";
    private static final String REPEATABLE = Door.class.getName() + ".repeatable";

    private final Callers callers;

    Door(Callers callers) {
        this.callers = callers;
    }

    /** Who sent this request, looked up once per request; empty without a token. */
    public Optional<Caller> caller(HttpServletRequest request) {
        if (request.getAttribute(CALLER) instanceof Caller caller) {
            return Optional.of(caller);
        }
        var caller = callers.current();
        caller.ifPresent(found -> request.setAttribute(CALLER, found));
        return caller;
    }

    /** From here on this request is that caller's. */
    public void let(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    /** The idempotency key of this write, as the door read it. */
    public Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(KEY));
    }

    static void key(HttpServletRequest request, IdempotencyKey key) {
        request.setAttribute(KEY, key.value());
    }

    /** Whether the request changes something in the API. */
    static boolean writes(HttpServletRequest request) {
        return WRITES.contains(request.getMethod()) && NOT_OURS.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    /** Says that the answer to this request is not its last word: a repetition may be answered otherwise. */
    static void markRepeatable(HttpServletRequest request) {
        request.setAttribute(REPEATABLE, true);
    }

    static boolean repeatable(HttpServletRequest request) {
        return request.getAttribute(REPEATABLE) != null;
    }
}
