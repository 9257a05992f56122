package io.litige.command.imports;

import io.litige.command.imports.LineRefused.Thrown;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works through one job from its last checkpoint on, as long as this process holds its lease. */
@Component
class ImportRun {
    private final ImportTable jobs;
    private final ImportRefusalTable refusals;
    private final ImportClaimTable claims;
    private final ImportSpool spool;
    private final Mappings mappings;
    private final LineDispatch dispatch;
    private final Validator validator;
    private final TransactionTemplate transaction;
    private final ImportMetrics metrics;
    private final ImportProperties properties;

    ImportRun(
            ImportTable jobs,
            ImportRefusalTable refusals,
            ImportClaimTable claims,
            ImportSpool spool,
            Mappings mappings,
            LineDispatch dispatch,
            Validator validator,
            TransactionTemplate transaction,
            ImportMetrics metrics,
            ImportProperties properties) {
        this.jobs = jobs;
        this.refusals = refusals;
        this.claims = claims;
        this.spool = spool;
        this.mappings = mappings;
        this.dispatch = dispatch;
        this.validator = validator;
        this.transaction = transaction;
        this.metrics = metrics;
        this.properties = properties;
    }

    /**
     * Returns when the job is finished, or when it must not go on: its lease is lost or this process stops.
     *
     * @param owner who holds the lease
     * @param goOn false once this process is to stop
     */
    void run(ImportJob leased, String owner, ExecutorService pool, BooleanSupplier goOn)
            throws IOException, InterruptedException {
        var mapping = mappings.named(leased.mapping());
        Path file = spool.path(leased.id());
        try (var head = new LineReader(file, mapping.format(), 0, 1)) {
            var first = head.next();
            var intake = new LineIntake(leased, mapping, Header.read(first, mapping), jobs.secret(), validator);
            boolean fresh = leased.nextOffset() == 0 && first != null;
            long offset = fresh && first != null ? first.nextOffset() : leased.nextOffset();
            long line = fresh && first != null ? first.nextLine() : leased.nextLine();
            try (var lines = new LineReader(file, mapping.format(), offset, line)) {
                settle(leased, owner, pool, goOn, intake, lines);
            }
        } catch (Thrown e) {
            finish(leased, owner, ImportJob.State.REFUSED, e.refusal());
        }
    }

    private void settle(
            ImportJob leased,
            String owner,
            ExecutorService pool,
            BooleanSupplier goOn,
            LineIntake intake,
            LineReader reader)
            throws IOException, InterruptedException {
        var job = leased;
        while (goOn.getAsBoolean()) {
            List<Line> lines = new ArrayList<>();
            var last = read(reader, intake, lines);
            if (last == null) {
                finish(job, owner, ImportJob.State.DONE, null);
                return;
            }
            var batch = new ImportBatch(job, dispatch, claims, pool).run(lines, last.nextOffset(), last.nextLine());
            if (!checkpoint(job, owner, batch)) {
                return;
            }
            metrics.count(job.mapping(), batch);
            job = jobs.find(job.id()).orElseThrow();
        }
    }

    /** Reads lines until the batch is full; the last record read, or null at the end of the file. */
    private @org.jspecify.annotations.Nullable RawLine read(LineReader reader, LineIntake intake, List<Line> lines)
            throws IOException {
        RawLine last = null;
        while (lines.size() < properties.batch()) {
            var raw = reader.next();
            if (raw == null) {
                return last;
            }
            last = raw;
            if (!raw.blank()) {
                lines.add(intake.read(raw));
            }
        }
        return last;
    }

    private boolean checkpoint(ImportJob job, String owner, Checkpoint batch) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean mine = jobs.progress(job, owner, batch);
            if (mine) {
                refusals.add(job.id(), batch.refusals());
            }
            return mine;
        }));
    }

    private void finish(
            ImportJob job, String owner, ImportJob.State state, @org.jspecify.annotations.Nullable LineRefused refusal)
            throws IOException {
        if (jobs.finish(job.id(), owner, state, refusal)) {
            spool.remove(job.id());
        }
    }
}
