package io.litige.command.privacy;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.PrivacyEvent.SubjectRequestAnswered;
import io.litige.api.event.PrivacyEvent.SubjectRequestExtended;
import io.litige.api.event.PrivacyEvent.SubjectRequestReceived;
import io.litige.api.value.RequestOutcome;
import io.litige.api.value.SubjectRight;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Grow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What persons asked for as to their data, by id. */
public record Requests(Map<String, Request> all) {
    static final Requests NONE = new Requests(Map.of());

    /**
     * @param firstDueAt within the first month
     * @param dueAt the same, or later when it was extended
     * @param outcome null while it waits for its answer
     */
    public record Request(
            SubjectRight right,
            Instant receivedAt,
            Instant firstDueAt,
            Instant dueAt,
            @Nullable RequestOutcome outcome) {
        boolean isOpen() {
            return outcome == null;
        }

        boolean isExtended() {
            return dueAt.isAfter(firstDueAt);
        }
    }

    String next() {
        return "RQ" + (all.size() + 1);
    }

    /**
     * @throws Rejected SUBJECT_REQUEST_NOT_FOUND
     */
    Request known(String id) {
        var request = all.get(id);
        if (request == null) {
            throw Rejected.because(
                    Code.SUBJECT_REQUEST_NOT_FOUND,
                    Map.of("request", id, "known", Checks.joined(new TreeSet<>(all.keySet()))));
        }
        return request;
    }

    /**
     * @throws Rejected SUBJECT_REQUEST_NOT_FOUND or SUBJECT_REQUEST_ANSWERED
     */
    Request open(String id) {
        var request = known(id);
        Rejected.when(
                !request.isOpen(),
                Code.SUBJECT_REQUEST_ANSWERED,
                Map.of("request", id, "outcome", String.valueOf(request.outcome()), "open", Checks.joined(open())));
        return request;
    }

    /** Ids of those that wait, in their order. */
    List<String> open() {
        return waiting().map(Map.Entry::getKey).toList();
    }

    /** Ids of those that wait for something other than the end of the data. */
    List<String> needingTheData() {
        return waiting()
                .filter(request -> !request.getValue().right().mayErase())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The one that is due first. */
    Optional<Map.Entry<String, Request>> first() {
        return waiting().min(Comparator.comparing(request -> request.getValue().dueAt()));
    }

    Requests evolve(PrivacyEvent event) {
        return switch (event) {
            case SubjectRequestReceived e ->
                with(e.id(), new Request(e.right(), e.act().occurredAt(), e.dueAt(), e.dueAt(), null));
            case SubjectRequestExtended e -> {
                var known = known(e.request());
                yield with(
                        e.request(),
                        new Request(known.right(), known.receivedAt(), known.firstDueAt(), e.dueAt(), null));
            }
            case SubjectRequestAnswered e -> {
                var known = known(e.request());
                yield with(
                        e.request(),
                        new Request(known.right(), known.receivedAt(), known.firstDueAt(), known.dueAt(), e.outcome()));
            }
            default -> this;
        };
    }

    private Requests with(String id, Request request) {
        return new Requests(Grow.plus(all, id, request));
    }

    private Stream<Map.Entry<String, Request>> waiting() {
        return all.entrySet().stream()
                .filter(request -> request.getValue().isOpen())
                .sorted(Comparator.comparing((Map.Entry<String, Request> request) ->
                                request.getKey().length())
                        .thenComparing(Map.Entry::getKey));
    }
}
