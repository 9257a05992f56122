package io.litige.app.wiring;

import io.litige.api.value.DataClass;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every statement that touches {@code keyvault.subject_key}; runs in the vault's own role and commits at once. */
final class SubjectKeyTable {
    /** On which the processes hear of disputes whose keys were destroyed. */
    static final String CHANNEL = "litige_keys_destroyed";

    private static final String FIND_OR_CREATE = """
            with wanted as (
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::text[])
                    as w (key_id, subject_id, dispute_id, class, wrapped, kek_id)
            ), made as (
                insert into keyvault.subject_key (key_id, subject_id, dispute_id, class, wrapped, kek_id)
                select w.* from wanted w
                where not exists (
                    select from keyvault.subject_key k
                    where k.subject_id = w.subject_id and k.dispute_id = w.dispute_id and k.class = w.class
                      and k.state = 'ACTIVE')
                  and not exists (select from keyvault.shredded_dispute d where d.dispute_id = w.dispute_id)
                on conflict do nothing
                returning key_id, subject_id, dispute_id, class, wrapped, kek_id
            )
            select * from made
            union all
            select k.key_id, k.subject_id, k.dispute_id, k.class, k.wrapped, k.kek_id
            from keyvault.subject_key k
            join wanted w on k.subject_id = w.subject_id and k.dispute_id = w.dispute_id and k.class = w.class
            where k.state = 'ACTIVE'
              and not exists (select from keyvault.shredded_dispute d where d.dispute_id = k.dispute_id)
            union all
            select w.key_id, w.subject_id, w.dispute_id, w.class, null, w.kek_id
            from wanted w
            join keyvault.shredded_dispute d on d.dispute_id = w.dispute_id
            """;

    private static final String FIND = """
            select key_id, subject_id, dispute_id, class, wrapped, kek_id
            from keyvault.subject_key
            where key_id = any (?::uuid[])
            """;

    private static final String ERASE = """
            update keyvault.subject_key
            set wrapped = null, state = 'ERASED', erased_at = now(), erased_by = ?, basis = ?
            where (subject_id, dispute_id, class) in (select * from unnest(?::uuid[], ?::uuid[], ?::text[]))
              and state = 'ACTIVE'
            returning key_id
            """;

    /** The note first, so that no key is made while the keys there are go. */
    private static final String SHRED = """
            insert into keyvault.shredded_dispute (dispute_id, shredded_by, basis) values (?, ?, ?)
            on conflict (dispute_id) do nothing
            """;

    private static final String ERASE_ALL = """
            update keyvault.subject_key
            set wrapped = null, state = 'ERASED', erased_at = now(), erased_by = ?, basis = ?
            where dispute_id = ? and state <> 'ERASED'
            """;

    /** A key that was just being made while its dispute was noted. */
    private static final String SWEEP = """
            update keyvault.subject_key k
            set wrapped = null, state = 'ERASED', erased_at = now(), erased_by = d.shredded_by, basis = d.basis
            from keyvault.shredded_dispute d
            where d.shredded_at > now() - interval '1 day' and k.dispute_id = d.dispute_id and k.state <> 'ERASED'
            """;

    private static final String TELL = "select pg_notify('" + SubjectKeyTable.CHANNEL + "', ?)";

    /** Loose scan: the number of keys does not matter, only that of key encryption keys. */
    private static final String KEKS = """
            select kek_id from keyvault.subject_key where wrapped is not null limit 1
            """;

    private final JdbcTemplate jdbc;

    SubjectKeyTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * @param wrapped null once erased
     */
    record Row(UUID id, KeyVault.Scope scope, byte @Nullable [] wrapped, String kekId) {}

    /** Existing rows of the scopes, and the candidates that became rows. */
    List<Row> findOrCreate(List<Row> candidates) {
        return jdbc.query(
                FIND_OR_CREATE,
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(1, uuids(connection, candidates, Row::id));
                    statement.setArray(
                            2, uuids(connection, candidates, row -> row.scope().subject()));
                    statement.setArray(
                            3, uuids(connection, candidates, row -> row.scope().dispute()));
                    statement.setArray(
                            4,
                            array(
                                    connection,
                                    "text",
                                    candidates,
                                    row -> nameOf(row.scope().dataClass())));
                    statement.setArray(
                            5,
                            connection.createArrayOf(
                                    "bytea",
                                    candidates.stream().map(Row::wrapped).toArray(byte[][]::new)));
                    statement.setArray(6, array(connection, "text", candidates, Row::kekId));
                },
                (row, number) -> row(row));
    }

    List<Row> find(Collection<UUID> ids) {
        return jdbc.query(
                FIND,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())),
                (row, number) -> row(row));
    }

    /** Ids of the keys that were there. */
    List<UUID> erase(Collection<KeyVault.Scope> scopes, String by, String basis) {
        var all = List.copyOf(scopes);
        return jdbc.query(
                ERASE,
                statement -> {
                    var connection = statement.getConnection();
                    statement.setString(1, by);
                    statement.setString(2, basis);
                    statement.setArray(3, array(connection, "uuid", all, KeyVault.Scope::subject));
                    statement.setArray(4, array(connection, "uuid", all, KeyVault.Scope::dispute));
                    statement.setArray(5, array(connection, "text", all, scope -> nameOf(scope.dataClass())));
                },
                (row, number) -> row.getObject(1, UUID.class));
    }

    /** Every key of a dispute, now and later; tells the other processes. Repeating it does no harm. */
    void shred(UUID dispute, String by, String basis) {
        jdbc.update(SHRED, dispute, by, basis);
        jdbc.update(ERASE_ALL, by, basis, dispute);
        jdbc.query(TELL, rows -> {}, dispute.toString());
    }

    /** How many keys were found that should not have been there any more. */
    int sweep() {
        return jdbc.update(SWEEP);
    }

    /** One of the key encryption keys in use; none in an empty vault. */
    List<String> keyEncryptionKeys() {
        return jdbc.queryForList(KEKS, String.class);
    }

    /** Kebab-case, as it stands in payloads. */
    static String nameOf(DataClass dataClass) {
        return dataClass.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DataClass classOf(String name) {
        return DataClass.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("key_id", UUID.class),
                new KeyVault.Scope(
                        row.getObject("subject_id", UUID.class),
                        row.getObject("dispute_id", UUID.class),
                        classOf(row.getString("class"))),
                row.getBytes("wrapped"),
                row.getString("kek_id"));
    }

    private static Array uuids(Connection connection, List<Row> rows, Function<Row, UUID> value) throws SQLException {
        return array(connection, "uuid", rows, value);
    }

    private static <R, V> Array array(Connection connection, String type, List<R> rows, Function<R, @Nullable V> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
