package io.litige.command.clock;

import io.litige.api.command.ClockCommand.AskCustomer;
import io.litige.api.command.ClockCommand.EndWaiting;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.value.Act;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Role;
import io.litige.api.value.WaitingEnd;
import io.litige.api.value.WaitingParty;
import io.litige.command.clock.Pauses.Span;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers we wait for.
 *
 * @param all by id, in the order they were recorded
 * @param heard when somebody spoke to us, whoever it was; an answer may be on record before the waiting is
 */
public record Waitings(Map<String, Waiting> all, List<Heard> heard) {
    static final Waitings NONE = new Waitings(Map.of(), List.of());

    /**
     * @param until null while we wait
     */
    public record Waiting(
            WaitingParty party,
            Instant since,
            Instant answerBy,
            @Nullable Instant until) {
        private boolean over() {
            return until != null;
        }

        /** Whether an answer of that time ends it, or ends it earlier than was known. */
        private boolean endsBy(Instant at) {
            return since.isBefore(at) && (until == null || at.isBefore(until));
        }
    }

    /** Somebody spoke. */
    public record Heard(
            WaitingParty party, Instant at, @Nullable String communication) {}

    Pauses pauses() {
        return Pauses.of(all.values().stream()
                .filter(waiting -> waiting.party().pauses())
                .map(waiting -> new Span(waiting.since(), waiting.until()))
                .toList());
    }

    boolean anyRecorded() {
        return !all.isEmpty();
    }

    WaitingStarted ask(AskCustomer c, DisputeFacts dispute, Handling handling) {
        var party = Objects.requireNonNullElse(c.party(), WaitingParty.CUSTOMER);
        var sentAt = dispute.sentAt(c.question());
        var since = handling.occurredAt();
        var violations = new Violations()
                .when(
                        sentAt == null,
                        Code.QUESTION_NOT_SENT,
                        Map.of("question", c.question(), "allowed", "id of an outbound communication"))
                .when(
                        sentAt != null && since.isBefore(sentAt),
                        Code.DATES_OUT_OF_ORDER,
                        Map.of("occurredAt", since, "sentAt", String.valueOf(sentAt), "allowed", "sentAt or later"))
                .when(
                        !c.answerBy().isAfter(since),
                        Code.DUE_IN_PAST,
                        Map.of("field", "answerBy", "dueAt", c.answerBy(), "occurredAt", since))
                .when(
                        !handling.calendar().isWorkingTime(c.answerBy()),
                        Code.DUE_OUTSIDE_CALENDAR,
                        Map.of(
                                "field", "answerBy",
                                "dueAt", c.answerBy(),
                                "nextWorkingTime", handling.calendar().nextWorkingTime(c.answerBy())));
        Checks.lateReason(violations, handling, c.why(), "why");
        violations.reject();
        open(party).findFirst().ifPresent(known -> {
            throw Rejected.because(
                    Code.WAITING_ALREADY,
                    Map.of(
                            "party",
                            party,
                            "waiting",
                            known.getKey(),
                            "since",
                            known.getValue().since()));
        });
        return new WaitingStarted(
                c.disputeId(),
                handling.act(),
                next(),
                party,
                c.question(),
                handling.text(c.reason()),
                c.answerBy(),
                List.of());
    }

    WaitingEnded end(EndWaiting c, Handling handling) {
        var waiting = Checks.known(all, c.waiting(), Code.WAITING_NOT_FOUND, "waiting");
        Rejected.when(
                waiting.over(),
                Code.WAITING_OVER,
                Map.of("waiting", c.waiting(), "until", String.valueOf(waiting.until())));
        boolean bySystem = handling.act().role() == Role.SYSTEM;
        Rejected.when(
                bySystem && !handling.now().isAfter(waiting.answerBy()),
                Code.CLOCK_NOT_DUE,
                Map.of("waiting", c.waiting(), "dueAt", waiting.answerBy(), "now", handling.now()));
        Rejected.when(
                handling.occurredAt().isBefore(waiting.since()),
                Code.DATES_OUT_OF_ORDER,
                Map.of("occurredAt", handling.occurredAt(), "since", waiting.since(), "allowed", "since or later"));
        return bare(
                c.disputeId(),
                handling,
                c.waiting(),
                waiting,
                handling.occurredAt(),
                bySystem ? WaitingEnd.TIME_UP : WaitingEnd.GIVEN_UP,
                c.reason());
    }

