package io.litige.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.command.DisputeCommand;
import io.litige.api.event.ClockEvent.ClockBreached;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ContributionEvent.ContributionOverdue;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.Side;
import io.litige.api.value.WaitingEnd;
import io.litige.command.DeskDatabase;
import io.litige.command.dispatch.TestDispatcher;
import io.litige.command.dispute.DisputeAggregates;
import io.litige.command.dispute.DisputeFixture;
import io.litige.command.dispute.People;
import io.litige.command.dispute.Policies;
import io.litige.command.dispute.Stories;
import io.litige.command.dispute.TestClock;
import io.litige.command.dispute.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deadline on a real database, with the real aggregate behind it. */
@Tag("requirement-25")
@Tag("requirement-72")
class ClockDeadlineTest {
    private static final Instant ACKNOWLEDGE_BY = Wishes.NOW.plus(Duration.ofDays(1));
    private static final Instant RESOLVE_BY = Instant.parse("2026-04-09T08:00:00Z");

    private static final JdbcClient jdbc = DeskDatabase.jdbc();

    private final TestClock clock = new TestClock(Wishes.NOW);
    private final Configuration axon = DisputeAggregates.inMemory(clock);
    private final TestDispatcher dispatcher = new TestDispatcher(axon.commandGateway());
    private ClockDeadlineTable table;
    private WhenTimeRunsThenWatchIt watcher;
    private WhenTimeIsUpThenSayIt deadline;

    @BeforeEach
    void aDisputeIsRegistered() {
        table = new ClockDeadlineTable(jdbc);
        watcher = new WhenTimeRunsThenWatchIt(table, Policies.desk(clock, DisputeFixture.CALENDAR));
        deadline = new WhenTimeIsUpThenSayIt(table, dispatcher.dispatcher(), clock);
        table.clear();
        dispatcher.send(People.AGENT, Wishes.register());
    }

    @AfterEach
    void stopAxon() {
        axon.shutdown();
    }

    @Test
    @Tag("requirement-56")
    void anOfferExpiresOnceAndAStandstillIsStatedOnce() {
        var sent = List.of(
                Wishes.acknowledge(),
                Wishes.startAssessment(),
                Wishes.position(Side.CUSTOMER),
                Wishes.position(Side.COMPANY),
                Wishes.origin("G1"),
                Wishes.origin("G2"),
                Wishes.propose(Wishes.refund("80.00")));
        sent.forEach(command -> dispatcher.send(People.AGENT, command));
        feed();
        clock.set(Wishes.NOW.plus(Duration.ofDays(10)));
        deadline.scan();
        assertThat(events(ProposalExpired.class)).isEmpty();
        clock.set(Wishes.NOW.plus(Duration.ofDays(16)));
        deadline.scan();
        deadline.scan();
        assertThat(events(ProposalExpired.class)).hasSize(1);
        assertThat(events(DeadlockDetected.class)).hasSize(1);
    }

    @Test
    @Tag("requirement-36")
    void aDepartmentThatDoesNotAnswerIsStatedOnce() {
        var sent = List.of(Wishes.acknowledge(), Wishes.startAssessment(), Wishes.contribution());
        sent.forEach(command -> dispatcher.send(People.AGENT, command));
        feed();
        clock.set(Stories.SOON);
        deadline.scan();
        assertThat(events(ContributionOverdue.class)).isEmpty();
        clock.set(Stories.SOON.plusSeconds(1));
        deadline.scan();
        deadline.scan();
        assertThat(events(ContributionOverdue.class)).singleElement().satisfies(overdue -> {
            assertThat(overdue.department()).isEqualTo("logistics");
            assertThat(overdue.act().actor()).isEqualTo(Actor.SYSTEM.id());
        });
        feed();
        deadline.scan();
        assertThat(events(ContributionOverdue.class)).hasSize(1);
    }

