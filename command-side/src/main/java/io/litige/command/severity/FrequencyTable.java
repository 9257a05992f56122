package io.litige.command.severity;

import io.litige.api.value.DisputeId;
import io.litige.api.value.FrequencyReading;
import io.litige.command.facts.Frequency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.frequency}: what disputes are of a kind with, counted at a stated position. */
@Component
class FrequencyTable implements Frequency {
    /** What a dispute can share with another one. */
    enum Dimension {
        CAUSE,
        PRODUCT,
        CUSTOMER
    }

    private static final String ADD = """
            insert into desk.frequency as f (dimension, key, received_at, dispute_id, grounds)
            values (:dimension, :key, :receivedAt, :dispute, :grounds)
            on conflict (dimension, key, received_at, dispute_id) do update
            set grounds = f.grounds || excluded.grounds
            where not f.grounds @> excluded.grounds
            """;

    /** The cause found replaces the one supposed; when the dispute was received stands in its row of the customer. */
    private static final String RECODE = """
            with before as (
                update desk.frequency set grounds = array_remove(grounds, :ground)
                where dispute_id = :dispute and dimension = 'CAUSE' and key <> :key and :ground = any(grounds))
            insert into desk.frequency as f (dimension, key, received_at, dispute_id, grounds)
            select 'CAUSE', :key, received_at, dispute_id, array[:ground]
            from desk.frequency
            where dispute_id = :dispute and dimension = 'CUSTOMER'
            on conflict (dimension, key, received_at, dispute_id) do update
            set grounds = f.grounds || excluded.grounds
            where not f.grounds @> excluded.grounds
            """;

    /** A ground that went to another dispute takes its cause along. */
    private static final String PART = """
            update desk.frequency set grounds = array_remove(grounds, :ground)
            where dispute_id = :dispute and dimension = 'CAUSE' and :ground = any(grounds)
            """;

    /** Void or merged, it was no dispute of its own; it may become one again. */
    private static final String COUNTS = """
            update desk.frequency set counts = :counts where dispute_id = :dispute
            """;

    private static final String PRUNE = """
            delete from desk.frequency where dispute_id = :dispute and dimension = 'CAUSE' and grounds = '{}'
            """;

    /** Later events come later: a position never goes back. */
    private static final String ADVANCE = """
            update desk.frequency_position set position = :position where position < :position
            """;

    private static final String CLEAR = """
            truncate desk.frequency;
            update desk.frequency_position set position = 0
            """;

    /** One statement, one snapshot: the counts and the position belong together. Each key is read up to the bound. */
    private static final String READ = """
            with hit as (
                select k.dimension, h.dispute_id
                from unnest(:dimensions, :keys) as k (dimension, key),
                lateral (
                    select dispute_id from desk.frequency f
                    where f.dimension = k.dimension and f.key = k.key
                        and f.received_at >= :from and f.received_at < :until and f.dispute_id <> :except and f.counts
                    order by f.received_at desc
                    limit :bound) h)
            select count(distinct dispute_id) filter (where dimension = 'CAUSE') as causes,
                count(distinct dispute_id) filter (where dimension = 'PRODUCT') as products,
                count(distinct dispute_id) filter (where dimension = 'CUSTOMER') as customers,
                count(distinct dispute_id) as total,
                (select position from desk.frequency_position) as position
            from hit
            """;

    private final JdbcClient jdbc;

    FrequencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FrequencyReading read(Question question) {
        return jdbc.sql(READ)
                .param("dimensions", dimensions(question))
                .param("keys", keys(question))
                .param("from", utc(question.from()))
                .param("until", utc(question.until()))
                .param("except", question.except().value())
                .param("bound", question.bound())
                .query((row, number) -> reading(row, question))
                .single();
    }

    void add(Dimension dimension, String key, Instant receivedAt, DisputeId dispute, String... grounds) {
        jdbc.sql(ADD)
                .param("dimension", dimension.name())
                .param("key", key)
                .param("receivedAt", utc(receivedAt))
                .param("dispute", dispute.value())
                .param("grounds", grounds)
                .update();
    }

    void recode(DisputeId dispute, String ground, String cause) {
        jdbc.sql(RECODE)
                .param("dispute", dispute.value())
                .param("ground", ground)
                .param("key", cause)
                .update();
        jdbc.sql(PRUNE).param("dispute", dispute.value()).update();
    }

    void part(DisputeId dispute, String ground) {
        jdbc.sql(PART).param("dispute", dispute.value()).param("ground", ground).update();
        jdbc.sql(PRUNE).param("dispute", dispute.value()).update();
    }

    void counts(DisputeId dispute, boolean counts) {
        jdbc.sql(COUNTS)
                .param("dispute", dispute.value())
                .param("counts", counts)
                .update();
    }

    void advance(long position) {
        jdbc.sql(ADVANCE).param("position", position).update();
    }

    void clear() {
        jdbc.sql(CLEAR).update();
    }

    private static FrequencyReading reading(ResultSet row, Question question) throws SQLException {
        return new FrequencyReading(
                Math.min(row.getInt("causes"), question.bound()),
                Math.min(row.getInt("products"), question.bound()),
                Math.min(row.getInt("customers"), question.bound()),
                Math.min(row.getInt("total"), question.bound()),
                question.bound(),
                question.from(),
                question.until(),
                row.getLong("position"));
    }

    private static String[] dimensions(Question question) {
        return Stream.of(
                        Collections.nCopies(question.causes().size(), Dimension.CAUSE),
                        Collections.nCopies(question.products().size(), Dimension.PRODUCT),
                        List.of(Dimension.CUSTOMER))
                .flatMap(List::stream)
                .map(Dimension::name)
                .toArray(String[]::new);
    }

    private static String[] keys(Question question) {
        return Stream.of(
                        question.causes(),
                        question.products(),
                        Set.of(question.customer().toString()))
                .flatMap(Set::stream)
                .toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
