package io.litige.app.store;

/** Who keeps the record in PostgreSQL. */
public enum StoreEngine {
    /** Our own: narrow rows, shared commits, readers woken by commits. */
    POSTGRES("select coalesce(max(global_index), 0) from store.event"),
    /** The framework's own JDBC engine with its settings as they come: the control of the benchmark, and a way back. */
    JDBC("select coalesce(max(globalIndex), 0) from store.domain_event_entry");

    private final String head;

    StoreEngine(String head) {
        this.head = head;
    }

    /** The statement that asks for the index of its newest event. */
    String head() {
        return head;
    }

    public StoreEngine other() {
        return this == POSTGRES ? JDBC : POSTGRES;
    }
}
