package io.litige.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.wiring.DatabaseAccess;
import io.litige.app.wiring.ViewGate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Views are built anew beside the live ones: the same rows, no event missed, and readers never see half a view. */
class RebuildTest {
    private static LivedIn product;

    @BeforeAll
    static void live() {
        product = LivedIn.shared();
    }

    @Test
    void whatWasDamagedIsAsItWasAndTheTablesLookTheSame() {
        for (var view : product.views) {
            product.awaitViews();
            var before = product.contents();
            var shape = shape();
            var head = "views." + view.tables().getFirst();
            product.owner
                    .sql("delete from " + head + " where dispute_id = ?")
                    .param(product.anyDispute(3))
                    .update();
            product.owner
                    .sql("update " + head + " set version = version + 7 where dispute_id = ?")
                    .param(product.anyDispute(5))
                    .update();
            assertThat(product.contents()).isNotEqualTo(before);

            product.rebuildAndWait(view.name());

            assertThat(product.contents()).isEqualTo(before);
            assertThat(shape()).isEqualTo(shape);
            assertThat(product.rebuild(view.name()).path("disputes").asLong()).isGreaterThanOrEqualTo(LivedIn.DISPUTES);
        }
        assertThat(product.contents())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @Test
    void commandsGoOnMeanwhileAndNothingIsMissed() throws Exception {
        var running = new AtomicBoolean(true);
        var written = new AtomicInteger();
        List<Long> sizes = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                int first = writer;
                work.add(pool.submit(() -> {
                    for (int i = first; running.get(); i += 2) {
                        product.write(product.anyDispute(i % LivedIn.DISPUTES));
                        written.incrementAndGet();
                    }
                    return null;
                }));
            }
            work.add(pool.submit(() -> {
                while (running.get()) {
                    sizes.add(product.owner
                            .sql("select count(*) from views.agent_queue")
                            .query(Long.class)
                            .single());
                }
                return null;
            }));
            try {
                Wait.until("commands are under way", () -> written.get() > 5);
                product.rebuildAndWait("");
                product.rebuildAndWait("agent-queue");
                int then = written.get();
                Wait.until("and after it", () -> written.get() > then + 5);
            } finally {
                running.set(false);
            }
            for (var one : work) {
                one.get();
            }
        }
        product.awaitViews();
        var live = product.contents();
        assertThat(sizes).isNotEmpty().allMatch(size -> size >= LivedIn.DISPUTES);
        assertThat(product.letters()).isEmpty();

        product.rebuildAndWait("");

