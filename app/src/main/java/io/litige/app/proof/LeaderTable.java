package io.litige.app.proof;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One notary at a time works on a database: a lock that goes with its connection. */
final class LeaderTable {
    private static final long SEALING = 7_166_301_952L;
    private static final long SWEEPING = 7_166_301_953L;

    private final JdbcClient jdbc;
    private final long lock;
    private boolean taken;

    private LeaderTable(JdbcClient jdbc, long lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    static LeaderTable sealing(JdbcClient jdbc) {
        return new LeaderTable(jdbc, SEALING);
    }

    /** Of whoever compares everything. */
    static LeaderTable sweeping(JdbcClient jdbc) {
        return new LeaderTable(jdbc, SWEEPING);
    }

    /** @return whether this connection leads from now on */
    boolean take() {
        taken = taken
                || jdbc.sql("select pg_try_advisory_lock(?)")
                        .param(lock)
                        .query(Boolean.class)
                        .single();
        return taken;
    }
}
