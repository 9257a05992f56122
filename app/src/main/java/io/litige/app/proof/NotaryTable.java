package io.litige.app.proof;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the one connection a notary works on, with everything it reads and writes there. */
final class NotaryTable {
    private final RecordReading record;
    private final DataSource connections;

    /**
     * @param record how it is read
     * @param connections opens a connection that no pool hands to others
     */
    NotaryTable(RecordReading record, DataSource connections) {
        this.record = record;
        this.connections = connections;
    }

    /** What is done as long as the connection is open. */
    @FunctionalInterface
    interface Use {
        void with(Tables tables) throws InterruptedException;
    }

    void open(Use use) throws SQLException, InterruptedException {
        try (var connection = connections.getConnection()) {
            var dataSource = new SingleConnectionDataSource(connection, true);
            var jdbc = JdbcClient.create(dataSource);
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
            // Several reads of one step see the same.
            transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            use.with(new Tables(
                    LeaderTable.sealing(jdbc),
                    record.events(jdbc),
                    new LogTable(jdbc),
                    new SealTable(new JdbcTemplate(dataSource)),
                    new FindingTable(jdbc),
                    new ScrubTable(jdbc),
                    new TimestampTable(jdbc),
                    new KeptTable(jdbc),
                    LeaderTable.sweeping(jdbc),
                    new SweepTable(jdbc),
                    record.counts(jdbc),
                    new AccessSealTable(jdbc),
                    transaction));
        }
    }
}
