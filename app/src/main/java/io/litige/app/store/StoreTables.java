package io.litige.app.store;

import javax.sql.DataSource;

/** The tables of one record; one set per process, so that types are read once. */
public final class StoreTables {
    private final EventTypeTable types;
    private final EventTable events;
    private final SnapshotTable snapshots;

    /**
     * @param dataSource the pool reads go through
     * @param connections opens connections that no pool hands to others: a type is added while callers who wait for the
     *     append may hold every connection of the pool
     */
    public StoreTables(DataSource dataSource, DataSource connections) {
        this.types = new EventTypeTable(connections);
        this.events = new EventTable(dataSource, types);
        this.snapshots = new SnapshotTable(dataSource);
    }

    EventTypeTable types() {
        return types;
    }

    EventTable events() {
        return events;
    }

    SnapshotTable snapshots() {
        return snapshots;
    }
}
