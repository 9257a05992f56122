package io.litige.app.export;

import io.litige.api.value.ExportProfile;
import io.litige.app.export.ExportTable.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an export has come.
 *
 * @param export its identifier
 * @param state WAITING for the second person, QUEUED, MADE, READY, FAILED, DAMAGED, or EXPIRED
 * @param done events written so far
 * @param total how many there are; absent before it is begun
 * @param sha256 of the ZIP, once it is made
 * @param size bytes of the ZIP
 * @param events how many events it holds
 * @param logSize leaves of the log at the checkpoint it proves them by
 * @param file where it is taken by whoever asked for it
 * @param expiresAt until when
 * @param taken how often it was taken
 * @param fault why it failed
 */
record ExportState(
        UUID export,
        ExportProfile profile,
        ExportTable.State state,
        String requestedBy,
        Instant requestedAt,
        long done,
        @Nullable Long total,
        @Nullable String sha256,
        @Nullable Long size,
        @Nullable Long events,
        @Nullable Long logSize,
        @Nullable String file,
        @Nullable Instant expiresAt,
        int taken,
        @Nullable String fault) {
    static ExportState of(Row row) {
        var made = row.made();
        return new ExportState(
                row.export(),
                row.profile(),
                row.state(),
                row.requestedBy(),
                row.requestedAt(),
                row.done(),
                row.total(),
                made == null ? null : made.sha256(),
                made == null ? null : Long.valueOf(made.size()),
                made == null ? null : Long.valueOf(made.events()),
                made == null ? null : Long.valueOf(made.logSize()),
                row.state() == ExportTable.State.READY
                        ? "/disputes/" + row.dispute() + "/exports/" + row.export() + "/file"
                        : null,
                row.expiresAt(),
                row.taken(),
                row.fault());
    }
}
