package io.litige.app.wiring;

import static io.litige.app.wiring.TestStore.dispute;
import static io.litige.app.wiring.TestStore.kept;
import static io.litige.app.wiring.TestStore.made;
import static io.litige.app.wiring.TestStore.message;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.litige.api.value.DisputeId;
import io.litige.app.Database;
import io.litige.app.store.AppendLimits;
import io.litige.app.store.AppendUnknown;
import io.litige.app.store.StoreBusy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to commands when appending goes wrong: each gets the truth, nothing acknowledged is lost, nothing is twice. */
@Timeout(120)
class AppendFaultsTest {
    private static final AppendLimits PATIENT =
            new AppendLimits(1000, 2 << 20, 20_000, 64 << 20, Duration.ofSeconds(60), Duration.ofSeconds(60));
    private static final AppendLimits IMPATIENT =
            new AppendLimits(1000, 2 << 20, 10, 64 << 20, Duration.ofMillis(400), Duration.ofSeconds(20));

    private final List<AutoCloseable> open = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private TestStore store = new TestStore(PATIENT);

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
        store.close();
        threads.close();
    }

    @Test
    void aConflictFailsItsOwnCommandWholeAndNoNeighbour() throws Exception {
        var taken = dispute();
        store.engine.appendEvents(message(taken, 0, kept(taken)));
        var neighbours = disputes(20);
        try (var lock = new HeldLock()) {
            var plug = appending(dispute(), 1);
            lock.awaitWaiter();
            var conflicting = appending(taken, 3);
            var fine = neighbours.stream().map(each -> appending(each, 3)).toList();
            awaitQueued(63);
            lock.close();
            plug.get();
            for (var each : fine) {
                each.get();
            }
            assertThatThrownBy(conflicting::get).hasCauseInstanceOf(ConcurrencyException.class);
        }
        for (var each : neighbours) {
            assertThat(stored(each)).isEqualTo(3);
        }
        assertThat(stored(taken)).isEqualTo(1);
        assertThat(store.metrics.get("litige.events.append.batch").summary().count())
                .as("commits: the first event, the plug, and all the others together")
                .isEqualTo(3);
    }

    /** The check looks once the lock is held, not when the statement began. */
    @Test
    void aConflictIsSeenWhateverIsolationTheDatabasePrefers() throws Exception {
        store.engine.appendEvents(events(dispute(), 1));
        new JdbcTemplate(Database.as(store.access.owner())).execute("""
                do $$ begin
                    execute format('alter database %I set default_transaction_isolation to %L',
                                   current_database(), 'repeatable read');
                end $$
                """);
        var appender = store.appender(PATIENT, store.access.app().appending());
        keep(appender::stop);
        appender.start();
        var engine = store.engine(appender);
        var dispute = dispute();
        try (var lock = new HeldLock()) {
            var appending = threads.submit(() -> engine.appendEvents(events(dispute, 1)));
            lock.awaitWaiter();
            store.jdbc.update("""
                    insert into store.event (recorded_at, aggregate, event_id, sequence, type, payload, metadata)
                    select now(), ?, gen_random_uuid(), 0, type, payload, metadata from store.event
                    """, dispute.value());
            lock.close();
            assertThatThrownBy(appending::get).hasCauseInstanceOf(ConcurrencyException.class);
        }
        assertThat(stored(dispute)).isEqualTo(1);
    }

    @Test
    void aCommandTheDatabaseHasNoRoomForFailsAlone() throws Exception {
        var owner = new JdbcTemplate(Database.as(store.access.owner()));
        owner.execute("""
                create function store.refuse_for_test() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
                end $$
                """);
        var bad = dispute();
        owner.execute("create trigger refuse_for_test before insert on store.event for each row when (new.aggregate = '"
                + bad + "') execute function store.refuse_for_test()");
        var neighbours = disputes(10);
        try (var lock = new HeldLock()) {
            var plug = appending(dispute(), 1);
            lock.awaitWaiter();
            var refused = appending(bad, 2);
            var fine = neighbours.stream().map(each -> appending(each, 2)).toList();
            awaitQueued(22);
            lock.close();
            plug.get();
            for (var each : fine) {
                each.get();
            }
            assertThatThrownBy(refused::get)
                    .cause()
                    .isInstanceOf(StoreBusy.class)
                    .hasMessageContaining("no room");
        }
        owner.execute("drop trigger refuse_for_test on store.event");
        assertThat(stored(bad)).isZero();
        store.engine.appendEvents(events(bad, 2));
        assertThat(stored(bad)).as("once there is room again").isEqualTo(2);
    }

    @Test
    void aKilledDatabaseProcessCostsTimeAndNothingElse() throws Exception {
        var disputes = disputes(5);
        try (var lock = new HeldLock()) {
            var first = appending(disputes.getFirst(), 2);
            lock.awaitWaiter();
            var others = disputes.subList(1, 5).stream()
                    .map(each -> appending(each, 2))
                    .toList();
            awaitQueued(8);
            store.jdbc.queryForList(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted");
            await().until(() -> store.metrics
                            .get("litige.events.append.connection.lost")
                            .counter()
                            .count()
                    > 0);
            lock.close();
            first.get();
            for (var each : others) {
                each.get();
            }
        }
        for (var each : disputes) {
            assertThat(stored(each)).isEqualTo(2);
        }
    }

    @Test
    void aCancelledStatementIsTriedAgain() throws Exception {
        var dispute = dispute();
        try (var lock = new HeldLock()) {
            var appending = appending(dispute, 2);
            lock.awaitWaiter();
            assertThat(store.jdbc.queryForList(
                            "select pg_cancel_backend(pid) from pg_locks where locktype = 'advisory' and not granted",
                            Boolean.class))
                    .containsExactly(true);
            lock.close();
            appending.get();
        }
        assertThat(stored(dispute)).isEqualTo(2);
    }

    @Test
    void anAnswerLostAfterTheCommitIsFoundOut() throws Exception {
        var wire = keep(new Wire(store.access.app()));
        var appender = store.appender(PATIENT, wire.through(store.access.app()).appending());
        keep(appender::stop);
        appender.start();
        var engine = store.engine(appender);
        engine.appendEvents(events(dispute(), 1));

        var dispute = dispute();
        wire.swallowNextAnswer();
        engine.appendEvents(events(dispute, 3));

        assertThat(wire.swallowed()).isTrue();
        assertThat(stored(dispute)).isEqualTo(3);
        assertThatThrownBy(() -> engine.appendEvents(events(dispute, 3)))
                .as("other events at the same place are no repetition")
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void anUnreachableDatabaseIsSaidHonestlyAndCatchesUp() throws Exception {
        var wire = keep(new Wire(store.access.app()));
        var appender =
                store.appender(IMPATIENT, wire.through(store.access.app()).appending());
        keep(appender::stop);
        appender.start();
        var engine = store.engine(appender);
        engine.appendEvents(events(dispute(), 1));

        var sent = dispute();
        var sentEvents = events(sent, 2);
        wire.swallowNextAnswer();
        wire.refuseConnections(true);
        assertThatThrownBy(() -> engine.appendEvents(sentEvents)).isInstanceOf(AppendUnknown.class);
        var waiting = dispute();
        assertThatThrownBy(() -> engine.appendEvents(events(waiting, 2))).isInstanceOf(StoreBusy.class);
        wire.refuseConnections(false);

        var later = dispute();
        await().untilAsserted(() -> engine.appendEvents(events(later, 1)));
        assertThat(stored(waiting)).as("certainly not recorded").isZero();
        engine.appendEvents(sentEvents);
        assertThat(stored(sent)).as("the same events again are recorded once").isEqualTo(2);
    }

    @Test
    void anInterruptedCallerLearnsTheTruth() throws Exception {
        var sent = dispute();
        var queued = dispute();
        var flags = new AtomicBoolean[] {new AtomicBoolean(), new AtomicBoolean()};
        try (var lock = new HeldLock()) {
            var first = new CompletableFuture<Void>();
            var firstThread = Thread.ofVirtual().start(() -> complete(first, sent, flags[0]));
            lock.awaitWaiter();
            var second = new CompletableFuture<Void>();
            var secondThread = Thread.ofVirtual().start(() -> complete(second, queued, flags[1]));
            awaitQueued(2);
            secondThread.interrupt();
            assertThatThrownBy(second::get).hasCauseInstanceOf(StoreBusy.class);
            firstThread.interrupt();
            lock.close();
            first.get();
            firstThread.join();
        }
        assertThat(flags[0]).as("the interruption is not forgotten").isTrue();
        assertThat(flags[1]).isTrue();
        assertThat(stored(sent)).isEqualTo(2);
        store.engine.appendEvents(events(dispute(), 1));
        assertThat(stored(queued)).isZero();
    }

    private void complete(CompletableFuture<Void> outcome, DisputeId dispute, AtomicBoolean interrupted) {
        try {
            store.engine.appendEvents(events(dispute, 2));
            interrupted.set(Thread.currentThread().isInterrupted());
            outcome.complete(null);
        } catch (RuntimeException e) {
            interrupted.set(Thread.currentThread().isInterrupted());
            outcome.completeExceptionally(e);
        }
    }

    @Test
    void aStopWritesWhatWaitsAndTakesNothingMore() throws Exception {
        var disputes = disputes(50);
        try (var lock = new HeldLock()) {
            var first = appending(disputes.getFirst(), 1);
            lock.awaitWaiter();
            var others = disputes.subList(1, 50).stream()
                    .map(each -> appending(each, 1))
                    .toList();
            awaitQueued(49);
            var stopping = threads.submit(() -> store.appender.stop());
            var late = dispute();
            await().untilAsserted(() -> assertThatThrownBy(() -> store.engine.appendEvents(events(late, 1)))
                    .isInstanceOf(StoreBusy.class));
            lock.close();
            stopping.get();
            first.get();
            for (var each : others) {
                each.get();
            }
            assertThat(stored(late)).isZero();
        }
        assertThat(count("select count(*) from store.event")).isEqualTo(50);
    }

    @Test
    void whoFindsNoRoomIsToldAndLeavesNothingBehind() throws Exception {
        store.close();
        store = new TestStore(IMPATIENT);
        store.engine.appendEvents(events(dispute(), 1));
        var disputes = disputes(40);
        List<Future<?>> all;
        try (var lock = new HeldLock()) {
            all = new ArrayList<>(List.of(appending(disputes.getFirst(), 1)));
            lock.awaitWaiter();
            for (var each : disputes.subList(1, 40)) {
                all.add(appending(each, 1));
            }
            for (var each : all.subList(1, 40)) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(StoreBusy.class);
            }
            assertThat(store.metrics.get("litige.events.append.queued").gauge().value())
                    .isLessThanOrEqualTo(10);
        }
        assertThatThrownBy(all.getFirst()::get).hasCauseInstanceOf(AppendUnknown.class);
        await().untilAsserted(() -> assertThat(stored(disputes.getFirst())).isEqualTo(1));
        store.engine.appendEvents(events(dispute(), 1));
        for (var each : disputes.subList(1, 40)) {
            assertThat(stored(each)).isZero();
        }
    }

    @Test
    void appendingInsideTransactionsThatHoldEveryConnectionDoesNotDeadlock() throws Exception {
        store.jdbc.queryForObject("select count(*) from store.snapshot", Integer.class);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource));
        var disputes = disputes(48);
        var held = new CountDownLatch(12);
        var all = disputes.stream()
                .map(each -> threads.submit(() -> transaction.executeWithoutResult(status -> {
                    store.jdbc.queryForObject("select 1", Integer.class);
                    held.countDown();
                    awaitLatch(held);
                    store.engine.appendEvents(events(each, 2));
                })))
                .toList();
        for (var each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        for (var each : disputes) {
            assertThat(stored(each)).isEqualTo(2);
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void manySendersNeverStall() throws Exception {
        for (int senders : new int[] {256, 1024}) {
            var all = new ArrayList<Future<?>>();
            for (var dispute : disputes(senders)) {
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 5; i++) {
                        store.engine.appendEvents(message(dispute, i, kept(dispute)));
                    }
                }));
            }
            for (var each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(count("select count(*) from store.event")).isEqualTo((256 + 1024) * 5);
    }

    private static List<DomainEventMessage<?>> events(DisputeId dispute, int count) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (int i = 0; i < count; i++) {
            events.add(message(dispute, i, i % 2 == 0 ? kept(dispute) : made(dispute, "call back")));
        }
        return events;
    }

    private static List<DisputeId> disputes(int count) {
        return IntStream.range(0, count).mapToObj(i -> dispute()).toList();
    }

    private Future<?> appending(DisputeId dispute, int count) {
        return threads.submit(() -> store.engine.appendEvents(events(dispute, count)));
    }

    private int stored(DisputeId dispute) {
        return count("select count(*) from store.event where aggregate = ?", dispute.value());
    }

    private int count(String sql, Object... parameters) {
        return requireNonNull(store.jdbc.queryForObject(sql, Integer.class, parameters));
    }

    private void awaitQueued(int events) {
        await().until(() ->
                store.metrics.get("litige.events.append.queued").gauge().value() == events);
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        open.add(closeable);
        return closeable;
    }

    /** Another process that is in the middle of an append, for as long as the test wants. */
    private final class HeldLock implements AutoCloseable {
        private final Connection connection;

        HeldLock() throws SQLException {
            connection = Database.as(store.access.app()).getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(7166301951)");
            }
        }

        void awaitWaiter() {
            await().until(() -> waiters() == 1);
        }

        private int waiters() {
            return count("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                    + " and database = (select oid from pg_database where datname = current_database())");
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
