package io.litige.app.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Call;
import io.litige.api.access.Decision;
import io.litige.api.command.AssignmentCommand.Claim;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Receipt;
import io.litige.app.http.ApiRequestTable;
import io.litige.command.dispatch.Dispatcher;
import io.litige.query.queue.QueueTable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Claims the first dispute in rank order that nobody owns. The queue is a view and may be a moment old: the dispute
 * itself decides, and whoever comes second takes the next one. Disputes that were taken a moment ago are tried last, so
 * that many who ask at once do not all try the same ones.
 */
@Component
@Profile("command | (!query & !notary)")
class NextDispute {
    private static final int CANDIDATES = 50;

    /** Longer than a view is behind when all is well. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final int REMEMBERED = 100_000;
    private static final Set<Code> TAKE_ANOTHER =
            Set.of(Code.ALREADY_OWNED, Code.WRONG_PHASE, Code.DISPUTE_NOT_FOUND, Code.CONCURRENT_CHANGE);

    private final QueueTable queue;
    private final ApiRequestTable requests;
    private final Dispatcher dispatcher;
    private final Cache<UUID, Boolean> taken = Caffeine.newBuilder()
            .expireAfterWrite(MOMENT)
            .maximumSize(REMEMBERED)
            .build();

    NextDispute(QueueTable queue, ApiRequestTable requests, Dispatcher dispatcher) {
        this.queue = queue;
        this.requests = requests;
        this.dispatcher = dispatcher;
    }

    /**
     * A repeated attempt begins with the dispute chosen before, so that it finds what it was given.
     *
     * @throws Rejected QUEUE_EMPTY, or ACTION_NOT_PERMITTED for callers who do not serve the team
     */
    ResponseEntity<Receipt> take(String team, Call call, Attempt attempt) {
        permit(team, call);
        var earlier = requests.target(attempt.principal(), attempt.key()).flatMap(chosen -> claim(chosen, call));
        return earlier.or(() -> search(team, call, attempt))
                .orElseThrow(() -> Rejected.because(Code.QUEUE_EMPTY, Map.of("team", team)));
    }

    private Optional<ResponseEntity<Receipt>> search(String team, Call call, Attempt attempt) {
        var seen = new HashSet<UUID>();
        var doubtful = new ArrayList<UUID>();
        for (var fresh = fresh(team, seen); !fresh.isEmpty(); fresh = fresh(team, seen)) {
            for (var candidate : fresh) {
                if (taken.getIfPresent(candidate) != null) {
                    doubtful.add(candidate);
                    continue;
                }
                var claimed = attempt(candidate, call, attempt);
                if (claimed.isPresent()) {
                    return claimed;
                }
            }
        }
        // What was taken a moment ago may have been given back.
        return doubtful.stream()
                .map(candidate -> attempt(candidate, call, attempt))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Those tried in vain may still stand on top: the view has not heard of their owners yet. */
    private List<UUID> fresh(String team, Set<UUID> seen) {
        return queue.candidates(team, seen.size() + CANDIDATES).stream()
                .filter(seen::add)
                .toList();
    }

    private Optional<ResponseEntity<Receipt>> attempt(UUID candidate, Call call, Attempt attempt) {
        requests.aim(attempt.principal(), attempt.key(), candidate);
        var claimed = claim(candidate, call);
        taken.put(candidate, true);
        return claimed;
    }

    private Optional<ResponseEntity<Receipt>> claim(UUID dispute, Call call) {
        try {
            var answer = dispatcher.send(new Claim(new DisputeId(dispute), null, null), call);
            return Optional.of(ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .location(URI.create("/disputes/" + dispute))
                    .body(answer.getBody()));
        } catch (CommandExecutionException refused) {
            if (TAKE_ANOTHER.contains(code(refused))) {
                return Optional.empty();
            }
            throw refused;
        } catch (ConcurrencyException e) {
            return Optional.empty();
        }
    }

    private static Code code(CommandExecutionException refused) {
        return refused.getDetails().orElse(null) instanceof Rejection rejection
                ? rejection.code()
                : Code.ACTION_NOT_PERMITTED;
    }

    private static void permit(String team, Call call) {
        var actor = call.actor();
        boolean serves = actor.teams().contains(team) || Access.everywhere(actor);
        Rejected.when(
                !serves || Access.decide(actor, Action.HANDLE, null) != Decision.PERMIT,
                Code.ACTION_NOT_PERMITTED,
                Map.of(
                        "action",
                        Action.HANDLE,
                        "allowedRoles",
                        Action.HANDLE.callers(),
                        "team",
                        team,
                        "yourTeams",
                        actor.teams()));
    }
}
