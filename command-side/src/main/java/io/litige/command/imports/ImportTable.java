package io.litige.command.imports;

import io.litige.api.access.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the import jobs: handing in, lease, progress, end. Every time is the database's own. */
@Repository
class ImportTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a job into the queue; a job of that id which is there already stays as it is. */
    void add(UUID id, Submission submission, SpooledFile file) {
        jdbc.sql("""
                insert into desk.import_job (import_id, mapping, label, team, submitter, bytes, sha256, state)
                values (:id, :mapping, :label, :team, cast(:submitter as jsonb), :bytes, :sha256, 'QUEUED')
                on conflict (import_id) do nothing
                """)
                .param("id", id)
                .param("mapping", submission.mapping())
                .param("label", submission.label())
                .param("team", submission.team())
                .param(
                        "submitter",
                        JSON.writeValueAsString(submission.submitter().toMetadata()))
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select * from desk.import_job where import_id = :id")
                .param("id", id)
                .query(ImportTable::job)
                .optional();
    }

    /** Newest first, after the given job. */
    List<ImportJob> page(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from desk.import_job
                where cast(:after as uuid) is null
                   or (submitted_at, import_id) < (select submitted_at, import_id from desk.import_job
                                                   where import_id = cast(:after as uuid))
                order by submitted_at desc, import_id desc
                limit :limit
                """)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(ImportTable::job)
                .list();
    }

    /** Gives the oldest job that nobody works on to this worker; two that ask at once get two jobs. */
    Optional<ImportJob> lease(String owner, Duration lease) {
        return jdbc.sql("""
                update desk.import_job
                set state = 'RUNNING', lease_owner = :owner, lease_until = now() + make_interval(secs => :seconds),
                    started_at = coalesce(started_at, now())
                where import_id = (select import_id from desk.import_job
                                   where state in ('QUEUED', 'RUNNING')
                                     and (lease_until is null or lease_until < now())
                                     and not_before <= now()
                                   order by submitted_at
                                   limit 1
                                   for update skip locked)
                returning *
                """)
                .param("owner", owner)
                .param("seconds", lease.toSeconds())
                .query(ImportTable::job)
                .optional();
    }

    /** Keeps a lease; false when it is lost. */
    boolean renew(UUID id, String owner, Duration lease) {
        return jdbc.sql("""
                update desk.import_job set lease_until = now() + make_interval(secs => :seconds)
                where import_id = :id and lease_owner = :owner and state = 'RUNNING'
                """)
                        .param("seconds", lease.toSeconds())
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /** Counts one batch, provided that nobody has counted it yet and the lease still holds; false otherwise. */
    boolean progress(ImportJob job, String owner, Checkpoint batch) {
        return jdbc.sql("""
                update desk.import_job
                set next_offset = :next, next_line = :line, lines_read = lines_read + :read, taken = taken + :taken,
                    already = already + :already, refused = refused + :refused, progressed_at = now(), failures = 0
                where import_id = :id and lease_owner = :owner and next_offset = :offset and state = 'RUNNING'
                """)
                        .params(Map.of(
                                "next", batch.nextOffset(),
                                "line", batch.nextLine(),
                                "read", batch.read(),
                                "taken", batch.taken(),
                                "already", batch.already(),
                                "refused", (long) batch.refusals().size(),
                                "id", job.id(),
                                "owner", owner,
                                "offset", job.nextOffset()))
                        .update()
                == 1;
    }

    boolean finish(UUID id, String owner, ImportJob.State state, @Nullable LineRefused refusal) {
        return jdbc.sql("""
                update desk.import_job
                set state = :state, refusal = cast(:refusal as jsonb), finished_at = now(), lease_owner = null,
                    lease_until = null
                where import_id = :id and lease_owner = :owner and state = 'RUNNING'
                """)
                        .param("state", state.name())
                        .param("refusal", refusal == null ? null : JSON.writeValueAsString(refusal))
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /** Gives a job back: at once when this process stops, later and later when it keeps failing. */
    void release(UUID id, String owner, boolean failed) {
        jdbc.sql("""
                update desk.import_job
                set lease_owner = null, lease_until = null,
                    failures = failures + case when :failed then 1 else 0 end,
                    not_before = case when :failed
                                      then now() + make_interval(secs => least(60, power(2, least(failures, 6))))
                                      else now() end
                where import_id = :id and lease_owner = :owner and state = 'RUNNING'
                """)
                .param("failed", failed)
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** Open jobs without progress for that long: nobody takes them, or taking them keeps failing. */
    List<UUID> stuck(Duration silence) {
        return jdbc.sql("""
                select import_id from desk.import_job
                where state in ('QUEUED', 'RUNNING')
                  and coalesce(progressed_at, submitted_at) < now() - make_interval(secs => :seconds)
                  and (lease_until is null or lease_until < now() or failures > 0)
                order by submitted_at
                limit 100
                """)
                .param("seconds", silence.toSeconds())
                .query(UUID.class)
                .list();
    }

    byte[] secret() {
        return jdbc.sql("select secret from desk.import_secret")
                .query(byte[].class)
                .single();
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        String refusal = row.getString("refusal");
        return new ImportJob(
                row.getObject("import_id", UUID.class),
                row.getString("mapping"),
                row.getString("label"),
                row.getString("team"),
                Actor.fromMetadata(
                        JSON.readValue(row.getString("submitter"), new TypeReference<Map<String, Object>>() {})),
                row.getLong("bytes"),
                row.getString("sha256"),
                ImportJob.State.valueOf(row.getString("state")),
                row.getTimestamp("submitted_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                instant(row.getTimestamp("progressed_at")),
                row.getLong("next_offset"),
                row.getLong("next_line"),
                row.getLong("lines_read"),
                row.getLong("taken"),
                row.getLong("already"),
                row.getLong("refused"),
                row.getInt("failures"),
                refusal == null ? null : JSON.readValue(refusal, LineRefused.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp value) {
        return value == null ? null : value.toInstant();
    }
}
