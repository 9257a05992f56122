package io.litige.app.proof;

import io.litige.api.proof.VerifierKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    Asking asking() {
        return new Asking();
    }

    /**
     * One who waits for the heads. He asks once, and again only when a statement has come that is not enough: whoever asked
     * each time he is woken would have a second statement made behind the one he gets, and the next one would wait for its
     * turn behind that.
     */
    final class Asking {
        private @Nullable Optional<Long> asked;

        /** @param statement the newest one when his answer was not there yet */
        void after(Optional<Long> statement) {
            if (!statement.equals(asked)) {
                jdbc.sql(ASK).query(Long.class).single();
                asked = statement;
            }
        }
    }
}
