package io.litige.app.ops;

import io.litige.query.projection.View;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes, indexes and exchanges tables of views, in the role that owns them. */
final class ShadowTable {
    private static final String CREATE = """
            create table %2$s.%1$s (like %3$s.%1$s including defaults including constraints including generated
                including identity including storage including compression including comments)
            """;

    private static final String OPTIONS = """
            select array_to_string(reloptions, ', ') from pg_class where oid = to_regclass(?) and reloptions is not null
            """;

    private static final String INDEXES = """
            select ix.relname, pg_get_indexdef(i.indexrelid), con.contype is not null,
                coalesce(con.contype = 'p', false)
            from pg_index i
            join pg_class ix on ix.oid = i.indexrelid
            left join pg_constraint con on con.conindid = i.indexrelid and con.contype in ('p', 'u')
            where i.indrelid = to_regclass(?)
            order by con.contype is null, ix.relname
            """;

    private static final String COLUMNS = """
            select string_agg(attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull, ', '
                order by attnum)
            from pg_attribute where attrelid = to_regclass(?) and attnum > 0 and not attisdropped
            """;

    private static final int LONGEST_WAIT_MILLIS = 240;

    private final JdbcClient owner;

    ShadowTable(JdbcClient owner) {
        this.owner = owner;
    }

    /** @return whether anything was left over from a rebuild that did not end */
    boolean drop(View<?> view) {
        boolean any = false;
        for (var table : view.tables()) {
            any |= exists(View.SHADOW, table);
            execute("drop table if exists " + View.SHADOW + "." + table);
        }
        return any;
    }

    /** Like the live ones, but without indexes: rows come faster so. */
    void create(View<?> view) {
        for (var table : view.tables()) {
            execute(CREATE.formatted(table, View.SHADOW, View.LIVE));
            owner.sql(OPTIONS)
                    .param(View.LIVE + "." + table)
                    .query(String.class)
                    .list()
                    .forEach(options -> execute("alter table " + View.SHADOW + "." + table + " set (" + options + ")"));
        }
    }

    /** The indexes of the live ones under the same names, and statistics. */
    void index(View<?> view) {
        execute("set maintenance_work_mem = '256MB'");
        for (var table : view.tables()) {
            for (var index : indexes(View.LIVE, table)) {
                execute(index.definition().replace(" ON " + View.LIVE + ".", " ON " + View.SHADOW + "."));
                if (index.constraint()) {
                    execute("alter table " + View.SHADOW + "." + table + " add constraint " + index.name()
                            + (index.primary() ? " primary key" : " unique") + " using index " + index.name());
                }
            }
            execute("analyze " + View.SHADOW + "." + table);
        }
    }

    /**
     * Readers wait from here to the end of the transaction; gives up after {@value LONGEST_WAIT_MILLIS} ms for all tables
     * together rather than make them wait longer.
     */
    void lockOutReaders(View<?> view) {
        var tables =
                view.tables().stream().map(table -> View.LIVE + "." + table).toList();
        execute("set local lock_timeout = " + LONGEST_WAIT_MILLIS / tables.size());
        execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
    }

    /**
     * The shadow becomes the live view, the live one goes. What it was is deleted from the disk after the commit.
     *
     * @throws IllegalStateException when a migration has changed the live tables meanwhile
     */
    void exchange(View<?> view) {
        for (var table : view.tables()) {
            if (!structure(View.LIVE, table).equals(structure(View.SHADOW, table))) {
                throw new IllegalStateException("the tables of view " + view.name() + " have changed meanwhile");
            }
            execute("drop table " + View.LIVE + "." + table);
            execute("alter table " + View.SHADOW + "." + table + " set schema " + View.LIVE);
        }
    }

    private String structure(String schema, String table) {
        var columns = owner.sql(COLUMNS)
                .param(schema + "." + table)
                .query(String.class)
                .single();
        return columns
                + indexes(schema, table).stream()
                        .map(index -> index.definition().replace(" ON " + schema + ".", " ON "))
                        .toList();
    }

    private List<Index> indexes(String schema, String table) {
        return owner.sql(INDEXES)
                .param(schema + "." + table)
                .query((row, number) ->
                        new Index(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)))
                .list();
    }

    private boolean exists(String schema, String table) {
        return owner.sql("select to_regclass(?) is not null")
                .param(schema + "." + table)
                .query(Boolean.class)
                .single();
    }

    private void execute(String sql) {
        owner.sql(sql).update();
    }

    /**
     * @param constraint whether a constraint stands on it
     */
    private record Index(String name, String definition, boolean constraint, boolean primary) {}
}
