package io.litige.app.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement on {@code store.event_type}. Rows are added and never change, so what was read stays true. */
final class EventTypeTable {
    private static final String ADD = """
            insert into store.event_type (name, revision, aggregate_type) values (:name, :revision, :aggregateType)
            on conflict do nothing
            """;

    private static final String ALL = "select id, name, revision, aggregate_type from store.event_type order by id";

    private final JdbcClient jdbc;
    private final Lock asking = new ReentrantLock();
    private final Map<EventType, Short> ids = new ConcurrentHashMap<>();
    private final Map<Short, EventType> types = new ConcurrentHashMap<>();

    EventTypeTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    List<EventType> all() {
        read();
        return List.copyOf(types.values());
    }

    /**
     * The number of a type, given to it now when it has none. One caller asks the database and the others hear what it has
     * heard: where many commands record a type for the first time, each would open a connection that no pool bounds.
     */
    short id(EventType type) {
        var known = ids.get(type);
        if (known != null) {
            return known;
        }
        asking.lock();
        try {
            return ids.containsKey(type) ? requireNonNull(ids.get(type)) : added(type);
        } finally {
            asking.unlock();
        }
    }

    private short added(EventType type) {
        jdbc.sql(ADD)
                .param("name", type.name())
                .param("revision", type.revision())
                .param("aggregateType", type.aggregateType())
                .update();
        read();
        return requireNonNull(ids.get(type), "a type was added and is not there");
    }

    /**
     * The type of that number. One that is not there has a name nobody knows: whoever reads the event fails on it alone,
     * and not on the page it stands in.
     */
    EventType type(short id) {
        var known = types.get(id);
        if (known == null) {
            read();
            known = types.get(id);
        }
        return known == null ? new EventType("unknown-type-" + id, 0, "") : known;
    }

    private void read() {
        jdbc.sql(ALL)
                .query((row, number) -> {
                    var type = new EventType(
                            row.getString("name"), row.getInt("revision"), row.getString("aggregate_type"));
                    short id = row.getShort("id");
                    types.put(id, type);
                    ids.put(type, id);
                    return id;
                })
                .list();
    }
}
