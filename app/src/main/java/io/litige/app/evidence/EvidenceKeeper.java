package io.litige.app.evidence;

import io.litige.api.blob.BlobStore.Altered;
import io.litige.app.evidence.EvidenceTable.Fault;
import io.litige.app.ops.WorkingComponent;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads contents again, the one that was not read for longest first, and says which are not as they were stored; has those
 * removed that no event names. Seals, when somebody asks, what older releases have left in clear; cut short, it goes on with what is left when it is asked again.
 */
final class EvidenceKeeper extends WorkingComponent {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceKeeper.class);

    private final SealedBlobs blobs;
    private final ClearFiles clear;
    private final EvidenceCollector collector;
    private final EvidenceTable table;
    private final StoreProperties.Check settings;
    private final Clock clock;
    private final Semaphore asked = new Semaphore(0);
    private volatile @Nullable Instant wish;
    private volatile boolean moving;
    private volatile Move move = new Move(false, 0, 0, null);

    EvidenceKeeper(
            SealedBlobs blobs,
            ClearFiles clear,
            EvidenceCollector collector,
            EvidenceTable table,
            StoreProperties.Check settings,
            Clock clock) {
        super("litige-evidence", Duration.ofSeconds(20));
        this.blobs = blobs;
        this.clear = clear;
        this.collector = collector;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How sealing what lies in clear has gone in this process.
     *
     * @param refused contents that are not what they are called and stay as they are; among the faults
     */
    record Move(
            boolean running,
            long moved,
            long refused,
            @Nullable Instant endedAt) {}

    Move move() {
        return move;
    }

    /** Whether everything stored until somebody asked is still being read. */
    boolean checking() {
        return wish != null;
    }

    void askMove() {
        moving = true;
        move = new Move(true, 0, 0, null);
        asked.release();
    }

    /** Everything there is, once, without pauses. */
    void askCheck() {
        wish = clock.instant();
        asked.release();
    }

    @Override
    protected void run() throws InterruptedException {
        while (isRunning()) {
            boolean more = false;
            try {
                moveAll();
                more = look();
                collector.collect(this::isRunning);
            } catch (IOException | RuntimeException e) {
                if (isRunning()) {
                    LOG.warn("contents of evidence cannot be looked at now: {}", e.getMessage());
                }
            }
            if (!more && asked.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS)) {
                asked.drainPermits();
            }
        }
    }

    private void moveAll() throws IOException {
        if (!moving) {
            return;
        }
        clear.each(key -> {
            try {
                blobs.move(key);
                move = new Move(true, move.moved() + 1, move.refused(), null);
            } catch (Altered e) {
                move = new Move(true, move.moved(), move.refused() + 1, null);
            }
            return isRunning();
        });
        moving = false;
        move = new Move(false, move.moved(), move.refused(), clock.instant());
        LOG.info("{} contents were sealed, {} are not what they are called", move.moved(), move.refused());
    }

    /** Whether there is more to do at once. */
    private boolean look() throws IOException {
        var now = clock.instant();
        var wished = wish;
        var due = table.oldest(wished == null ? now.minus(settings.again()) : wished, settings.files());
        check(due);
        if (wished == null) {
            return false;
        }
        if (due.size() < settings.files() && wished.equals(wish)) {
            wish = null;
        }
        return isRunning() && wish != null;
    }

    private void check(List<String> keys) throws IOException {
        for (var key : keys) {
            if (!isRunning()) {
                return;
            }
            try {
                blobs.check(key);
                table.checked(key, clock.instant());
            } catch (Altered e) {
                table.fault(key, Fault.ALTERED, clock.instant());
            } catch (NoSuchFileException e) {
                missing(key, e);
            }
        }
    }

    /** What was never stored is missed by nobody: its upload is under way, or was cut short. */
    private void missing(String key, NoSuchFileException e) throws IOException {
        if (collector.missed(key)) {
            LOG.error("{} is not there: {}", key, e.getReason());
            table.fault(key, Fault.MISSING, clock.instant());
        } else {
            table.checked(key, clock.instant());
        }
    }
}
