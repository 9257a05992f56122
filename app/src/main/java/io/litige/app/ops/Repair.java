package io.litige.app.ops;

import io.litige.app.store.PostgresEventEngine;
import io.litige.app.wiring.DeadLetterQueues;
import io.litige.app.wiring.ViewGate;
import io.litige.query.projection.View;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds single disputes of a view anew from their own events, those alone that were found to differ. */
@Component
@OnOwnStore
class Repair {
    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    /** Disputes of one call; where there are more, a rebuild is quicker. */
    static final int MOST = 500;

    private final CheckTable table;
    private final PostgresEventEngine engine;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final SetAside aside;
    private final TransactionTemplate transaction;

    Repair(
            CheckTable table,
            PostgresEventEngine engine,
            DataSource dataSource,
            DeadLetterQueues letters,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.engine = engine;
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.aside = new SetAside(letters, View::name);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param repaired disputes that are as the record has them
     * @param parked disputes that are so up to an event that cannot be taken
     * @param left disputes that still differ
     */
    record Outcome(int repaired, int parked, long left) {}

    Outcome run(View<?> view) {
        int repaired = 0;
        int parked = 0;
        for (var difference : table.found(view.name(), MOST)) {
            try {
                boolean whole = Boolean.TRUE.equals(transaction.execute(status -> rebuilt(view, difference.dispute())));
                repaired += whole ? 1 : 0;
                parked += whole ? 0 : 1;
            } catch (DataIntegrityViolationException e) {
                LOG.error("a dispute of view {} cannot be written, it is left as it was", view.name(), e);
            }
        }
        return new Outcome(repaired, parked, table.count(view.name()));
    }

    /**
     * Tries one of the disputes set aside again, from the record itself and not from the copy that was put aside: it may
     * be the record that was mended.
     *
     * @return whether all of its events are taken now; false also when none is set aside
     */
    boolean retry(View<?> view) {
        return table.longestUntried(view.name())
                .map(dispute -> Boolean.TRUE.equals(transaction.execute(status -> rebuilt(view, dispute))))
                .orElse(false);
    }

    /** With the gate shut, so that no batch writes the dispute at the same time. */
    private boolean rebuilt(View<?> view, UUID dispute) {
        table.hold(view.name());
        ViewGate.shut(view.name(), jdbc);
        table.forgetLetters(view.name(), dispute);
        boolean whole = view.replace(dispute, engine.scan(dataSource).dispute(dispute, Long.MAX_VALUE), aside);
        if (whole) {
            table.clear(view.name(), List.of(dispute));
        }
        return whole;
    }
}