    /** Ends of what an answer, or the end of the dispute, puts an end to; their clocks not moved yet. */
    Stream<WaitingEnded> answered(DisputeId id, Heard answer, Handling handling) {
        return all.entrySet().stream()
                .filter(w ->
                        w.getValue().party() == answer.party() && w.getValue().endsBy(answer.at()))
                .map(w -> ended(id, handling.act(), w.getKey(), w.getValue().since(), answer));
    }

    Stream<WaitingEnded> withTheDispute(DisputeId id, Handling handling) {
        return all.entrySet().stream().filter(w -> !w.getValue().over()).map(w -> {
            var since = w.getValue().since();
            var until = handling.occurredAt().isBefore(since) ? since : handling.occurredAt();
            return bare(id, handling, w.getKey(), w.getValue(), until, WaitingEnd.DISPUTE_ENDED, null);
        });
    }

    /** The end of a waiting that was written down after its answer; null when none is on record. */
    @Nullable
    WaitingEnded answeredAlready(WaitingStarted started) {
        var since = started.act().occurredAt();
        return heard.stream()
                .filter(h -> h.party() == started.party() && h.at().isAfter(since))
                .min(java.util.Comparator.comparing(Heard::at))
                .map(h -> ended(started.disputeId(), started.act(), started.id(), since, h))
                .orElse(null);
    }

    Waitings evolve(DisputeEvent event) {
        return switch (event) {
            case WaitingStarted e -> with(e.id(), new Waiting(e.party(), e.act().occurredAt(), e.answerBy(), null));
            case WaitingEnded e -> {
                var known = Objects.requireNonNull(all.get(e.id()));
                yield with(e.id(), new Waiting(known.party(), known.since(), known.answerBy(), e.until()));
            }
            default -> {
                var words = heard(event);
                yield words == null ? this : new Waitings(all, Grow.plus(heard, words));
            }
        };
    }

    /** Who spoke by an event, and when; null when nobody did. */
    static @Nullable Heard heard(DisputeEvent event) {
        var at = event.act().occurredAt();
        return switch (event) {
            case CommunicationRecorded e ->
                e.direction() == Direction.INBOUND
                        ? new Heard(Objects.requireNonNullElse(e.from(), WaitingParty.CUSTOMER), at, e.id())
                        : null;
            case CounterProposalRecorded e -> new Heard(WaitingParty.CUSTOMER, at, null);
            case ProposalAccepted e -> new Heard(WaitingParty.CUSTOMER, at, null);
            default -> null;
        };
    }

    private Stream<Map.Entry<String, Waiting>> open(WaitingParty party) {
        return all.entrySet().stream()
                .filter(w -> w.getValue().party() == party && !w.getValue().over());
    }

    private static WaitingEnded bare(
            DisputeId id,
            Handling handling,
            String waiting,
            Waiting of,
            Instant until,
            WaitingEnd ending,
            @Nullable String reason) {
        return new WaitingEnded(
                id, handling.act(), waiting, of.since(), until, ending, null, handling.textIfAny(reason), List.of());
    }

    private static WaitingEnded ended(DisputeId id, Act act, String waiting, Instant since, Heard answer) {
        return new WaitingEnded(
                id, act, waiting, since, answer.at(), WaitingEnd.ANSWERED, answer.communication(), null, List.of());
    }

    private String next() {
        return "Q" + (all.size() + 1);
    }

    private Waitings with(String id, Waiting waiting) {
        return new Waitings(Grow.plus(all, id, waiting), heard);
    }
}
