package io.litige.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The one connection all appends of this process go through; opened when needed, thrown away when it failed. */
final class AppendConnection {
    private final DataSource dataSource;
    private final EventTable events;
    private volatile @Nullable Connection open;
    private volatile int backend;

    /**
     * @param dataSource opens a connection that no pool hands to others
     */
    AppendConnection(DataSource dataSource, EventTable events) {
        this.dataSource = dataSource;
        this.events = events;
    }

    /** Makes sure there is a connection; a failure here means that nothing was sent. */
    void ensureOpen() throws SQLException {
        if (open == null) {
            var connection = dataSource.getConnection();
            // Each statement of the append must see what was committed while it waited for the lock, whatever is the
            // default of this database.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            backend = connection.unwrap(PGConnection.class).getBackendPID();
            open = connection;
        }
    }

    Appended append(List<Append> batch) throws SQLException {
        var connection = open;
        if (connection == null) {
            throw new SQLException("the connection was closed", "08003");
        }
        return events.append(connection, batch);
    }

    /** Also from another thread, to end a call that does not come back. */
    void discard() {
        var connection = open;
        open = null;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It is being thrown away; how it ends is of no interest.
            }
        }
    }

    /** Number of the database process that serves it, to know own notifications by. */
    int backend() {
        return backend;
    }
}
