package io.litige.command.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is. Taken, already there and refused always add up to the lines read.
 *
 * @param read lines settled so far, without the header and empty lines
 * @param taken disputes registered by this import
 * @param already lines whose dispute was registered before, by the same line
 * @param refused lines not taken; {@code /imports/{id}/refusals} names each
 * @param bytesRead how much of the file is settled
 * @param linesPerSecond mean since the start
 * @param refusal why the file as a whole was refused
 */
public record ImportStatus(
        UUID id,
        String state,
        String mapping,
        @Nullable String source,
        @Nullable String team,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long bytes,
        long bytesRead,
        String sha256,
        long read,
        long taken,
        long already,
        long refused,
        double linesPerSecond,
        @Nullable Refusal refusal) {

    /** The file as a whole cannot be read: what is missing and what was expected. */
    public record Refusal(String code, List<String> columns, String expected) {
        public Refusal {
            columns = List.copyOf(columns);
        }
    }

    static ImportStatus of(ImportJob job) {
        var refusal = job.refusal();
        return new ImportStatus(
                job.id(),
                job.state().name(),
                job.mapping(),
                job.label(),
                job.team(),
                job.submitter().id().value(),
                job.submittedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.bytes(),
                job.state() == ImportJob.State.DONE ? job.bytes() : job.nextOffset(),
                job.sha256(),
                job.linesRead(),
                job.taken(),
                job.already(),
                job.refused(),
                job.rate(),
                refusal == null ? null : new Refusal(refusal.code(), refusal.columns(), refusal.expected()));
    }
}
