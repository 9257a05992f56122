package io.litige.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The events of one commit on their way into the record: all of them or none. */
final class Append {
    /** Where it is. Only a waiting one can be taken back with certainty. */
    private enum State {
        WAITING,
        SENT,
        TAKEN_BACK
    }

    /**
     * What it builds on, per stream.
     *
     * @param first sequence of its first event there
     * @param event id of that event
     */
    record Start(UUID stream, int first, UUID event) {}

    private final List<StoredEvent> events;
    private final List<Start> starts;
    private final int bytes;
    private final long queuedAt = System.nanoTime();
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile boolean givenUp;

    /**
     * @throws IllegalArgumentException when a stream's events do not follow each other
     */
    Append(List<StoredEvent> events) {
        this.events = List.copyOf(events);
        this.starts = starts(events);
        this.bytes = events.stream().mapToInt(StoredEvent::size).sum();
    }

    private static List<Start> starts(List<StoredEvent> events) {
        var starts = new ArrayList<Start>(1);
        Map<UUID, Integer> next = HashMap.newHashMap(1);
        for (var event : events) {
            var expected = next.put(event.aggregate(), event.sequence() + 1);
            if (expected == null) {
                starts.add(new Start(event.aggregate(), event.sequence(), event.eventId()));
            } else if (expected != event.sequence()) {
                throw new IllegalArgumentException(
                        "events of " + event.aggregate() + " leave out or repeat sequence " + expected);
            }
        }
        return starts;
    }

    List<StoredEvent> events() {
        return events;
    }

    List<Start> starts() {
        return starts;
    }

    int bytes() {
        return bytes;
    }

    long queuedAt() {
        return queuedAt;
    }

    /** Completed once the events are on disk; exceptionally when it is certain that they are not, or nobody can tell. */
    CompletableFuture<Void> outcome() {
        return outcome;
    }

    /** Whether it shares a stream with those; then it builds on what they have yet to write. */
    boolean meets(Set<UUID> streams) {
        return starts.stream().anyMatch(start -> streams.contains(start.stream()));
    }

    /** Claims it for sending; false when the caller has taken it back. */
    boolean send() {
        return state.compareAndSet(State.WAITING, State.SENT);
    }

    /** The database has certainly written nothing: it waits again. */
    void sentInVain() {
        state.compareAndSet(State.SENT, State.WAITING);
    }

    /** Whether it is certain that it will never be written. */
    boolean takeBack() {
        return state.compareAndSet(State.WAITING, State.TAKEN_BACK);
    }

    /** Its caller has been told that nobody knows: it is not sent again. */
    void giveUp() {
        givenUp = true;
    }

    boolean givenUp() {
        return givenUp;
    }

    @Override
    public String toString() {
        var first = starts.getFirst();
        return events.size() + " event(s) of " + first.stream() + " from sequence " + first.first();
    }
}
