package io.litige.app.store;

import java.sql.SQLException;
import java.util.Set;

/** What a failed append means for the events in it. */
enum AppendFailure {
    /** The connection is gone, so nobody knows; the same call again finds out. */
    LOST,
    /** Nothing was written, and the same call may succeed. */
    AGAIN,
    /** Nothing was written, and the same call would fail again. */
    REFUSED;

    private static final Set<String> CONNECTION = Set.of(
            "57P01", // shut down by an administrator
            "57P02", // crash
            "57P03", // cannot connect now
            "57P05", // idle session timeout
            "25006"); // read only: this server is no longer the one that takes writes
    private static final Set<String> PASSING = Set.of(
            "40001", // serialisation failure
            "40P01", // deadlock
            "55P03", // lock not available in time
            "57014"); // statement cancelled, by a timeout or an administrator

    /** Whether the database lacks disk, memory or connections: nothing was written, and it is not the command's fault. */
    static boolean isWantOfRoom(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("53");
    }

    static AppendFailure of(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || state.startsWith("08") || CONNECTION.contains(state)) {
            return LOST;
        }
        return PASSING.contains(state) ? AGAIN : REFUSED;
    }
}