    @Test
    void whatIsMissedIsStatedOnceAndNotBefore() {
        feed();
        clock.set(ACKNOWLEDGE_BY);
        deadline.scan();
        assertThat(breached()).isEmpty();
        clock.set(ACKNOWLEDGE_BY.plusSeconds(1));
        deadline.scan();
        deadline.scan();
        assertThat(breached()).singleElement().satisfies(event -> {
            assertThat(event.clock()).isEqualTo(ClockKind.ACKNOWLEDGEMENT);
            assertThat(event.dueAt()).isEqualTo(ACKNOWLEDGE_BY);
            assertThat(event.act().occurredAt()).isEqualTo(ACKNOWLEDGE_BY);
            assertThat(event.act().actor()).isEqualTo(Actor.SYSTEM.id());
        });
    }

    @Test
    void whatWasMetIsNotMissed() {
        send(Wishes.acknowledge());
        clock.set(Wishes.NOW.plus(Duration.ofHours(1)));
        send(Wishes.message(Direction.OUTBOUND));
        feed();
        clock.set(ACKNOWLEDGE_BY.plus(Duration.ofDays(7)));
        deadline.scan();
        assertThat(breached()).isEmpty();
    }

    @Test
    void aPausedClockIsNotMissedAndRunsOnFromItsNewDate() {
        send(Wishes.acknowledge(), Wishes.message(Direction.OUTBOUND), Wishes.askCustomer("C2"));
        var answered = Wishes.NOW.plus(Duration.ofHours(30));
        clock.set(answered);
        send(Wishes.message(Direction.INBOUND));
        feed();
        clock.set(RESOLVE_BY.plusSeconds(1));
        deadline.scan();
        assertThat(breached()).extracting(ClockBreached::clock).doesNotContain(ClockKind.RESOLUTION);
        clock.set(RESOLVE_BY.plus(Duration.ofHours(30)).plusSeconds(1));
        deadline.scan();
        assertThat(breached())
                .filteredOn(event -> event.clock() == ClockKind.RESOLUTION)
                .singleElement()
                .extracting(ClockBreached::dueAt)
                .isEqualTo(RESOLVE_BY.plus(Duration.ofHours(30)));
    }

    @Test
    void aRowThatKnowsOnlyTheOldDateIsLookedAtAgainOnTheNewOne() {
        send(Wishes.acknowledge(), Wishes.message(Direction.OUTBOUND), Wishes.askCustomer("C2"));
        clock.set(Wishes.NOW.plus(Duration.ofHours(30)));
        send(Wishes.message(Direction.INBOUND));
        clock.set(RESOLVE_BY.plusSeconds(1));
        table.watch(Wishes.DISPUTE, ClockKind.RESOLUTION.name(), RESOLVE_BY, RESOLVE_BY);
        deadline.scan();
        assertThat(breached()).isEmpty();
        clock.set(RESOLVE_BY.plus(Duration.ofHours(30)).plusSeconds(1));
        deadline.scan();
        assertThat(breached()).extracting(ClockBreached::clock).containsExactly(ClockKind.RESOLUTION);
    }

    @Test
    void aWaitingEndsWhenItsTimeIsUp() {
        send(Wishes.acknowledge(), Wishes.message(Direction.OUTBOUND), Wishes.askCustomer("C2"));
        feed();
        clock.set(Wishes.NOW.plus(Duration.ofDays(2)).plusSeconds(1));
        deadline.scan();
        assertThat(events(WaitingEnded.class)).singleElement().satisfies(ended -> {
            assertThat(ended.ending()).isEqualTo(WaitingEnd.TIME_UP);
            assertThat(ended.until()).isEqualTo(Wishes.NOW.plus(Duration.ofDays(2)));
        });
    }

    @Test
    void replayedEventsWriteTheSameRowsAndStateNothing() {
        feed();
        clock.set(ACKNOWLEDGE_BY.plusSeconds(1));
        deadline.scan();
        var rows = rows();
        watcher.reset();
        feed();
        assertThat(rows()).isEqualTo(rows);
        deadline.scan();
        assertThat(breached()).hasSize(1);
    }

