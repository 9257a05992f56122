package io.litige.app.wiring;

import io.litige.app.store.Listener;
import io.litige.app.store.PostgresEventStore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGNotification;

/** Hears of disputes whose keys were destroyed by whichever process, and keeps nothing in memory that would still open them. */
final class KeysDestroyed extends Listener {
    /** How long a process that ends may have to wait for the end of a silence. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KeyVault vault;
    private final @Nullable PostgresEventStore record;

    /**
     * @param record keeps decrypted events in memory; null where another store does not
     */
    KeysDestroyed(DataSource dataSource, KeyVault vault, @Nullable PostgresEventStore record) {
        super(dataSource, SubjectKeyTable.CHANNEL, PATIENCE);
        this.vault = vault;
        this.record = record;
    }

    @Override
    protected void mayHaveMissed() {
        vault.forgetAll();
        forgetEvents();
    }

    @Override
    protected void heard(List<PGNotification> notifications) {
        if (!notifications.isEmpty()) {
            notifications.forEach(each -> vault.forget(UUID.fromString(each.getParameter())));
            forgetEvents();
        }
    }

    private void forgetEvents() {
        if (record != null) {
            record.forget();
        }
    }
}
