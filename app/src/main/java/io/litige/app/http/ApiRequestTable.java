package io.litige.app.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All SQL of the writes the door has seen. Each statement commits by itself. What a crash may forget is not waited for:
 * without its row a repeated write is dispatched again, and the dispute recognises it. A chosen dispute must be known
 * as soon as the dispute knows: in one database the later commit of its event brings both to the disk, with a record
 * elsewhere it is waited for.
 */
@Component
public class ApiRequestTable {
    private static final String BEGIN = """
            insert into desk.api_request (principal, key, fingerprint, created_at)
            select :principal, :key, :fingerprint, cast(:at as timestamptz)
            where set_config('synchronous_commit', 'off', true) = 'off'
            on conflict (principal, key) do nothing
            """;
    private static final String FIND = """
            select fingerprint, target, status, headers, body from desk.api_request
            where principal = :principal and key = :key
            """;
    private static final String FINISH = """
            update desk.api_request set status = :status, headers = :headers::jsonb, body = :body
            where principal = :principal and key = :key and set_config('synchronous_commit', 'off', true) = 'off'
            """;
    private static final String RELEASE = """
            delete from desk.api_request where principal = :principal and key = :key and status is null
            and set_config('synchronous_commit', 'off', true) = 'off'
            """;
    private static final String AIM = """
            update desk.api_request set target = :target where principal = :principal and key = :key
                and set_config('synchronous_commit', :wait, true) = :wait
            """;
    private static final String PURGE = """
            delete from desk.api_request where ctid = any (array(
                select ctid from desk.api_request where created_at < :before limit :limit))
            """;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final boolean recordElsewhere;

    /**
     * @param recordElsewhere whether events are kept by Axon Server, and not by this database
     */
    ApiRequestTable(JdbcClient jdbc, JsonMapper json, @Value("${axon.axonserver.enabled}") boolean recordElsewhere) {
        this.jdbc = jdbc;
        this.json = json;
        this.recordElsewhere = recordElsewhere;
    }

    /** Notes a write before it is done; false when it is known already. */
    boolean begin(String principal, String key, byte[] fingerprint, Instant at) {
        return keyed(BEGIN, principal, key)
                        .param("fingerprint", fingerprint)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<ApiRequest> find(String principal, String key) {
        return keyed(FIND, principal, key).query(this::request).optional();
    }

    void finish(String principal, String key, ApiRequest.Answer answer) {
        keyed(FINISH, principal, key)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }

    /** Forgets a write that was never carried out, so that its key can be used for the corrected one. */
    void release(String principal, String key) {
        keyed(RELEASE, principal, key).update();
    }

    /** Remembers which dispute was chosen for a write, before it is dispatched. */
    public void aim(String principal, String key, UUID target) {
        keyed(AIM, principal, key)
                .param("target", target)
                .param("wait", recordElsewhere ? "on" : "off")
                .update();
    }

    /** The dispute chosen for a write at an earlier attempt. */
    public Optional<UUID> target(String principal, String key) {
        return find(principal, key).map(ApiRequest::target);
    }

    /** Deletes at most {@code limit} rows older than {@code before}; gives their number. */
    int purge(Instant before, int limit) {
        return jdbc.sql(PURGE)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .update();
    }

    private JdbcClient.StatementSpec keyed(String sql, String principal, String key) {
        return jdbc.sql(sql).param("principal", principal).param("key", key);
    }

    private ApiRequest request(ResultSet row, int number) throws SQLException {
        return new ApiRequest(row.getBytes("fingerprint"), row.getObject("target", UUID.class), answer(row));
    }

    private ApiRequest.@Nullable Answer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? null
                : new ApiRequest.Answer(
                        status, json.readValue(row.getString("headers"), HEADERS), row.getBytes("body"));
    }
}
