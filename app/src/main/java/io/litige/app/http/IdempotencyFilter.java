package io.litige.app.http;

import io.litige.app.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a repeated write the answer of the first one. What has not finished is dispatched again: the dispute recognises
 * the request id, so that a repetition after a crash converges to the same answer and writes nothing twice.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String REPLAYED = "Idempotency-Replayed";

    /** The request never reached a rule: its key stays free for the corrected one. */
    private static final Set<Integer> NEVER_CARRIED_OUT = Set.of(400, 405, 406, 412, 413, 415, 428);

    private final Door door;
    private final ApiRequestTable requests;
    private final ProblemWriter problems;
    private final Clock clock;

    IdempotencyFilter(Door door, ApiRequestTable requests, ProblemWriter problems, Clock clock) {
        this.door = door;
        this.requests = requests;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Door.writes(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = door.caller(request);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            admit(request, response, chain, caller.get());
        } catch (BadRequest refused) {
            problems.write(refused.fault(), refused.facts(), request, response);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Caller caller)
            throws ServletException, IOException {
        var key = IdempotencyKey.parse(request.getHeader(IdempotencyKey.HEADER));
        RequestId.set(request, RequestId.derive(caller.principal(), key.value()));
        Door.key(request, key);
        if (!JsonBodyRequest.fits(request)) {
            once(request, response, chain, new Entry(caller.principal(), key.value(), Fingerprint.of(request, null)));
            return;
        }
        var json = JsonBodyRequest.read(request);
        once(json, response, chain, new Entry(caller.principal(), key.value(), Fingerprint.of(request, json.sent())));
    }

    private void once(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Entry entry)
            throws ServletException, IOException {
        if (!requests.begin(entry.principal, entry.key, entry.fingerprint, clock.instant())) {
            var earlier = requests.find(entry.principal, entry.key);
            if (earlier.isPresent() && !MessageDigest.isEqual(earlier.get().fingerprint(), entry.fingerprint)) {
                throw new BadRequest(Fault.IDEMPOTENCY_KEY_REUSED);
            }
            var answer = earlier.map(ApiRequest::answer);
            if (answer.isPresent()) {
                replay(answer.get(), response);
                return;
            }
        }
        dispatch(request, response, chain, entry);
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Entry entry)
            throws ServletException, IOException {
        var recorder = new AnswerRecorder(response);
        try {
            chain.doFilter(request, recorder);
            if (!request.isAsyncStarted()) {
                settle(request, recorder, entry);
            }
        } finally {
            recorder.letThrough();
        }
    }

    private void settle(HttpServletRequest request, AnswerRecorder recorder, Entry entry) {
        int status = recorder.getStatus();
        if (NEVER_CARRIED_OUT.contains(status)) {
            requests.release(entry.principal, entry.key);
        } else if (status < 500 && status != 429 && !Door.repeatable(request)) {
            recorder.answer().ifPresent(answer -> requests.finish(entry.principal, entry.key, answer));
        }
    }

    private static void replay(ApiRequest.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.setHeader(header.getKey(), header.getValue());
        }
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body());
    }

    private record Entry(String principal, String key, byte[] fingerprint) {}
}
