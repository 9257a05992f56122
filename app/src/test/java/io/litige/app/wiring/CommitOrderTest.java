package io.litige.app.wiring;

import static io.litige.app.wiring.TestStore.dispute;
import static io.litige.app.wiring.TestStore.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.DisputeId;
import io.litige.app.Database;
import io.litige.app.store.AppendLimits;
import io.litige.app.store.PostgresEventEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever writers do, a reader that follows the record meets every event once and never an earlier one after a later
 * one; and a command's events are there whole, once, exactly when it was acknowledged.
 */
@Timeout(180)
class CommitOrderTest {
    private static final int WRITERS = 4;
    private static final int COMMANDS = 120;

    private static final String SLOW_APPEND = """
            select store.append_events(array[0], array[?]::uuid[], array[0], array[?]::uuid[],
                array[0, 0], array[?, ?]::uuid[], array[0, 1], array[?, ?]::uuid[],
                array(select id from store.event_type order by id limit 1) || array(select id from store.event_type order by id limit 1),
                array[0, 0]::bigint[], array['{}', '{}']::bytea[], array['{}', '{}']::bytea[])
            """;

    private final TestStore store = new TestStore();

    /** Sequences acknowledged, by stream; contested streams have several writers. */
    private final Map<DisputeId, Set<Long>> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger rolledBack = new AtomicInteger();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsMissedWhateverWritersDo() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CommitOrderTest seed " + seed);
        store.engine.appendEvents(at(dispute(), 0, Instant.EPOCH));
        var contested = List.of(dispute(), dispute(), dispute());
        var processes = new ArrayList<io.litige.app.store.Appender>();
        List<Long> seen;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (int process = 0; process < 3; process++) {
                var appender =
                        store.appender(AppendLimits.DEFAULT, store.access.app().appending());
                appender.start();
                processes.add(appender);
                var engine = store.engine(appender);
                var skew = Duration.ofHours(37L * (process - 1));
                for (int writer = 0; writer < WRITERS; writer++) {
                    var random = new Random(seed + 31L * process + writer);
                    work.add(threads.submit(() -> write(engine, contested, skew, random)));
                }
            }
            for (int writer = 0; writer < 2; writer++) {
                var random = new Random(seed - 1 - writer);
                work.add(threads.submit(() -> dawdle(random)));
            }
            var reader = threads.submit(() -> follow(work));
            for (var each : work) {
                each.get();
            }
            seen = reader.get();
        } finally {
            processes.forEach(io.litige.app.store.Appender::stop);
        }
        assertThat(rolledBack).as("some were rolled back").hasPositiveValue();
        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactlyElementsOf(
                        store.jdbc.queryForList("select global_index from store.event order by 1", Long.class));
        acknowledged.forEach((dispute, sequences) -> assertThat(store.jdbc.queryForList(
                        "select sequence::bigint from store.event where aggregate = ? order by global_index",
                        Long.class,
                        dispute.value()))
                .as("seed %d, stream %s", seed, dispute)
                .containsExactlyElementsOf(sequences.stream().sorted().toList())
                .isEqualTo(java.util.stream.LongStream.range(0, sequences.size())
                        .boxed()
                        .toList()));
    }

    /** Commands of one to four events on streams of its own and on such as others write to as well. */
    private void write(PostgresEventEngine engine, List<DisputeId> contested, Duration skew, Random random) {
        var own = new ArrayList<>(List.of(dispute(), dispute()));
        for (int i = 0; i < COMMANDS; i++) {
            boolean alone = random.nextInt(4) > 0;
            var streams = alone ? own : contested;
            var dispute = streams.get(random.nextInt(streams.size()));
            long from = engine.lastSequenceNumberFor(dispute.toString()).orElse(-1L) + 1;
            var events = new ArrayList<DomainEventMessage<?>>();
            int count = 1 + random.nextInt(4);
            for (int n = 0; n < count; n++) {
                events.add(at(dispute, from + n, Instant.now().plus(skew)));
            }
            try {
                engine.appendEvents(events);
                var sequences = acknowledged.computeIfAbsent(dispute, key -> ConcurrentHashMap.newKeySet());
                for (var event : events) {
                    assertThat(sequences.add(event.getSequenceNumber()))
                            .as("acknowledged twice")
                            .isTrue();
                }
            } catch (ConcurrencyException e) {
                assertThat(alone).as("nobody else writes there").isFalse();
            }
        }
    }

    /** Appends as a foreign client would: in a transaction of its own that takes its time and may not end well. */
    private void dawdle(Random random) {
        var dataSource = Database.as(store.access.app());
        var jdbc = new JdbcTemplate(dataSource);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        for (int i = 0; i < 12; i++) {
            var dispute = dispute();
            boolean commit = random.nextInt(3) > 0;
            transaction.executeWithoutResult(status -> {
                var first = UUID.randomUUID();
                jdbc.queryForList(
                        SLOW_APPEND,
                        dispute.value(),
                        first,
                        dispute.value(),
                        dispute.value(),
                        first,
                        UUID.randomUUID());
                jdbc.queryForList("select pg_sleep(?)", random.nextInt(20) / 1000.0);
                if (!commit) {
                    status.setRollbackOnly();
                }
            });
            if (commit) {
                acknowledged.put(dispute, new HashSet<>(List.of(0L, 1L)));
            } else {
                rolledBack.incrementAndGet();
            }
        }
    }

    private List<Long> follow(List<Future<?>> work) {
        var seen = new ArrayList<Long>();
        boolean last = false;
        while (!last) {
            last = work.stream().allMatch(Future::isDone);
            var from = new GlobalSequenceTrackingToken(seen.isEmpty() ? 0 : seen.getLast());
            try (var events = store.engine.readEvents(from, false)) {
                events.forEach(
                        event -> seen.add(event.trackingToken().position().orElseThrow()));
            }
        }
        return seen;
    }

    private static DomainEventMessage<?> at(DisputeId dispute, long sequence, Instant time) {
        return new GenericDomainEventMessage<>(
                "DisputeAggregate",
                dispute.toString(),
                sequence,
                kept(dispute),
                Map.of(),
                UUID.randomUUID().toString(),
                time);
    }
}
