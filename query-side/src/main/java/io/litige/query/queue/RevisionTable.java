package io.litige.query.queue;

import io.litige.api.value.AgentId;
import io.litige.query.projection.ViewTable.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that touches {@code views.queue_revision}. */
@Component
class RevisionTable {
    /** In the order of the key: two segments that meet here wait for each other and never for ever. */
    private static final String RAISE = """
            insert into views.queue_revision (queue, revision)
            select queue, 1 from unnest(:queues) as queue order by queue
            on conflict (queue) do update set revision = queue_revision.revision + 1
            """;

    private static final String RAISE_ALL = """
            insert into views.queue_revision (queue, revision)
            select queue, revision from views.queue_revision order by queue
            on conflict (queue) do update set revision = queue_revision.revision + 1
            """;

    private static final String READ = "select queue, revision from views.queue_revision where queue = any(:queues)";

    private final JdbcClient jdbc;

    RevisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String ofTeam(String team) {
        return "team:" + team;
    }

    static String ofAgent(AgentId agent) {
        return "agent:" + agent.value();
    }

    /** Raises the queues a batch touches: those a line stood in, and those it stands in now. */
    void raise(List<Change<QueueRow>> changes) {
        var queues = new TreeSet<String>();
        for (var change : changes) {
            queues(change.before(), queues);
            queues(change.after(), queues);
        }
        if (!queues.isEmpty()) {
            jdbc.sql(RAISE).param("queues", queues.toArray(String[]::new)).update();
        }
    }

    /** Raises every queue there is: nobody knows which of them look different now. */
    void raiseAll() {
        jdbc.sql(RAISE_ALL).update();
    }

    /** Revisions of those queues that have one. */
    Map<String, Long> read(Collection<String> queues) {
        var revisions = new HashMap<String, Long>();
        jdbc.sql(READ).param("queues", queues.toArray(String[]::new)).query(row -> {
            revisions.put(row.getString("queue"), row.getLong("revision"));
        });
        return revisions;
    }

    /** One number for several queues; it grows when any of them changes. */
    long sum(Collection<String> queues) {
        return read(queues).values().stream().mapToLong(Long::longValue).sum();
    }

    private static void queues(@Nullable QueueRow row, Collection<String> into) {
        if (row == null || !row.inQueue()) {
            return;
        }
        into.add(ofTeam(row.team()));
        if (row.owner() != null) {
            into.add(ofAgent(row.owner()));
        }
        if (row.transferTo() != null) {
            into.add(ofAgent(row.transferTo()));
        }
    }
}
