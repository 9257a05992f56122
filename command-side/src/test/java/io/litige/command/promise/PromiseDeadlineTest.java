package io.litige.command.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.command.DisputeCommand;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.command.dispatch.TestDispatcher;
import io.litige.command.dispute.DisputeAggregates;
import io.litige.command.dispute.People;
import io.litige.command.dispute.Stories;
import io.litige.command.dispute.TestClock;
import io.litige.command.dispute.Wishes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deadline on a real database, with the real aggregate behind it. */
class PromiseDeadlineTest {
    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    private final TestClock clock = new TestClock(Wishes.NOW);
    private final Configuration axon = DisputeAggregates.inMemory(clock);
    private final TestDispatcher dispatcher = new TestDispatcher(axon.commandGateway());
    private PromiseDeadlineTable table;
    private WhenPromiseFallsDueThenBreakIt deadline;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        DataSource database = postgres.getPostgresDatabase();
        Flyway.configure()
                .dataSource(database)
                .schemas("desk")
                .locations("classpath:db/desk")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void aPromiseIsMade() {
        table = new PromiseDeadlineTable(jdbc);
        deadline = new WhenPromiseFallsDueThenBreakIt(table, dispatcher.dispatcher(), clock);
        table.clear();
        send(People.AGENT, Wishes.register());
        send(People.AGENT, Wishes.promise(Stories.SOON));
    }

    @AfterEach
    void stopAxon() {
        axon.shutdown();
    }

    @Test
    void onceItsTimeHasPassedItIsBrokenAndNoLongerWatched() {
        feed();
        clock.set(Stories.SOON);
        deadline.scan();
        assertThat(broken()).as("not before its time has passed").isEmpty();
        clock.set(Stories.SOON.plusSeconds(1));
        deadline.scan();
        assertThat(broken()).hasSize(1);
        var event = broken().getFirst();
        assertThat(event.dueAt()).isEqualTo(Stories.SOON);
        assertThat(event.act().occurredAt()).isEqualTo(Stories.SOON);
        assertThat(event.act().actor()).isEqualTo(Actor.SYSTEM.id());
        assertThat(watched()).isZero();
    }

    @Test
    void aKeptPromiseIsNotBroken() {
        send(People.AGENT, Wishes.keep("W1"));
        feed();
        assertThat(watched()).isZero();
        clock.set(Stories.SOON.plusSeconds(1));
        deadline.scan();
        assertThat(broken()).isEmpty();
    }

    @Test
    void aRenegotiatedPromiseIsWatchedUnderItsNewTime() {
        var later = Stories.SOON.plus(Duration.ofHours(2));
        send(People.AGENT, Wishes.renegotiate("W1", later));
        feed();
        clock.set(Stories.SOON.plusSeconds(1));
        deadline.scan();
        assertThat(broken()).isEmpty();
        clock.set(later.plusSeconds(1));
        deadline.scan();
        assertThat(broken()).extracting(PromiseBroken::id).containsExactly("W2");
    }

    @Test
    void replayedEventsWriteTheSameRowsAndStateNothing() {
        feed();
        clock.set(Stories.SOON.plusSeconds(1));
        deadline.scan();
        deadline.reset();
        feed();
        deadline.scan();
        assertThat(watched()).isZero();
        assertThat(broken()).hasSize(1);
    }

    @Test
    void aRowLeftByACrashIsStatedAgainAndRecordedOnce() {
        feed();
        clock.set(Stories.SOON.plusSeconds(1));
        deadline.scan();
        table.watch(Wishes.DISPUTE, "W1", Stories.SOON, Stories.SOON);
        deadline.scan();
        assertThat(broken()).hasSize(1);
        assertThat(watched()).isZero();
    }

    @Test
    void whatOneProcessIsAtWorkOnAnotherPassesOver() {
        feed();
        var late = Stories.SOON.plusSeconds(1);
        assertThat(table.lease(late, Duration.ofMinutes(1), 10)).hasSize(1);
        assertThat(table.lease(late, Duration.ofMinutes(1), 10)).isEmpty();
        assertThat(table.lease(late.plus(Duration.ofMinutes(2)), Duration.ofMinutes(1), 10))
                .as("a crash frees it in time")
                .hasSize(1);
    }

    @Test
    void manyProcessesAtOnceBreakItOnce() throws Exception {
        feed();
        clock.set(Stories.SOON.plusSeconds(1));
        try (var processes = Executors.newFixedThreadPool(4)) {
            var scans = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> processes.submit(deadline::scan))
                    .toList();
            for (var scan : scans) {
                scan.get();
            }
        }
        assertThat(broken()).hasSize(1);
    }

    private void send(Actor actor, DisputeCommand command) {
        dispatcher.send(actor, command);
    }

    /** Hands every promise event recorded so far to the automation, as its processor does. */
    private void feed() {
        events().stream()
                .filter(PromiseEvent.class::isInstance)
                .map(PromiseEvent.class::cast)
                .forEach(deadline::on);
    }

    private List<PromiseBroken> broken() {
        return events().stream()
                .filter(PromiseBroken.class::isInstance)
                .map(PromiseBroken.class::cast)
                .toList();
    }

    private List<DisputeEvent> events() {
        return axon.eventStore()
                .readEvents(Wishes.DISPUTE.toString())
                .asStream()
                .<DisputeEvent>map(message -> (DisputeEvent) message.getPayload())
                .toList();
    }

    private long watched() {
        return jdbc.sql("select count(*) from desk.promise_deadline")
                .query(Long.class)
                .single();
    }
}
