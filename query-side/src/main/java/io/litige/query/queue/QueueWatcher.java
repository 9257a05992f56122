package io.litige.query.queue;

import io.litige.query.queue.QueueTable.StoredLine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One live reader. A slow one misses intermediate changes, never the last one, and holds up nobody else. */
final class QueueWatcher {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final SseEmitter emitter;
    private final Set<String> queues;
    private final Supplier<List<StoredLine>> top;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long toldRevision = -1;
    private long toldAt = System.nanoTime();

    QueueWatcher(SseEmitter emitter, Set<String> queues, Supplier<List<StoredLine>> top) {
        this.emitter = emitter;
        this.queues = Set.copyOf(queues);
        this.top = top;
    }

    Set<String> queues() {
        return queues;
    }

    /** Sends what changed, or a sign of life; in a thread of its own, one at a time. */
    void tell(Map<String, Long> revisions) {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("queue-watcher").start(() -> {
                try {
                    send(queues.stream()
                            .mapToLong(queue -> revisions.getOrDefault(queue, 0L))
                            .sum());
                } catch (IOException | RuntimeException e) {
                    // The reader has gone, or its queue cannot be read: it opens the stream again.
                    emitter.completeWithError(e);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    void end() {
        emitter.complete();
    }

    private void send(long revision) throws IOException {
        if (revision != toldRevision) {
            var lines = top.get().stream()
                    .map(line -> new Changed.Line(
                            line.row().id().toString(), line.row().version()))
                    .toList();
            emitter.send(SseEmitter.event()
                    .name("changed")
                    .id(Long.toString(revision))
                    .data(new Changed(revision, lines), MediaType.APPLICATION_JSON));
            toldRevision = revision;
            toldAt = System.nanoTime();
        } else if (System.nanoTime() - toldAt > HEARTBEAT.toNanos()) {
            emitter.send(SseEmitter.event().comment("still here"));
            toldAt = System.nanoTime();
        }
    }

    /**
     * What a reader needs to know which lines to fetch again.
     *
     * @param revision as in a page of the queue
     * @param top the first 50 lines in their order
     */
    record Changed(long revision, List<Line> top) {
        record Line(String disputeId, long version) {}
    }
}
