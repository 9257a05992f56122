package io.litige.app.wiring;

import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Transactions of those who follow the record. Their commits do not wait for the disk: rows and position are written
 * together, so what a crash takes away is read from the record again. The record itself always waits.
 */
final class ViewTransactions extends SpringTransactionManager {
    private final JdbcTemplate jdbc;

    ViewTransactions(PlatformTransactionManager transactions, DataSource dataSource) {
        super(transactions);
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Transaction startTransaction() {
        var transaction = super.startTransaction();
        try {
            jdbc.execute("set local synchronous_commit to off");
            return transaction;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }
}
