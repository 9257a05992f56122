package io.litige.command.terms;

import io.litige.api.value.DisputeId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.terms_watch}: one row per dispute and linked document. */
@Component
class TermsWatchTable {
    private static final String WATCH = """
            insert into desk.terms_watch (dispute_id, document, told, open) values (:dispute, :document, :version, true)
            on conflict (dispute_id, document) do update set told = excluded.told, open = true
            """;

    private static final String OPEN = "update desk.terms_watch set open = :open where dispute_id = :dispute";

    private static final String TELL = """
            update desk.terms_watch set told = :version where dispute_id = :dispute and document = :document
            """;

    private static final String OUTDATED = """
            select dispute_id from desk.terms_watch
            where document = :document and open and told <> :version and dispute_id > :after
            order by dispute_id limit :limit
            """;

    private static final String CLEAR = "delete from desk.terms_watch";

    private final JdbcClient jdbc;

    TermsWatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void watch(DisputeId dispute, String document, String version) {
        jdbc.sql(WATCH)
                .param("dispute", dispute.value())
                .param("document", document)
                .param("version", version)
                .update();
    }

    void open(DisputeId dispute, boolean open) {
        jdbc.sql(OPEN).param("dispute", dispute.value()).param("open", open).update();
    }

    void tell(DisputeId dispute, String document, String version) {
        jdbc.sql(TELL)
                .param("dispute", dispute.value())
                .param("document", document)
                .param("version", version)
                .update();
    }

    /** Open disputes that know another version than this one, in the order of their ids. */
    List<DisputeId> outdated(String document, String version, UUID after, int limit) {
        return jdbc.sql(OUTDATED)
                .param("document", document)
                .param("version", version)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new DisputeId(row.getObject(1, UUID.class)))
                .list();
    }

    void clear() {
        jdbc.sql(CLEAR).update();
    }
}
