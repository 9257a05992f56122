package io.litige.app.proof;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How whoever needs the heads of all streams tells the notary, wherever that one runs. */
final class WishTable {
    private static final String ASK = """
            with asked as (update proof.wish set asked_at = now() where asked_at is null returning id)
            select count(pg_notify('litige_events', '')) from asked
            """;

    private final JdbcClient jdbc;

    WishTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask() {
        jdbc.sql(ASK).query(Long.class).single();
    }
}
