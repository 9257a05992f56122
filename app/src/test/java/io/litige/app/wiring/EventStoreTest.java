package io.litige.app.wiring;

import static io.litige.app.wiring.TestStore.dispute;
import static io.litige.app.wiring.TestStore.kept;
import static io.litige.app.wiring.TestStore.made;
import static io.litige.app.wiring.TestStore.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.value.DisputeId;
import io.litige.app.Database;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record on a real PostgreSQL: order, conflicts, immutability, reading back. */
class EventStoreTest {
    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eventsComeBackAsTheyWereWritten() {
        var dispute = dispute();
        var event = made(dispute, "call back");
        store.engine.appendEvents(message(dispute, 0, event), message(dispute, 1, kept(dispute)));

        var read = read(dispute);

        assertThat(read).hasSize(2);
        assertThat(read.getFirst().getPayload()).isEqualTo(event);
        assertThat(((PromiseMade) read.getFirst().getPayload()).deliverable().value())
                .isEqualTo("call back");
        assertThat(read.getFirst().getType()).isEqualTo("DisputeAggregate");
        assertThat(store.jdbc.queryForList(
                        "select t.name || '#' || t.revision from store.event e join store.event_type t on t.id = e.type order by 1",
                        String.class))
                .containsExactly("promise-kept#1", "promise-made#1");
    }

    @Test
    void longStreamsAreReadToTheEndPageByPage() {
        var dispute = dispute();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        IntStream.range(0, 1001).forEach(i -> events.add(message(dispute, i, kept(dispute))));
        store.engine.appendEvents(events);

        assertThat(read(dispute))
                .extracting(DomainEventMessage::getSequenceNumber)
                .hasSize(1001)
                .isSorted();
        assertThat(store.engine.readEvents(dispute.toString(), 990).asStream()).hasSize(11);
        assertThat(store.engine.readEvents((GlobalSequenceTrackingToken) null, false))
                .hasSize(1001);
        assertThat(store.engine.lastSequenceNumberFor(dispute.toString())).contains(1000L);
        assertThat(store.engine.lastSequenceNumberFor(dispute().toString())).isEmpty();
    }

    @Test
    void anAggregateIsLoadedFromItsSnapshotAndWhatCameAfter() {
        var dispute = dispute();
        assertThat(loaded(dispute)).isEmpty();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        IntStream.range(0, 1203).forEach(i -> events.add(message(dispute, i, kept(dispute))));
        store.engine.appendEvents(events.subList(0, 1203));
        assertThat(loaded(dispute))
                .containsExactlyElementsOf(LongStream.range(0, 1203).boxed().toList());

        for (long at : new long[] {0, 100, 701, 1202}) {
            store.engine.storeSnapshot(
                    new GenericDomainEventMessage<>("DisputeAggregate", dispute.toString(), at, Map.of("at", at)));
            assertThat(loaded(dispute))
                    .as("snapshot at %d", at)
                    .containsExactlyElementsOf(
                            LongStream.range(at, 1203).boxed().toList());
            assertThat(store.eventStore.readEvents(dispute.toString()).next().getPayload())
                    .isInstanceOf(Map.class);
        }
        store.jdbc.update("update store.snapshot set type = 'io.litige.NoMore'");
        assertThat(loaded(dispute)).as("a snapshot of a class that is no more").hasSize(1203);
    }

    private List<Long> loaded(DisputeId dispute) {
        return store.eventStore
                .readEvents(dispute.toString())
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .<Long>map(Long::valueOf)
                .toList();
    }

