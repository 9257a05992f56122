package io.litige.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes together into one commit, in which order, and when there is no more room. */
class AppendQueueTest {
    private static final EventType TYPE = new EventType("promise-kept", 1, "DisputeAggregate");
    private static final Duration SHORT = Duration.ofMillis(5);

    private final AppendQueue queue = new AppendQueue(new AppendLimits(10, 1000, 20, 2000, SHORT, SHORT));

    @Test
    void whateverWaitsGoesTogetherUpToTheBounds() throws Exception {
        var all = IntStream.range(0, 4)
                .mapToObj(i -> append(UUID.randomUUID(), 0, 3, 1))
                .toList();
        for (var each : all) {
            assertThat(queue.put(each, SHORT)).isTrue();
        }

        assertThat(queue.take()).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(queue.take()).containsExactly(all.get(3));
        assertThat(queue.events()).isZero();
        assertThat(queue.bytes()).isZero();
    }

    @Test
    void bytesBoundABatchToo() throws Exception {
        var all = IntStream.range(0, 3)
                .mapToObj(i -> append(UUID.randomUUID(), 0, 1, 600))
                .toList();
        for (var each : all) {
            queue.put(each, SHORT);
        }

        assertThat(queue.take()).containsExactly(all.get(0));
    }

    @Test
    void aCommandLargerThanABatchTravelsAlone() throws Exception {
        var large = append(UUID.randomUUID(), 0, 15, 1);
        queue.put(large, SHORT);
        queue.put(append(UUID.randomUUID(), 0, 1, 1), SHORT);

        assertThat(queue.take()).containsExactly(large);
    }

    @Test
    void aStreamIsInABatchOnceAndKeepsItsOrder() throws Exception {
        var stream = UUID.randomUUID();
        var first = append(stream, 0, 1, 1);
        var second = append(stream, 1, 1, 1);
        var third = append(stream, 2, 1, 1);
        var other = append(UUID.randomUUID(), 0, 1, 1);
        for (var each : List.of(first, second, third, other)) {
            queue.put(each, SHORT);
        }

        assertThat(queue.take()).containsExactly(first, other);
        assertThat(queue.take()).containsExactly(second);
        assertThat(queue.take()).containsExactly(third);
    }

    @Test
    void whoWasTakenBackIsNotSent() throws Exception {
        var gone = append(UUID.randomUUID(), 0, 1, 1);
        var stays = append(UUID.randomUUID(), 0, 1, 1);
        queue.put(gone, SHORT);
        queue.put(stays, SHORT);

        assertThat(gone.takeBack()).isTrue();

        assertThat(queue.take()).containsExactly(stays);
        assertThat(stays.takeBack()).as("it is on its way").isFalse();
    }

    @Test
    void thereIsNoRoomBeyondTheBounds() throws Exception {
        assertThat(queue.put(append(UUID.randomUUID(), 0, 20, 1), SHORT)).isTrue();
        assertThat(queue.put(append(UUID.randomUUID(), 0, 1, 1), SHORT)).isFalse();
        queue.take();
        assertThat(queue.put(append(UUID.randomUUID(), 0, 1, 5000), SHORT))
                .as("something too large for the bounds still finds an empty queue")
                .isTrue();
        assertThat(queue.put(append(UUID.randomUUID(), 0, 1, 1), SHORT)).isFalse();
    }

    @Test
    void aClosedQueueIsEmptiedAndTakesNothing() throws Exception {
        var waiting = append(UUID.randomUUID(), 0, 1, 1);
        queue.put(waiting, SHORT);
        queue.close();

        assertThat(queue.put(append(UUID.randomUUID(), 0, 1, 1), Duration.ofSeconds(60)))
                .isFalse();
        assertThat(queue.take()).containsExactly(waiting);
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void eventsOfAStreamMustFollowEachOther() {
        var stream = UUID.randomUUID();
        var first = append(stream, 4, 1, 1).events().getFirst();
        var hole = append(stream, 6, 1, 1).events().getFirst();

        assertThatThrownBy(() -> new Append(List.of(first, hole)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sequence 5");
    }

    private static Append append(UUID stream, int first, int count, int bytes) {
        return new Append(IntStream.range(first, first + count)
                .mapToObj(sequence -> new StoredEvent(
                        0, stream, sequence, UUID.randomUUID(), TYPE, Instant.EPOCH, new byte[bytes], new byte[0]))
                .toList());
    }
}
