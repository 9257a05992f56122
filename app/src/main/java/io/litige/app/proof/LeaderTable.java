package io.litige.app.proof;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One notary at a time works on a database: a lock that goes with its connection. */
final class LeaderTable {
    private static final long LOCK = 7_166_301_952L;

    private final JdbcClient jdbc;

    LeaderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether this connection leads from now on */
    boolean take() {
        return jdbc.sql("select pg_try_advisory_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
