package io.litige.bench.load;

import io.litige.bench.stage.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Indexes and constraints of a table: taken away while it is filled, and built again after. */
final class Indexes {
    private static final String CONSTRAINTS = """
            select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where conrelid = '%s'::regclass and contype in ('p', 'u', 'f', 'x')
            order by contype = 'p' desc
            """;

    private static final String PLAIN = """
            select format('drop index %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            from pg_index i
            where indrelid = '%s'::regclass
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """;

    private final Connection connection;
    private final List<String> drops;
    private final List<String> builds;

    private Indexes(Connection connection, List<String> drops, List<String> builds) {
        this.connection = connection;
        this.drops = drops;
        this.builds = builds;
    }

    static Indexes of(Connection connection, String table) throws SQLException {
        var drops = new java.util.ArrayList<String>();
        var builds = new java.util.ArrayList<String>();
        for (var sql : List.of(CONSTRAINTS, PLAIN)) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql.formatted(table))) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                    builds.add(rows.getString(2));
                }
            }
        }
        return new Indexes(connection, drops, builds);
    }

    void drop() throws SQLException {
        for (var sql : drops) {
            Server.run(connection, sql);
        }
    }

    void build() throws SQLException {
        for (var sql : builds) {
            Server.run(connection, sql);
        }
    }
}
