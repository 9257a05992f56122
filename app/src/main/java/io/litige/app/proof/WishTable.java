package io.litige.app.proof;

import io.litige.api.proof.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How whoever needs the heads of all streams tells the notary, wherever that one runs. */
final class WishTable {
    private static final String ASK = """
            with asked as (update proof.wish set asked_at = now() where asked_at is null returning id)
            select count(pg_notify('litige_events', '')) from asked
            """;

    private static final String ADMIT = """
            with asked as (
                insert into proof.key_wish (vkey, asked_at) values (?, now()) on conflict do nothing returning vkey)
            select count(pg_notify('litige_events', '')) from asked
            """;

    private final JdbcClient jdbc;

    WishTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks that a key be admitted; does nothing when it has asked before. */
    void admit(VerifierKey key) {
        jdbc.sql(ADMIT).param(key.toString()).query(Long.class).single();
    }

    void ask() {
        jdbc.sql(ASK).query(Long.class).single();
    }
}
