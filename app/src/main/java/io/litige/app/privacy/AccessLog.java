package io.litige.app.privacy;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes note of who read what. What matters most is on disk before anything leaves; the rest within a second, and what a
 * crash takes away then is lost.
 */
@Component
class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int KEPT = 20_000;
    private static final int BATCH = 1_000;

    private final AccessLogTable table;
    private final BlockingQueue<AccessEntry> waiting = new LinkedBlockingQueue<>(KEPT);

    AccessLog(AccessLogTable table) {
        this.table = table;
    }

    /**
     * On disk when this returns; gives its number.
     *
     * @throws org.springframework.dao.DataAccessException when it cannot be written; then nothing may leave
     */
    long now(AccessEntry entry) {
        return table.add(entry);
    }

    /** At once where that can be; within a second of when it can. What became of a request does not undo its answer. */
    void end(AccessEntry entry) {
        try {
            table.add(entry);
        } catch (RuntimeException e) {
            LOG.warn("an entry of the access log waits: {}", e.getMessage());
            soon(entry);
        }
    }

    /** Within a second; at once where too many wait already. */
    void soon(AccessEntry entry) {
        if (!waiting.offer(entry)) {
            now(entry);
        }
    }

    /** Writes what waits; what cannot be written goes on waiting. */
    @Scheduled(fixedDelayString = "PT1S")
    @PreDestroy
    synchronized void write() {
        var entries = new ArrayList<AccessEntry>(BATCH);
        while (waiting.drainTo(entries, BATCH) > 0) {
            try {
                table.add(entries);
            } catch (RuntimeException e) {
                LOG.error("{} entries of the access log are not written yet; tried again", entries.size(), e);
                entries.forEach(waiting::offer);
                return;
            }
            entries.clear();
        }
    }
}
