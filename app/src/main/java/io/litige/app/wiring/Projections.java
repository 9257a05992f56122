package io.litige.app.wiring;

import io.litige.app.store.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** How far every view of this process is behind the record, wherever its segments are worked on. */
public final class Projections {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration CLAIM_LOST = Duration.ofSeconds(30);

    private final EventProcessingConfiguration processing;
    private final EventLog engine;
    private final ProjectionTable table;
    private final Serializer tokens;
    private final Clock clock;
    private final Map<String, Seen> seen = new HashMap<>();
    private List<State> states = List.of();
    private Instant takenAt = Instant.MIN;

    Projections(
            EventProcessingConfiguration processing,
            EventLog engine,
            ProjectionTable table,
            Serializer tokens,
            Clock clock) {
        this.processing = processing;
        this.engine = engine;
        this.table = table;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param lagEvents committed events it has not yet taken
     * @param lag age of the oldest of them
     * @param unmovedFor how long it has stood at its position, as far as anybody looked
     * @param unclaimed segments nobody works on
     * @param deadLetters events set aside
     */
    public record State(
            String name,
            boolean running,
            boolean error,
            boolean replaying,
            int unclaimed,
            long position,
            long lagEvents,
            Duration lag,
            Duration unmovedFor,
            long deadLetters) {
        /** Behind for longer than that, and not moving either. */
        public boolean stuck(Duration after) {
            return lagEvents > 0 && lag.compareTo(after) > 0 && unmovedFor.compareTo(after) >= 0;
        }
    }

    private record Seen(long position, Instant since) {}

    /** Names of the views and automations of this process. */
    List<String> names() {
        return processing.eventProcessors().keySet().stream().sorted().toList();
    }

    /** Index up to which every part of a view has committed what it read; 0 when one of them has not begun. */
    public long committed(String name) {
        return table.positions().stream()
                .filter(position -> position.processor().equals(name))
                .mapToLong(this::storedPosition)
                .min()
                .orElse(0);
    }

    /** At most a second old, so that many meters cost one look. */
    public synchronized List<State> states() {
        var now = clock.instant();
        if (takenAt.plus(FRESH).isBefore(now)) {
            states = look(now);
            takenAt = now;
        }
        return states;
    }

    private List<State> look(Instant now) {
        var head = engine.head();
        var positions = table.positions();
        var deadLetters = table.deadLetters();
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .map(processor -> state(
                        processor,
                        positions.stream()
                                .filter(position -> position.processor().equals(processor.getName()))
                                .toList(),
                        head,
                        deadLetters.getOrDefault(processor.getName(), 0L),
                        now))
                .sorted(Comparator.comparing(State::name))
                .toList();
    }

    private State state(
            StreamingEventProcessor processor,
            List<ProjectionTable.Position> segments,
            long head,
            long deadLetters,
            Instant now) {
        var local = processor.processingStatus();
        long position = segments.stream()
                .mapToLong(segment -> position(segment, local.get(segment.segment())))
                .min()
                .orElse(0);
        var since = seen.merge(
                processor.getName(),
                new Seen(position, now),
                (before, here) -> before.position() == position ? before : here);
        int unclaimed = (int) segments.stream()
                .filter(segment -> segment.owner() == null
                        || segment.claimedAt().plus(CLAIM_LOST).isBefore(now))
                .count();
        return new State(
                processor.getName(),
                processor.isRunning(),
                processor.isError() || local.values().stream().anyMatch(EventTrackerStatus::isErrorState),
                local.values().stream().anyMatch(EventTrackerStatus::isReplaying),
                segments.isEmpty() ? 1 : unclaimed,
                position,
                Math.max(0, head - position),
                head > position ? age(position, now) : Duration.ZERO,
                Duration.between(since.since(), now),
                deadLetters);
    }

    private Duration age(long position, Instant now) {
        return engine.recordedAfter(position)
                .map(recorded -> Duration.between(recorded, now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** What this process knows of its own segments is newer than what it last stored. */
    private long position(ProjectionTable.Position stored, @Nullable EventTrackerStatus local) {
        OptionalLong position = local != null ? local.getCurrentPosition() : OptionalLong.empty();
        return Math.max(position.orElse(0), storedPosition(stored));
    }

    private long storedPosition(ProjectionTable.Position stored) {
        if (stored.token() == null || stored.tokenType() == null) {
            return 0;
        }
        TrackingToken token = tokens.deserialize(
                new SimpleSerializedObject<>(stored.token(), byte[].class, stored.tokenType(), null));
        return token == null ? 0 : token.position().orElse(0);
    }
}
