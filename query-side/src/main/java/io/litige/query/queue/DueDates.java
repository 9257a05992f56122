package io.litige.query.queue;

import io.litige.api.clock.ClockRules;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.CustodyEvent.CustodyTaken;
import io.litige.api.event.CustodyEvent.GoodsLost;
import io.litige.api.event.CustodyEvent.GoodsReturned;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.event.NegotiationEvent.RemedyWaived;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.event.PromiseEvent.PromiseWaived;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Phase;
import io.litige.api.value.Remedy;
import io.litige.query.projection.Phases;
import io.litige.query.projection.Times;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every date of a dispute that has not been met yet: clocks, promises, remedies owed. */
record DueDates(List<Due> running) {
    static final DueDates NONE = new DueDates(List.of());

    /** A remedy is due by the end of a working day at the company's seat (company calendar). */
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private static final String PROMISE = "promise";
    private static final String REMEDY = "remedy";
    private static final String ANSWER = "answer";
    private static final String RETURN = "return";
    private static final Set<String> NO_CLOCKS = Set.of(PROMISE, REMEDY, ANSWER, RETURN);

    DueDates {
        running = List.copyOf(running);
    }

    /**
     * @param what {@code promise}, {@code remedy}, {@code answer} (one we wait for), {@code return} (of the customer's things), or a clock's name in kebab-case
     * @param id within the dispute; for a clock its kind
     */
    record Due(String what, String id, Instant startedAt, Instant at) {
        private boolean isClock() {
            return !NO_CLOCKS.contains(what);
        }

        private boolean shrinks() {
            return isClock() && !isLegal();
        }

        private boolean isLegal() {
            return isClock() && ClockKind.valueOf(id).isLegal();
        }
    }

    Optional<Due> next() {
        return running.stream().min(Comparator.comparing(Due::at));
    }

    /** Whether a time limit set by law runs: it does after the company's own last word, too. */
    boolean anyLegal() {
        return running.stream().anyMatch(Due::isLegal);
    }

    boolean anyBefore(Instant instant) {
        return running.stream().anyMatch(due -> due.at().isBefore(instant));
    }

    DueDates after(DisputeEvent event, Phase phase) {
        var met = new DueDates(
                running.stream().filter(due -> !met(due, event, phase)).toList());
        return switch (event) {
            case ClocksStarted e -> met.with(clocks(e.clocks()));
            case DisputeAcknowledged e ->
                met.with(List.of(clock(new Clock(ClockKind.NEXT_UPDATE, e.act().occurredAt(), e.nextUpdateDue()))));
            case PromiseMade e ->
                met.with(List.of(new Due(PROMISE, e.id(), e.act().occurredAt(), e.dueAt())));
            case PromiseKept e -> met.without(PROMISE, e.id());
            case PromiseBroken e -> met.without(PROMISE, e.id());
            case PromiseWaived e -> met.without(PROMISE, e.id());
            case PromiseRenegotiated e ->
                met.without(PROMISE, e.id())
                        .with(List.of(new Due(PROMISE, e.replacedBy(), e.act().occurredAt(), e.dueAt())));
            case AgreementReached e -> met.with(owed(e.remedies(), e));
            case FixedAtOnce e -> met.with(owed(e.remedies(), e));
            case RemedyExecuted e -> met.without(REMEDY, e.remedy());
            case RemedyWaived e -> met.without(REMEDY, e.remedy());
            case AgreementSuperseded e -> met.without(REMEDY, e.remedies());
            case CustodyTaken e ->
                met.with(List.of(new Due(RETURN, e.id(), e.act().occurredAt(), e.returnBy())));
            case GoodsReturned e -> met.without(RETURN, e.custody());
            case GoodsLost e -> met.without(RETURN, e.custody());
            case CrisisOpened e -> met.hastened(e);
            case DuplicateUnlinked e -> met.with(clocks(e.clocks()));
            case DuplicateAttached e -> met.with(clocks(e.moved()));
            case DuplicateDetached e -> met.with(clocks(e.moved()));
            case WaitingStarted e -> met.still(e);
            case WaitingEnded e -> met.without(ANSWER, e.id()).with(clocks(e.moved()));
            default -> Phases.isOpen(phase) ? met : met.nothingAwaited();
        };
    }

    /** Time targets shrink in a crisis; what was promised or agreed does not (requirement 18). */
    private DueDates hastened(CrisisOpened e) {
        return new DueDates(running.stream()
                .map(due -> !due.shrinks()
                        ? due
                        : new Due(
                                due.what(),
                                due.id(),
                                due.startedAt(),
                                ClockRules.hastened(due.at(), e.act().occurredAt(), e.clockDivisor())))
                .toList());
    }

    private static boolean met(Due due, DisputeEvent event, Phase phase) {
        return !NO_CLOCKS.contains(due.what())
                && ClockRules.met(ClockKind.valueOf(due.id()), due.startedAt(), event, Phases.isOpen(phase));
    }

    private static List<Due> clocks(List<Clock> clocks) {
        return clocks.stream().map(DueDates::clock).toList();
    }

    private static Due clock(Clock clock) {
        return new Due(name(clock.kind()), clock.kind().name(), clock.startedAt(), clock.dueAt());
    }

    static String name(ClockKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Due> owed(List<Remedy> remedies, DisputeEvent event) {
        return remedies.stream()
                .map(remedy -> new Due(
                        REMEDY,
                        remedy.id(),
                        event.act().occurredAt(),
                        remedy.dueDate().atTime(END_OF_DAY).atZone(Times.SEAT).toInstant()))
                .toList();
    }

    /** What stands still has no date; instead, the answer has one. */
    private DueDates still(WaitingStarted e) {
        var running = this;
        for (var kind : e.paused()) {
            running = running.without(name(kind), kind.name());
        }
        return running.with(List.of(new Due(ANSWER, e.id(), e.act().occurredAt(), e.answerBy())));
    }

    private DueDates nothingAwaited() {
        return new DueDates(
                running.stream().filter(due -> !due.what().equals(ANSWER)).toList());
    }

    /** A newer date of the same thing takes the place of the earlier one. */
    private DueDates with(List<Due> more) {
        var all = new ArrayList<>(running);
        for (var due : more) {
            all.removeIf(known -> known.what().equals(due.what()) && known.id().equals(due.id()));
            all.add(due);
        }
        return new DueDates(all);
    }

    /** Whether a remedy that is owed was due before then (requirement 68). */
    boolean anyRemedyBefore(Instant instant) {
        return running.stream()
                .anyMatch(due -> due.what().equals(REMEDY) && due.at().isBefore(instant));
    }

    private DueDates without(String what, List<String> ids) {
        return new DueDates(running.stream()
                .filter(due -> !(due.what().equals(what) && ids.contains(due.id())))
                .toList());
    }

    private DueDates without(String what, String id) {
        return new DueDates(running.stream()
                .filter(due -> !(due.what().equals(what) && due.id().equals(id)))
                .toList());
    }
}