    /** Some rush ahead, some stand still, some arrive late: what is kept for all moves on meanwhile. */
    @Test
    void noReaderMissesAnEventHoweverTheyAreSpread() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var dispute = dispute();
        var readers = new ArrayList<TrackingEventStream>();
        var seen = new ArrayList<List<Long>>();
        int recorded = 0;
        for (int turn = 0; turn < 120; turn++) {
            if (turn % 10 == 0) {
                List<DomainEventMessage<?>> events = new ArrayList<>();
                for (int end = recorded + random.nextInt(1200); recorded < end; recorded++) {
                    events.add(message(dispute, recorded, kept(dispute)));
                }
                store.engine.appendEvents(events);
                readers.add(store.eventStore.openStream(null));
                seen.add(new ArrayList<>());
            }
            int reader = random.nextInt(readers.size());
            for (int steps = random.nextInt(1500);
                    steps > 0 && readers.get(reader).hasNextAvailable();
                    steps--) {
                seen.get(reader).add(next(readers.get(reader)));
            }
        }
        var expected = store.jdbc.queryForList("select global_index from store.event order by 1", Long.class);
        for (int reader = 0; reader < readers.size(); reader++) {
            seen.get(reader).addAll(rest(readers.get(reader)));
            assertThat(seen.get(reader)).as("seed %d, reader %d", seed, reader).isEqualTo(expected);
        }
    }

    private static long next(TrackingEventStream stream) throws InterruptedException {
        return stream.nextAvailable().trackingToken().position().orElseThrow();
    }

    @Test
    void everyReaderFollowsFromWhereItStandsWhoeverReadForIt() throws Exception {
        var dispute = dispute();
        var first = store.eventStore.openStream(null);
        assertThat(first.hasNextAvailable()).isFalse();
        var all = new ArrayList<TrackingEventStream>(List.of(first));
        for (int i = 0; i < 3000; i++) {
            store.engine.appendEvents(message(dispute, i, kept(dispute)));
            if (i % 700 == 699) {
                // One starts at the beginning, one at the head: far behind and in step with the others.
                all.add(store.eventStore.openStream(null));
                all.add(store.eventStore.openStream(store.engine.createHeadToken()));
            }
            if (i % 5 == 0) {
                assertThat(first.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            }
        }
        var expected = store.jdbc.queryForList("select global_index from store.event order by 1", Long.class);
        for (int i = 0; i < all.size(); i++) {
            int from = i == 0 || i % 2 == 1 ? 0 : (i / 2) * 700;
            assertThat(rest(all.get(i)))
                    .as("reader %d", i)
                    .containsExactlyElementsOf(expected.subList(from, expected.size()));
        }
    }

    private static List<Long> rest(TrackingEventStream stream) throws InterruptedException {
        var seen = new ArrayList<Long>();
        while (stream.hasNextAvailable()) {
            seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
        }
        return seen;
    }

    @Test
    void ofTwoAppendersAtOnceExactlyOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            var dispute = dispute();
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> outcomes = Collections.nCopies(4, 0).stream()
                        .map(ignored -> threads.submit(() -> {
                            start.await();
                            return append(dispute);
                        }))
                        .toList();
                start.countDown();
                int won = 0;
                for (var outcome : outcomes) {
                    won += outcome.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
            assertThat(read(dispute)).hasSize(2);
        }
    }

    private boolean append(DisputeId dispute) {
        try {
            store.engine.appendEvents(message(dispute, 0, kept(dispute)), message(dispute, 1, kept(dispute)));
            return true;
        } catch (ConcurrencyException e) {
            return false;
        }
    }

    @Test
    void nobodyChangesARecordedEvent() {
        var dispute = dispute();
        store.engine.appendEvents(message(dispute, 0, kept(dispute)));
        var owner = new JdbcTemplate(Database.as(store.access.owner()));

        for (var change :
                List.of("update store.event set sequence = 7", "delete from store.event", "truncate store.event")) {
            assertThatThrownBy(() -> store.jdbc.execute(change)).rootCause().hasMessageContaining("permission denied");
            assertThatThrownBy(() -> owner.execute(change)).rootCause().hasMessageContaining("events are a record");
        }
        assertThat(read(dispute)).hasSize(1);
    }

    @Test
    void eachRoleSeesOnlyItsOwn() {
        assertThatThrownBy(() -> store.jdbc.queryForList("select * from keyvault.subject_key"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> store.keys.queryForList("select * from store.event"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void anEventNobodyKnowsIsAFailure() {
        var dispute = dispute();
        insert(dispute, "promise-sung", "{}");

        assertThatThrownBy(() -> read(dispute).getFirst().getPayload())
                .isInstanceOf(SerializationException.class)
                .rootCause()
                .hasMessageContaining("promise-sung");
        assertThatThrownBy(
                        () -> new IntegrityCheck(store.engine, new EventNames(io.litige.api.event.DisputeEvent.all())))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("promise-sung#1");
    }

    @Test
    void anEventOfANumberWithoutNameTroublesItsDisputeAlone() {
        var dispute = dispute();
        var damaged = dispute();
        store.jdbc.update(
                "insert into store.event (aggregate, sequence, event_id, type, recorded_at, payload, metadata)"
                        + " values (?, 0, ?, 999, now(), '{}', '{}')",
                damaged.value(),
                java.util.UUID.randomUUID());
        store.engine.appendEvents(message(dispute, 0, kept(dispute)));

        assertThat(read(dispute).getFirst().getPayload()).isInstanceOf(PromiseKept.class);
        var all = store.engine
                .readEvents((GlobalSequenceTrackingToken) null, false)
                .toList();
        assertThat(all).hasSize(2);
        assertThatThrownBy(() -> all.getFirst().getPayload()).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> read(damaged).getFirst().getPayload())
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("unknown-type-999");
    }

    @Test
    void aStoreOfKnownEventsPasses() {
        var dispute = dispute();
        store.engine.appendEvents(message(dispute, 0, kept(dispute)), message(dispute, 1, made(dispute, "x")));

        new IntegrityCheck(store.engine, new EventNames(io.litige.api.event.DisputeEvent.all()));

        assertThat(store.engine.types()).hasSize(2);
    }

    @Test
    void positionsAreFoundByTime() {
        var dispute = dispute();
        assertThat(store.engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        store.engine.appendEvents(message(dispute, 0, kept(dispute)));
        long head = store.engine.head();

        assertThat(store.engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(head));
        assertThat(store.engine.createTokenAt(Instant.EPOCH)).isEqualTo(new GlobalSequenceTrackingToken(head - 1));
        assertThat(store.engine.createTokenAt(Instant.parse("2999-01-01T00:00:00Z")))
                .isEqualTo(new GlobalSequenceTrackingToken(head));
    }

    private void insert(DisputeId dispute, String name, String payload) {
        store.jdbc.update(
                "insert into store.event_type (name, revision, aggregate_type) values (?, 1, 'DisputeAggregate')",
                name);
        store.jdbc.update(
                "insert into store.event (aggregate, sequence, event_id, type, recorded_at, payload, metadata)"
                        + " select ?, 0, ?, id, now(), ?, ? from store.event_type where name = ?",
                dispute.value(),
                java.util.UUID.randomUUID(),
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                name);
    }

    private List<? extends DomainEventMessage<?>> read(DisputeId dispute) {
        return store.engine.readEvents(dispute.toString()).asStream().toList();
    }
}