    @Test
    void manyProcessesAtOnceStateItOnce() throws Exception {
        feed();
        clock.set(ACKNOWLEDGE_BY.plusSeconds(1));
        try (var processes = Executors.newFixedThreadPool(4)) {
            var scans = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> processes.submit(deadline::scan))
                    .toList();
            for (var scan : scans) {
                scan.get();
            }
        }
        assertThat(breached()).hasSize(1);
    }

    @Test
    @Tag("requirement-69")
    void aPromiseIsBrokenOnceItsTimeHasPassedEvenWhenTheWorkIsOver() {
        send(Wishes.promise(Stories.SOON), Wishes.withdraw());
        feed();
        assertThat(rows()).singleElement().asString().startsWith("W1 ");
        clock.set(Stories.SOON);
        deadline.scan();
        assertThat(broken()).as("not before its time has passed").isEmpty();
        clock.set(Stories.SOON.plusSeconds(1));
        deadline.scan();
        assertThat(broken()).singleElement().satisfies(event -> {
            assertThat(event.dueAt()).isEqualTo(Stories.SOON);
            assertThat(event.act().occurredAt()).isEqualTo(Stories.SOON);
            assertThat(event.act().actor()).isEqualTo(Actor.SYSTEM.id());
        });
        assertThat(rows()).isEmpty();
    }

    @Test
    void aKeptPromiseIsNotBroken() {
        send(Wishes.promise(Stories.SOON), Wishes.keep("W1"));
        feed();
        assertThat(rows()).noneMatch(row -> row.startsWith("W"));
    }

    @Test
    void aRenegotiatedPromiseIsWatchedUnderItsNewTime() {
        var later = Stories.SOON.plus(Duration.ofHours(2));
        send(Wishes.promise(Stories.SOON), Wishes.renegotiate("W1", later));
        feed();
        clock.set(Stories.SOON.plusSeconds(1));
        deadline.scan();
        assertThat(broken()).isEmpty();
        clock.set(later.plusSeconds(1));
        deadline.scan();
        assertThat(broken()).extracting(PromiseBroken::id).containsExactly("W2");
    }

    @Test
    void aRowLeftByACrashIsStatedAgainAndRecordedOnce() {
        send(Wishes.promise(Stories.SOON));
        feed();
        clock.set(Stories.SOON.plusSeconds(1));
        deadline.scan();
        table.watch(Wishes.DISPUTE, "W1", Stories.SOON, Stories.SOON);
        deadline.scan();
        assertThat(broken()).hasSize(1);
        assertThat(rows()).noneMatch(row -> row.startsWith("W"));
    }

    @Test
    void whatOneProcessIsAtWorkOnAnotherPassesOver() {
        table.watch(Wishes.DISPUTE, "W1", Stories.SOON, Stories.SOON);
        var late = Stories.SOON.plusSeconds(1);
        assertThat(table.lease(late, Duration.ofMinutes(1), 10)).hasSize(1);
        assertThat(table.lease(late, Duration.ofMinutes(1), 10)).isEmpty();
        assertThat(table.lease(late.plus(Duration.ofMinutes(2)), Duration.ofMinutes(1), 10))
                .as("a crash frees it in time")
                .hasSize(1);
    }

    private void send(DisputeCommand... commands) {
        for (var command : commands) {
            dispatcher.send(People.AGENT, command);
        }
    }

    /** Hands every event recorded so far to the automation, as its processor does: what no handler takes goes by. */
    private void feed() {
        var handlers = new AnnotationEventHandlerAdapter(watcher);
        for (var event : events(DisputeEvent.class)) {
            var message = GenericEventMessage.asEventMessage(event);
            if (handlers.canHandle(message)) {
                try {
                    handlers.handle(message);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private List<ClockBreached> breached() {
        return events(ClockBreached.class);
    }

    private List<PromiseBroken> broken() {
        return events(PromiseBroken.class);
    }

    private <E> List<E> events(Class<E> type) {
        return axon.eventStore()
                .readEvents(Wishes.DISPUTE.toString())
                .asStream()
                .map(event -> event.getPayload())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> rows() {
        return jdbc.sql("select clock || ' ' || due_at from desk.clock_deadline order by clock")
                .query(String.class)
                .list();
    }
}
