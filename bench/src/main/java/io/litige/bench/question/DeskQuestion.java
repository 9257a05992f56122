package io.litige.bench.question;

import io.litige.api.access.Actor;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.DisputeQuery.ShowDispute;
import io.litige.api.query.QueuePage;
import io.litige.api.query.QueueQuery.TeamQueue;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.bench.load.Population;
import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Heat;
import io.litige.bench.measure.Stopwatch;
import io.litige.bench.measure.Work;
import io.litige.bench.stage.Api;
import io.litige.bench.stage.Litige;
import io.litige.bench.stage.Server;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What an agent's screen costs, with a million open disputes among ten million. */
final class DeskQuestion implements Question {
    private static final double MEDIAN = 50;
    private static final int PAGE = 50;
    private static final Actor READER = new Actor(
            AgentId.of("bench-auditor"), Set.of(Role.AUDITOR), Set.of(), new Mandate(Money.euros("0.00"), "bench"));

    /** What an answer of ours holds: the page, how many there are, up to a thousand, and the revision of the queue. */
    private static final List<String> QUEUE =
            List.of("""
            select dispute_id, rank_at, summary, state from views.agent_queue
            where in_queue and team = 'care' order by rank_at, dispute_id limit 51
            """, """
            select count(*) from (select from views.agent_queue where in_queue and team = 'care' limit 1001) c
            """, "select revision from views.queue_revision where queue = 'team:care'");

    private static final String FACE = "select document from views.dispute_face where dispute_id = ?";

    /** A copy of the queue, so that what is handed out there does not disturb ours. */
    private static final String COPY = """
            drop table if exists bench.queue;
            create table bench.queue (like views.agent_queue including all);
            drop table if exists bench.handed_out;
            create table bench.handed_out (like store.event including all);
            drop table if exists bench.waiting;
            create table bench.waiting as select * from views.agent_queue where claimable;
            """;

    private static final String REFILL = """
            truncate bench.queue, bench.handed_out;
            insert into bench.queue select * from bench.waiting;
            analyze bench.queue;
            """;

    /** The first one that nobody is just taking becomes somebody's, and one event is stored; one commit. */
    private static final String NEXT = """
            with first as (
                select dispute_id from bench.queue where claimable and team = 'care'
                order by rank_at, dispute_id limit 1 for update skip locked
            ), taken as (
                update bench.queue q set owner = 'bench', claimable = false
                from first where q.dispute_id = first.dispute_id returning q.dispute_id
            )
            """;

    private final Loading loading;
    private final Api agent;
    private final Handing handing;
    private final Connection connection;
    private final List<PreparedStatement> queue;
    private final PreparedStatement face;
    private final PreparedStatement next;

    private DeskQuestion(Loading loading) throws Exception {
        this.loading = loading;
        var litige = litige();
        this.agent = new Api(litige.port(), litige.home(), "demo-agent");
        this.handing = new Handing(litige, agent, MEDIAN);
        // Before the copy is made, so that both sides have some to hand out.
        handing.fill();
        this.connection = litige.connect();
        this.queue = List.of(
                connection.prepareStatement(QUEUE.get(0)),
                connection.prepareStatement(QUEUE.get(1)),
                connection.prepareStatement(QUEUE.get(2)));
        this.face = connection.prepareStatement(FACE);
        Server.run(connection, COPY);
        Server.run(connection, REFILL);
        this.next = connection.prepareStatement(NEXT + event());
    }

    static Question open(Options options) throws Exception {
        var loading = Loading.open(options, options.disputes());
        try {
            return new DeskQuestion(loading);
        } catch (Exception e) {
            loading.close();
            throw e;
        }
    }

    @Override
    public List<Heat> heats() {
        Work page = client -> litige().ask(Litige.AGENT, new TeamQueue("care", null, PAGE, null), QueuePage.class);
        Work show = client -> litige().ask(READER, new ShowDispute(new DisputeId(any()), null), DisputeFace.class);
        return List.of(
                row("queue page, 50 lines (query bus)", page, client -> queue()),
                row("dispute face, any of all (query bus)", show, client -> face()),
                Heat.of(new Contest(
                        "next (HTTP)", 1, handing, new Stopwatch("hand-written SQL", MEDIAN, client -> take()), "ms")));
    }

    private static Heat row(String name, Work ours, Work sql) {
        return Heat.of(new Contest(
                name, 1, new Stopwatch(name, MEDIAN, ours), new Stopwatch("hand-written SQL", MEDIAN, sql), "ms"));
    }

    /** With what was handed out put back when nothing is left: an empty queue would answer in no time. */
    private void take() throws SQLException {
        if (next.executeUpdate() == 0) {
            Server.run(connection, REFILL);
            if (next.executeUpdate() == 0) {
                throw new IllegalStateException("nobody's disputes are missing in the queue");
            }
        }
    }

    private void queue() throws SQLException {
        for (var statement : queue) {
            read(statement);
        }
    }

    private void face() throws SQLException {
        face.setObject(1, any());
        read(face);
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    /** An event like the newest one, for the dispute that was handed out. */
    private String event() throws SQLException {
        var names = Server.texts(connection, """
                select attname from pg_attribute where attrelid = 'store.event'::regclass and attnum > 0
                    and not attisdropped and attidentity = '' order by attnum
                """);
        var values = names.stream()
                .map(name -> switch (name) {
                    case "aggregate" -> "taken.dispute_id";
                    case "sequence" -> "1000";
                    case "event_id" -> "gen_random_uuid()";
                    default -> "e." + name;
                })
                .toList();
        return "insert into bench.handed_out (%s) select %s from taken, (select * from store.event order by global_index desc limit 1) e"
                .formatted(String.join(", ", names), String.join(", ", values));
    }

    private UUID any() {
        return Population.id(
                ThreadLocalRandom.current().nextLong(loading.population().disputes()));
    }

    private Litige litige() {
        return loading.setting().litige();
    }

    @Override
    public Map<String, String> conditions() throws Exception {
        return loading.conditions();
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        agent.close();
        loading.close();
    }
}
