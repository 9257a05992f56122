package io.litige.app.store;

import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import javax.sql.DataSource;
import org.postgresql.PGNotification;

/**
 * Hears of the commits of other processes; raises the signal also when nothing was heard for a while, so that a lost
 * notification costs time and never an event.
 */
public final class CommitListener extends Listener {
    private final CommitSignal signal;
    private final IntPredicate own;

    /**
     * @param dataSource opens a connection that no pool hands to others
     * @param own whether a database process works for this one, whose commits raise the signal by themselves
     */
    public CommitListener(DataSource dataSource, CommitSignal signal, Duration pollEvery, IntPredicate own) {
        super(dataSource, EventTable.CHANNEL, pollEvery);
        this.signal = signal;
        this.own = own;
    }

    @Override
    protected void mayHaveMissed() {
        signal.raise();
    }

    @Override
    protected void heard(List<PGNotification> notifications) {
        if (notifications.isEmpty() || !notifications.stream().allMatch(each -> own.test(each.getPID()))) {
            signal.raise();
        }
    }
}
