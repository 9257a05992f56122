package io.litige.app.store;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerException;

/**
 * Events as Axon Server keeps them: their bytes, and their places. Its tokens count from 0 and leave none out; the index of
 * an event is its token and one, so that it counts from 1 as in PostgreSQL, and 0 is before everything. Every question is
 * bounded in time; whatever is asked of a server that is away or silent fails with {@link RecordUnreachable}.
 */
public final class AxonServerEvents implements RecordHead {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Questions about streams that are under way at once. */
    private static final int AT_ONCE = 32;

    private static final int BUFFER = 1_000;

    private final Supplier<EventChannel> channel;
    private final long patienceMillis;

    /**
     * @param channel of a connection that is open, asked for at each question
     */
    public AxonServerEvents(Supplier<EventChannel> channel) {
        this(channel, PATIENCE);
    }

    /**
     * @param patience how long one answer, or the next event of a stream, may take
     */
    public AxonServerEvents(Supplier<EventChannel> channel, Duration patience) {
        this.channel = channel;
        this.patienceMillis = patience.toMillis();
    }

    @Override
    public long head() {
        return answer(channel().getLastToken()) + 1;
    }

    @Override
    public Optional<Instant> recordedAfter(long globalIndex) {
        return head() <= globalIndex
                ? Optional.empty()
                : between(globalIndex, globalIndex + 1).stream()
                        .map(event -> Instant.ofEpochMilli(event.getEvent().getTimestamp()))
                        .findFirst();
    }

    /** All events of a range of indexes, which must have been given out. */
    public List<EventWithToken> between(long after, long upTo) {
        var found = new ArrayList<EventWithToken>();
        read(after, upTo, event -> {
            found.add(event);
            return true;
        });
        return found;
    }

    /** What is done with each event of a range. */
    @FunctionalInterface
    public interface Reader {
        /** Whether the next one is wanted. */
        boolean read(EventWithToken event);
    }

    /**
     * Reads a range of indexes that were given out, one event after the other.
     *
     * @throws RecordUnreachable when one does not come in time
     * @throws IllegalStateException when one is left out
     */
    public void read(long after, long upTo, Reader reader) {
        if (upTo <= after) {
            return;
        }
        int buffer = (int) Math.clamp(upTo - after, 16, BUFFER);
        try (var stream = channel().openStream(after - 1, buffer)) {
            boolean wanted = true;
            for (long index = after + 1; wanted && index <= upTo; index++) {
                var event = stream.nextIfAvailable(patienceMillis, TimeUnit.MILLISECONDS);
                if (event == null) {
                    throw new RecordUnreachable(
                            "Axon Server does not give event " + index,
                            stream.getError().orElse(null));
                }
                if (event.getToken() + 1 != index) {
                    throw new IllegalStateException(
                            "Axon Server gives event " + (event.getToken() + 1) + " in place of " + index);
                }
                wanted = reader.read(event);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (StreamClosedException | io.axoniq.axonserver.connector.AxonServerException e) {
            throw new RecordUnreachable("Axon Server does not give its events", e);
        }
    }

    /**
     * Events of one aggregate from a sequence on, in order; they come without their indexes.
     *
     * @throws RecordUnreachable when they have not all come in time
     */
    public List<Event> ofStream(String aggregate, long from, int limit) {
        var stream = channel().openAggregateStream(aggregate, from);
        // Nothing but its end lets go of whoever waits for its next event.
        var late = new CompletableFuture<Boolean>().completeOnTimeout(true, patienceMillis, TimeUnit.MILLISECONDS);
        var cancelled = late.thenRun(stream::cancel);
        try {
            var found = new ArrayList<Event>();
            while (found.size() < limit && stream.hasNext()) {
                found.add(stream.next());
            }
            // When the time is over its end says nothing: more may have been to come.
            if (found.size() < limit && late.isDone()) {
                throw new RecordUnreachable("Axon Server does not end the stream of " + aggregate, null);
            }
            return found;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (StreamClosedException | io.axoniq.axonserver.connector.AxonServerException e) {
            throw new RecordUnreachable("Axon Server does not give the stream of " + aggregate, e);
        } finally {
            cancelled.cancel(false);
            late.cancel(false);
            stream.cancel();
        }
    }

    /** The highest sequence of each of these aggregates, in their order; -1 where there is no event. */
    public List<Long> highest(List<String> aggregates) {
        var found = new ArrayList<Long>(aggregates.size());
        for (int from = 0; from < aggregates.size(); from += AT_ONCE) {
            var asked = aggregates.subList(from, Math.min(from + AT_ONCE, aggregates.size())).stream()
                    .map(channel()::findHighestSequence)
                    .toList();
            asked.forEach(answer -> found.add(answer(answer)));
        }
        return found;
    }

    private EventChannel channel() {
        try {
            return channel.get();
        } catch (AxonServerException e) {
            throw new RecordUnreachable("Axon Server is not there", e);
        }
    }

    private <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new RecordUnreachable("Axon Server does not answer", e);
        }
    }

    private static RecordUnreachable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RecordUnreachable("interrupted while Axon Server was asked", e);
    }
}
