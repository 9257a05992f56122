package io.litige.app.ops;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One rebuild of a view at a time, over all processes: a lock that goes with the connection of who holds it. */
final class RebuildLockTable {
    private static final int LOCKS = 1_817_012;

    private static final String TAKE = "select pg_try_advisory_lock(?, hashtext(?))";

    private static final String TAKEN = """
            select exists (
                select from pg_locks
                where locktype = 'advisory' and granted and objsubid = 2
                    and database = (select oid from pg_database where datname = current_database())
                    and classid::bigint = ? and objid::bigint = (hashtext(?)::bigint & 4294967295))
            """;

    private RebuildLockTable() {}

    static boolean take(JdbcClient connection, String view) {
        return connection.sql(TAKE).params(LOCKS, view).query(Boolean.class).single();
    }

    static boolean taken(JdbcClient jdbc, String view) {
        return jdbc.sql(TAKEN).params((long) LOCKS, view).query(Boolean.class).single();
    }
}
