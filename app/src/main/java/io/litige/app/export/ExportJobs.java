package io.litige.app.export;

import io.litige.api.error.Rejected;
import io.litige.app.export.ExportTable.Row;
import io.litige.app.ops.WorkingComponent;
import io.litige.app.proof.NotSealedYet;
import io.litige.app.proof.ProofBroken;
import io.litige.app.store.CommitSignal;
import io.litige.verify.Verify;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the exports in the queue, one after the other, on a thread of its own. Whatever ends the process, another takes
 * the export up again from its beginning when the lease is over; what was not verified is never handed out.
 */
@Component
@Profile("query | (!command & !notary)")
class ExportJobs extends WorkingComponent {
    private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 5;
    private static final int TOLD_EVERY = 1_000;

    private final ExportTable table;
    private final ExportFiles files;
    private final ExportMaker maker;
    private final ExportProperties properties;
    private final CommitSignal signal;
    private final Clock clock;
    private volatile @Nullable UUID underWay;

    ExportJobs(
            ExportTable table,
            ExportFiles files,
            ExportMaker maker,
            ExportProperties properties,
            CommitSignal signal,
            Clock clock) {
        super("litige-exports", PATIENCE);
        this.table = table;
        this.files = files;
        this.maker = maker;
        this.properties = properties;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    protected void run() throws InterruptedException {
        try {
            files.sealClear(table::disputeOf);
        } catch (IOException | RuntimeException e) {
            LOG.error("exports that lie in clear cannot be sealed now; the next start tries again", e);
        }
        while (isRunning()) {
            long seen = signal.count();
            if (!next()) {
                signal.await(seen, LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private boolean next() throws InterruptedException {
        try {
            var row = table.lease(clock.instant(), LEASE);
            row.ifPresent(this::make);
            return row.isPresent();
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("cannot look for exports now: {}", e.getMessage());
                pause(AGAIN);
            }
            return false;
        }
    }

    private void make(Row row) {
        var export = row.export();
        underWay = export;
        try {
            var made = maker.make(row.dispute(), export, Math.toIntExact(row.version()), (done, total) -> {
                if (done % TOLD_EVERY == 0 || done.equals(total)) {
                    table.progress(export, done, total, clock.instant().plus(LEASE));
                }
            });
            files.keep(export);
            if (!table.made(export, made, clock.instant().plus(properties.keep()))) {
                files.drop(row.dispute(), export);
            }
        } catch (NotSealedYet e) {
            table.later(export, clock.instant().plus(AGAIN));
        } catch (Rejected e) {
            fail(row, e.rejection().code() + " " + e.rejection().facts());
        } catch (ProofBroken e) {
            LOG.error("export {} cannot be proven: {}", export, e.getMessage());
            fail(row, "PROOF_BROKEN " + e.facts());
        } catch (Verify.Wrong e) {
            LOG.error("export {} does not verify: {}", export, e.getMessage());
            fail(row, "VERIFICATION " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            again(row, e);
        } finally {
            underWay = null;
        }
    }

    /** A large export takes longer than a lease, and longest where no event is written: pages, exhibits, verification. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void renew() {
        var export = underWay;
        if (export != null) {
            table.renew(export, clock.instant().plus(LEASE));
        }
    }

    private void again(Row row, Exception why) {
        if (!isRunning()) {
            table.later(row.export(), clock.instant());
        } else if (row.attempts() < ATTEMPTS) {
            LOG.warn("export {} failed, tried again", row.export(), why);
            table.later(row.export(), clock.instant().plus(AGAIN));
        } else {
            LOG.error("export {} failed {} times", row.export(), ATTEMPTS, why);
            fail(row, "FAULT " + why.getClass().getSimpleName());
        }
    }

    private void fail(Row row, String fault) {
        files.drop(row.dispute(), row.export());
        table.failed(row.export(), fault);
    }

    /** Removes what was kept long enough; what cannot be removed now is tried again. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void expire() {
        var now = clock.instant();
        for (var page = table.over(now, null); !page.isEmpty(); page = table.over(now, page.getLast())) {
            page.forEach(this::end);
        }
    }

    private void end(Row over) {
        try {
            files.drop(over.dispute(), over.export());
            table.expired(over.export());
        } catch (RuntimeException e) {
            LOG.error("export {} is over and cannot be removed now", over.export(), e);
        }
    }
}
