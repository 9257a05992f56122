package io.litige.command.imports;

import io.litige.api.access.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file handed in, and how far it is.
 *
 * @param label what the submitter calls the source; the source system of mappings that name none of their own
 * @param submitter in whose name the disputes are registered, with the rights of the moment of submission
 * @param nextOffset where reading goes on, bytes; what lies before is settled
 * @param failures attempts in a row that made no progress
 * @param refusal why the file as a whole was refused
 */
record ImportJob(
        UUID id,
        String mapping,
        @Nullable String label,
        @Nullable String team,
        Actor submitter,
        long bytes,
        String sha256,
        State state,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant progressedAt,
        long nextOffset,
        long nextLine,
        long linesRead,
        long taken,
        long already,
        long refused,
        int failures,
        @Nullable LineRefused refusal) {

    /** Where a job stands. */
    enum State {
        /** Waits for a process. */
        QUEUED,
        RUNNING,
        /** Every line is taken, known already or refused. */
        DONE,
        /** The file as a whole cannot be read under the mapping. */
        REFUSED
    }

    /** The source system of its lines. */
    String system(Mapping mapping) {
        return label == null || mapping.source().fixed() ? mapping.source().system() : label;
    }

    boolean finished() {
        return state == State.DONE || state == State.REFUSED;
    }

    /** Lines per second from start to end, or to the last progress; 0 before the first. */
    double rate() {
        var end = finishedAt == null ? progressedAt : finishedAt;
        if (startedAt == null || end == null || linesRead == 0) {
            return 0;
        }
        double seconds = Math.max(Duration.between(startedAt, end).toMillis(), 1) / 1000.0;
        return Math.round(linesRead / seconds * 10) / 10.0;
    }
}
