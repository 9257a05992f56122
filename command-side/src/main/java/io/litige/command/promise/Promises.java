package io.litige.command.promise;

import io.litige.api.command.PromiseCommand;
import io.litige.api.command.PromiseCommand.BreakPromise;
import io.litige.api.command.PromiseCommand.KeepPromise;
import io.litige.api.command.PromiseCommand.MakePromise;
import io.litige.api.command.PromiseCommand.RenegotiatePromise;
import io.litige.api.command.PromiseCommand.WaivePromise;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.event.PromiseEvent.PromiseWaived;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Dated words given to the customer (requirements 29 and 69): due in working time, kept or renegotiated before they are
 * due, broken by the deadline alone.
 *
 * @param words by id, in the order they were given
 */
public record Promises(Map<String, Word> words) {
    public static final Promises NONE = new Promises(Map.of());

    /** One promise. */
    public record Word(Instant dueAt, Status status) {}

    /** What became of a promise. */
    public enum Status {
        PENDING,
        KEPT,
        BROKEN,
        RENEGOTIATED,
        WAIVED
    }

    public List<DisputeEvent> decide(PromiseCommand command, Handling handling) {
        return List.of(
                switch (command) {
                    case MakePromise c -> make(c, handling);
                    case KeepPromise c -> keep(c, handling);
                    case BreakPromise c -> breakIt(c, handling);
                    case RenegotiatePromise c -> renegotiate(c, handling);
                    case WaivePromise c -> {
                        pending(c.promise());
                        yield new PromiseWaived(
                                c.disputeId(), handling.act(), c.promise(), handling.text(c.statement()));
                    }
                });
    }

    /** Ids of the promises still to be kept. */
    public List<String> pending() {
        return words.entrySet().stream()
                .filter(word -> word.getValue().status() == Status.PENDING)
                .map(Map.Entry::getKey)
                .toList();
    }

    public Promises evolve(DisputeEvent event) {
        return event instanceof PromiseEvent e ? evolve(e) : this;
    }

    private Promises evolve(PromiseEvent event) {
        return switch (event) {
            case PromiseMade e -> with(e.id(), new Word(e.dueAt(), Status.PENDING));
            case PromiseKept e -> became(e.id(), Status.KEPT);
            case PromiseBroken e -> became(e.id(), Status.BROKEN);
            case PromiseWaived e -> became(e.id(), Status.WAIVED);
            case PromiseRenegotiated e ->
                became(e.id(), Status.RENEGOTIATED).with(e.replacedBy(), new Word(e.dueAt(), Status.PENDING));
        };
    }

    private PromiseMade make(MakePromise c, Handling handling) {
        if (c.department() == null) {
            due(c.dueAt(), handling);
        } else {
            Delivering.check(c, handling);
        }
        var keeper = Objects.requireNonNullElse(c.keeper(), handling.actor().id());
        return new PromiseMade(
                c.disputeId(),
                handling.act(),
                next(),
                handling.text(c.deliverable()),
                keeper,
                c.dueAt(),
                c.department(),
                c.confirmation());
    }

    private PromiseKept keep(KeepPromise c, Handling handling) {
        beforeDue(c.promise(), pending(c.promise()), handling);
        return new PromiseKept(c.disputeId(), handling.act(), c.promise());
    }

    private PromiseBroken breakIt(BreakPromise c, Handling handling) {
        var word = pending(c.promise());
        Rejected.when(
                !handling.now().isAfter(word.dueAt()),
                Code.PROMISE_NOT_DUE,
                Map.of("promise", c.promise(), "dueAt", word.dueAt(), "now", handling.now()));
        return new PromiseBroken(c.disputeId(), handling.act(), c.promise(), word.dueAt());
    }

    private PromiseRenegotiated renegotiate(RenegotiatePromise c, Handling handling) {
        beforeDue(c.promise(), pending(c.promise()), handling);
        due(c.dueAt(), handling);
        return new PromiseRenegotiated(
                c.disputeId(), handling.act(), c.promise(), next(), c.dueAt(), handling.text(c.reason()));
    }

    private Word pending(String id) {
        var word = Checks.known(words, id, Code.PROMISE_NOT_FOUND, "promise");
        Rejected.when(
                word.status() != Status.PENDING,
                Code.PROMISE_NOT_PENDING,
                Map.of("promise", id, "status", word.status(), "pending", Checks.joined(pending())));
        return word;
    }

    private static void beforeDue(String id, Word word, Handling handling) {
        Rejected.when(
                handling.occurredAt().isAfter(word.dueAt()),
                Code.PROMISE_ALREADY_DUE,
                Map.of("promise", id, "dueAt", word.dueAt(), "occurredAt", handling.occurredAt()));
    }

    private static void due(Instant dueAt, Handling handling) {
        var calendar = handling.calendar();
        new Violations()
                .when(
                        !dueAt.isAfter(handling.occurredAt()),
                        Code.DUE_IN_PAST,
                        Map.of("dueAt", dueAt, "occurredAt", handling.occurredAt()))
                .when(
                        !calendar.isWorkingTime(dueAt),
                        Code.DUE_OUTSIDE_CALENDAR,
                        Map.of("dueAt", dueAt, "nextWorkingTime", calendar.nextWorkingTime(dueAt)))
                .reject();
    }

    /** Id the next one gets. */
    public String next() {
        return "W" + (words.size() + 1);
    }

    private Promises became(String id, Status status) {
        return with(id, new Word(Objects.requireNonNull(words.get(id)).dueAt(), status));
    }

    private Promises with(String id, Word word) {
        return new Promises(Grow.plus(words, id, word));
    }
}
