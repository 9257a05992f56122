package io.litige.command.imports;

import io.litige.api.value.DisputeId;
import io.litige.command.imports.ImportClaimTable.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a batch of lines, many at a time, lines of one dispute one after the other, and counts what became of each. */
final class ImportBatch {
    private static final Logger LOG = LoggerFactory.getLogger(ImportBatch.class);

    /** Attempts, seconds apart, after which lines that get no answer are refused while others are taken. */
    private static final int ATTEMPTS = 5;

    /** The same when no line at all gets an answer: then it is rather the moment than the lines. */
    private static final int ATTEMPTS_IN_AN_OUTAGE = 30;

    private final ImportJob job;
    private final LineDispatch dispatch;
    private final ImportClaimTable claims;
    private final ExecutorService pool;

    ImportBatch(ImportJob job, LineDispatch dispatch, ImportClaimTable claims, ExecutorService pool) {
        this.job = job;
        this.dispatch = dispatch;
        this.claims = claims;
        this.pool = pool;
    }

    /** What became of the lines of one dispute. */
    private record Outcome(
            long taken,
            long already,
            Map<Long, LineRefused> refusals,
            List<Line.Ready> inherited,
            @Nullable RuntimeException failure) {}

    /**
     * @throws RuntimeException when a line got no answer, so that the batch is tried again later
     */
    Checkpoint run(List<Line> lines, long nextOffset, long nextLine) throws InterruptedException {
        var ready = lines.stream()
                .filter(Line.Ready.class::isInstance)
                .map(Line.Ready.class::cast)
                .toList();
        var outcomes = send(ready);
        tryAgainLater(outcomes);
        var refusals = new TreeMap<Long, LineRefused>();
        for (var line : lines) {
            if (line instanceof Line.Refused refused) {
                refusals.put(line.number(), refused.refusal());
            }
        }
        outcomes.forEach(outcome -> refusals.putAll(outcome.refusals()));
        release(ready, refusals);
        claims.claim(
                job.id(), outcomes.stream().flatMap(o -> o.inherited().stream()).toList());
        return new Checkpoint(
                nextOffset,
                nextLine,
                lines.size(),
                outcomes.stream().mapToLong(Outcome::taken).sum(),
                outcomes.stream().mapToLong(Outcome::already).sum(),
                refusals);
    }

    private List<Outcome> send(List<Line.Ready> ready) throws InterruptedException {
        var holders = claims.claim(job.id(), ready);
        Map<DisputeId, List<Line.Ready>> byDispute = ready.stream()
                .collect(Collectors.groupingBy(Line.Ready::dispute, LinkedHashMap::new, Collectors.toList()));
        List<Callable<Outcome>> tasks = new ArrayList<>();
        byDispute.forEach((dispute, same) -> tasks.add(() -> sendInOrder(same, holders.get(dispute))));
        List<Outcome> outcomes = new ArrayList<>();
        for (var future : pool.invokeAll(tasks)) {
            try {
                outcomes.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a line could not be counted", e);
            }
        }
        return outcomes;
    }

    /** A line that held the claim and was refused hands it to the next line of the same dispute. */
    private Outcome sendInOrder(List<Line.Ready> lines, @Nullable Claim holder) {
        long taken = 0;
        long already = 0;
        var refusals = new TreeMap<Long, LineRefused>();
        List<Line.Ready> inherited = new ArrayList<>();
        RuntimeException failure = null;
        boolean claimable = false;
        for (var line : lines) {
            boolean mine = claimable || new Claim(job.id(), line.number()).equals(holder);
            try {
                var refusal = dispatch.send(line, job.submitter());
                taken += refusal == null && mine ? 1 : 0;
                already += refusal == null && !mine ? 1 : 0;
                if (refusal == null && claimable) {
                    inherited.add(line);
                }
                claimable = refusal != null && mine;
                if (refusal != null) {
                    refusals.put(line.number(), refusal);
                }
            } catch (RuntimeException e) {
                LOG.debug("import {} got no answer for line {}", job.id(), line.number());
                failure = e;
                refusals.put(line.number(), LineDispatch.failed());
            }
        }
        return new Outcome(taken, already, refusals, inherited, failure);
    }

    private void tryAgainLater(List<Outcome> outcomes) {
        var failures = outcomes.stream()
                .map(Outcome::failure)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (failures.isEmpty()) {
            return;
        }
        boolean outage = failures.size() == outcomes.size();
        if (job.failures() < (outage ? ATTEMPTS_IN_AN_OUTAGE : ATTEMPTS)) {
            throw failures.getFirst();
        }
        LOG.error(
                "import {}: {} lines got no answer, the first because of",
                job.id(),
                failures.size(),
                failures.getFirst());
    }

    private void release(List<Line.Ready> ready, Map<Long, LineRefused> refusals) {
        var gone = ready.stream()
                .filter(line -> refusals.containsKey(line.number()))
                .toList();
        if (!gone.isEmpty()) {
            claims.release(
                    job.id(),
                    gone.stream().map(line -> line.dispute().value()).toList(),
                    gone.stream().map(Line.Ready::number).toList());
        }
    }
}
