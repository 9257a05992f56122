package io.litige.command.imports;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes queued jobs one after the other, keeps their lease while it works, and gives them back when it stops. */
@Component
@ConditionalOnProperty(name = "litige.imports.worker", havingValue = "true", matchIfMissing = true)
class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int BEATS_PER_LEASE = 3;
    private static final long STOP_SECONDS = 20;

    private final ImportTable jobs;
    private final ImportRun run;
    private final ImportSpool spool;
    private final ImportMetrics metrics;
    private final ImportProperties properties;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> looking;
    private @Nullable ScheduledExecutorService timer;
    private @Nullable ExecutorService pool;

    ImportWorker(
            ImportTable jobs, ImportRun run, ImportSpool spool, ImportMetrics metrics, ImportProperties properties) {
        this.jobs = jobs;
        this.run = run;
        this.spool = spool;
        this.metrics = metrics;
        this.properties = properties;
    }

    @Override
    public void start() {
        running.set(true);
        var sending = Executors.newFixedThreadPool(
                properties.inFlight(),
                Thread.ofVirtual().name("import-line-", 0).factory());
        var ticking = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("import-", 0).factory());
        long pause = properties.poll().toMillis();
        looking = ticking.scheduleWithFixedDelay(
                () -> workThrough(sending, ticking), pause, pause, TimeUnit.MILLISECONDS);
        pool = sending;
        timer = ticking;
    }

    @Override
    public void stop() {
        running.set(false);
        if (looking != null) {
            looking.cancel(false);
        }
        try {
            for (var executor : new @Nullable ExecutorService[] {timer, pool}) {
                if (executor != null) {
                    executor.shutdown();
                    if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                        executor.shutdownNow();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** A job whose file is not here belongs to a process that has it. */
    private void workThrough(ExecutorService sending, ScheduledExecutorService ticking) {
        try {
            for (var job = jobs.lease(owner, properties.lease());
                    job.isPresent() && running.get();
                    job = jobs.lease(owner, properties.lease())) {
                if (spool.holds(job.get().id())) {
                    work(job.get(), sending, ticking);
                } else {
                    LOG.warn(
                            "import {} waits: its file is not in the directory of this process",
                            job.get().id());
                    jobs.release(job.get().id(), owner, true);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("the import queue could not be read; trying again", e);
        }
    }

    private void work(ImportJob job, ExecutorService sending, ScheduledExecutorService ticking) {
        var held = new AtomicBoolean(true);
        long beat = properties.lease().toMillis() / BEATS_PER_LEASE;
        var heart = ticking.scheduleAtFixedRate(() -> beat(job, held), beat, beat, TimeUnit.MILLISECONDS);
        metrics.started();
        try {
            LOG.info("import {} goes on at line {}", job.id(), job.nextLine());
            run.run(job, owner, sending, () -> running.get() && held.get());
            jobs.release(job.id(), owner, false);
        } catch (IOException | RuntimeException e) {
            LOG.error("import {} could not go on; it is tried again", job.id(), e);
            jobs.release(job.id(), owner, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            heart.cancel(false);
            metrics.ended();
        }
    }

    private void beat(ImportJob job, AtomicBoolean held) {
        try {
            held.set(jobs.renew(job.id(), owner, properties.lease()));
        } catch (RuntimeException e) {
            LOG.warn("the lease of import {} could not be renewed", job.id(), e);
        }
    }
}
