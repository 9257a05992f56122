package io.litige.query.dispute;

import io.litige.api.query.DisputeFace;
import io.litige.api.value.AgentId;
import io.litige.api.value.ProtectedDocuments;
import io.litige.api.value.Source;
import io.litige.query.projection.Times;
import io.litige.query.projection.ViewTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that writes {@code views.dispute_face} or reads one face; searching it is in the package search. */
@Component
class DisputeTable implements ViewTable<DisputeRow> {
    private static final String FIND = "select document from views.dispute_face where dispute_id = any(:ids)";

    private static final String VERSION = "select version from views.dispute_face where dispute_id = :id";

    private static final String UPSERT = """
            insert into views.dispute_face (dispute_id, version, reference, customer_id, phase, team, owner, participants,
                source_system, source_ref, received_at, document)
            values (:disputeId, :version, :reference, :customerId, :phase, :team, :owner, :participants,
                :sourceSystem, :sourceRef, :receivedAt, :document)
            on conflict (dispute_id) do update
            set version = excluded.version, phase = excluded.phase, team = excluded.team, owner = excluded.owner,
                participants = excluded.participants, document = excluded.document
            """;

    private static final String CLEAR = "truncate views.dispute_face";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final ProtectedDocuments documents;

    DisputeTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch, ProtectedDocuments documents) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.documents = documents;
    }

    @Override
    public Map<UUID, DisputeRow> find(Set<UUID> disputes) {
        var stored = jdbc.sql(FIND)
                .param("ids", disputes.toArray(UUID[]::new))
                .query(String.class)
                .list();
        documents.prefetch(stored);
        var rows = new HashMap<UUID, DisputeRow>();
        stored.stream().map(this::read).forEach(row -> rows.put(row.disputeId(), row));
        return rows;
    }

    Optional<DisputeFace> face(UUID dispute) {
        return Optional.ofNullable(find(Set.of(dispute)).get(dispute)).map(DisputeRow::face);
    }

    @Override
    public OptionalLong version(UUID dispute) {
        return jdbc.sql(VERSION).param("id", dispute).query(Long.class).optional().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void write(List<Change<DisputeRow>> changes) {
        batch.batchUpdate(UPSERT, changes.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    @Override
    public void clear() {
        jdbc.sql(CLEAR).update();
    }

    private DisputeRow read(String document) {
        return new DisputeRow(documents.read(document, DisputeFace.class));
    }

    private SqlParameterSource parameters(Change<DisputeRow> change) {
        var face = change.after().face();
        var source = face.complaint().source();
        var people = face.assignment();
        return new MapSqlParameterSource()
                .addValue("disputeId", face.disputeId().value())
                .addValue("version", face.version())
                .addValue("reference", face.reference())
                .addValue("customerId", face.customer().id().value())
                .addValue("phase", face.phase().name())
                .addValue("team", people.team())
                .addValue("owner", text(people.owner()))
                .addValue(
                        "participants",
                        people.participants().stream()
                                .map(AgentId::value)
                                .sorted()
                                .toArray(String[]::new))
                .addValue("sourceSystem", system(source))
                .addValue("sourceRef", ref(source))
                .addValue("receivedAt", Times.utc(face.receivedAt()))
                .addValue("document", documents.write(face.disputeId(), face));
    }

    private static @Nullable String text(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    private static @Nullable String system(@Nullable Source source) {
        return source == null ? null : source.system();
    }

    private static @Nullable String ref(@Nullable Source source) {
        return source == null ? null : source.ref();
    }
}