        assertThat(product.contents()).isEqualTo(live);
    }

    @Test
    void aDisputeThatCannotBeReadIsSetAsideAgainAndTakenWhenItCan() {
        var dispute = product.quietDispute(3);
        product.awaitViews();
        var before = product.contents();
        long spoilt = product.spoil(dispute);
        try {
            LivedIn.await(product::letters, product.oneLetterEach()::equals);
            product.write(product.anyDispute(12));
            product.awaitViews();
            var live = product.contents();
            assertThat(live).isNotEqualTo(before);

            product.rebuildAndWait("");

            assertThat(product.contents()).isEqualTo(live);
            assertThat(product.letters()).isEqualTo(product.oneLetterEach());
            for (var view : product.views) {
                assertThat(product.held(view.name(), dispute)).isEqualTo(spoilt - 1);
                assertThat(product.rebuild(view.name()).path("parked").asInt()).isEqualTo(1);
                var letter = product.admin()
                        .get("/operations/projections/" + view.name() + "/dead-letters")
                        .json()
                        .path(0);
                assertThat(letter.path("dispute").asString()).isEqualTo(dispute.toString());
                assertThat(letter.path("sequence").asLong()).isEqualTo(spoilt);
            }
        } finally {
            product.mend(dispute, spoilt);
        }
        product.rebuildAndWait("");
        assertThat(product.letters()).isEmpty();
        product.views.forEach(
                view -> assertThat(product.held(view.name(), dispute)).isEqualTo(spoilt));
    }

    @Test
    void aSecondRebuildOfAViewIsRefusedWhileABatchOfAnotherProcessHoldsUpTheFirst() throws Exception {
        var login = product.litige.context().getBean(DatabaseAccess.class).app();
        var connection = new SingleConnectionDataSource(Database.as(login).getConnection(), true);
        var elsewhere = JdbcClient.create(connection);
        new TransactionTemplate(new JdbcTransactionManager(connection)).executeWithoutResult(status -> {
            ViewGate.pass("recurrence", elsewhere);
            assertThat(product.post("recurrence").status()).isEqualTo(202);
            LivedIn.await(() -> product.rebuild("recurrence").path("phase").asString(), "SWITCHING"::equals);

            var second = product.post("recurrence");

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.text()).contains("rebuild-running");
            assertThat(product.rebuild("recurrence").path("phase").asString()).isEqualTo("SWITCHING");
        });
        connection.destroy();
        product.awaitRebuilt("recurrence");
    }

    @Test
    void whatAKilledProcessLeftIsDroppedAndSaid() {
        product.owner
                .sql("create table views_shadow.agent_queue (like views.agent_queue)")
                .update();
        product.owner.sql("""
                insert into views.rebuild (view, state, process, started_at, updated_at, head, position, share, events,
                    disputes, parked) values ('agent-queue', 'COPYING', 'killed', now(), now(), 1, 0, 0.5, 1, 1, 0)
                on conflict (view) do update set state = 'COPYING', finished_at = null
                """).update();

        product.litige.context().getBean(Rebuilds.class).start();

        assertThat(product.rebuild("agent-queue").path("phase").asString()).isEqualTo("INTERRUPTED");
        assertThat(product.owner
                        .sql("select count(*) from pg_tables where schemaname = 'views_shadow'")
                        .query(Long.class)
                        .single())
                .isZero();
        product.rebuildAndWait("agent-queue");
    }

    @Test
    void aStartBuildsAnewWhatAnEarlierReleaseWroteInAnotherForm() {
        product.awaitViews();
        var before = product.contents();
        product.rebuildAndWait("agent-queue");
        var begun = begun("agent-queue");
        edition("agent-queue", 0);
        product.owner
                .sql("delete from views.agent_queue where dispute_id = ?")
                .param(product.anyDispute(3))
                .update();
        assertThat(product.contents()).isNotEqualTo(before);

        product.litige.context().getBean(Rebuilds.class).start();

        product.awaitRebuilt("agent-queue");
        assertThat(begun("agent-queue")).isAfter(begun);
        assertThat(product.contents()).isEqualTo(before);
        assertThat(edition("agent-queue")).isEqualTo(current("agent-queue"));

        var last = begun("agent-queue");
        product.litige.context().getBean(Rebuilds.class).start();
        edition("agent-queue", 1_000);
        product.litige.context().getBean(Rebuilds.class).start();
        assertThat(edition("agent-queue")).isEqualTo(1_000);
        assertThat(begun("agent-queue")).isEqualTo(last);
        product.rebuildAndWait("agent-queue");
        assertThat(edition("agent-queue")).isEqualTo(current("agent-queue"));
    }

    private static Instant begun(String view) {
        return Instant.parse(product.rebuild(view).path("startedAt").asString());
    }

    private static int current(String view) {
        return product.views.stream()
                .filter(one -> one.name().equals(view))
                .findFirst()
                .orElseThrow()
                .edition();
    }

    private static void edition(String view, int edition) {
        assertThat(product.owner
                        .sql("update views.view_edition set edition = ? where view = ?")
                        .params(edition, view)
                        .update())
                .isEqualTo(1);
    }

    private static int edition(String view) {
        return product.owner
                .sql("select edition from views.view_edition where view = ?")
                .param(view)
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyAdministratorsAndOnlyViews() {
        assertThat(product.litige
                        .as("demo-agent")
                        .post("/operations/projections/agent-queue/rebuild", "")
                        .status())
                .isEqualTo(403);
        assertThat(product.post("clock-deadlines").status()).isEqualTo(404);
    }

    /** Columns, indexes, constraints and rights of all tables. */
    private static List<String> shape() {
        return product.owner.sql("""
                select table_name || column_name || data_type || is_nullable from information_schema.columns
                where table_schema = 'views'
                union all
                select indexdef from pg_indexes where schemaname = 'views'
                union all
                select conrelid::regclass || pg_get_constraintdef(oid) || conname from pg_constraint
                where connamespace = 'views'::regnamespace
                union all
                select table_name || grantee || privilege_type from information_schema.role_table_grants
                where table_schema = 'views'
                order by 1
                """).query(String.class).list();
    }
}
