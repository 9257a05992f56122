package io.litige.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.ops.Difference.Kind;
import io.litige.query.projection.View;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The check finds exactly what is wrong, says nothing while all is right, and what it found can be repaired. */
class StandingCheckTest {
    private static LivedIn product;

    @BeforeAll
    static void live() {
        product = LivedIn.shared();
    }

    @Test
    void everyDamageIsNamedAndHealed() {
        countRaised();
        int all = 0;
        for (var view : product.views) {
            product.awaitViews();
            var before = product.contents();
            var damaged = damage(view);
            all += damaged.size();

            LivedIn.await(() -> found(view), damaged::equals);

            assertThat(product.differences(view.name()).path("count").asInt()).isEqualTo(damaged.size());
            assertThat(gauge(view)).isEqualTo(damaged.size());
            assertThat(health()).isEqualTo("DOWN");

            var outcome = product.admin().post("/operations/projections/" + view.name() + "/repair", "");

            assertThat(outcome.json().path("repaired").asInt())
                    .as(outcome.text())
                    .isEqualTo(damaged.size());
            assertThat(outcome.json().path("left").asInt()).isZero();
            assertThat(product.contents()).isEqualTo(before);
            assertThat(found(view)).isEmpty();
            assertThat(health()).isEqualTo("UP");
        }
        assertThat(raised()).isGreaterThanOrEqualTo(all);
    }

    @Test
    void nothingIsFoundWhileWritersRunAndAllIsRight() throws Exception {
        countRaised();
        var running = new AtomicBoolean(true);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = pool.submit(() -> {
                for (int i = 0; running.get(); i++) {
                    product.write(product.anyDispute(i % LivedIn.DISPUTES));
                }
                return null;
            });
            for (var view : product.views) {
                var ended = List.of(rounds(view));
                Wait.until("two rounds over every dispute", () -> !ended.contains(rounds(view)));
                var once = rounds(view);
                Wait.until("and one more", () -> !rounds(view).equals(once));
            }
            running.set(false);
            writer.get();
        } finally {
            running.set(false);
        }

        assertThat(raised()).isZero();
    }

    @Test
    void whatIsSetAsideIsNamedSoAndIsNoAlarm() {
        var dispute = product.quietDispute(2);
        long unknown = product.unknown(dispute);
        try {
            LivedIn.await(product::letters, product.oneLetterEach()::equals);
            for (var view : product.views) {
                LivedIn.await(() -> found(view), Map.of(dispute, Kind.PARKED)::equals);
                assertThat(product.differences(view.name()).path("count").asInt())
                        .isZero();
                assertThat(product.retry(view.name())).isFalse();
            }
            assertThat(health()).isEqualTo("UP");
        } finally {
            product.mend(dispute, unknown);
        }
        for (var view : product.views) {
            assertThat(product.retry(view.name())).isTrue();
            assertThat(product.held(view.name(), dispute)).isEqualTo(unknown);
            LivedIn.await(() -> found(view), Map::isEmpty);
        }
        assertThat(product.letters()).isEmpty();
    }

    /** One dispute of each kind of damage; versions are set back and forth in the head alone, as a wrong hand would. */
    private static Map<UUID, Kind> damage(View<?> view) {
        var head = "views." + view.tables().getFirst();
        var missing = product.anyDispute(4);
        var behind = product.anyDispute(17);
        var ahead = product.anyDispute(23);
        var orphan = UUID.randomUUID();
        change("delete from " + head + " where dispute_id = ?", missing);
        change("update " + head + " set version = version - 1 where dispute_id = ?", behind);
        change("update " + head + " set version = version + 5 where dispute_id = ?", ahead);
        var columns = product.owner
                .sql("""
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                where table_schema = 'views' and table_name = ? and column_name <> 'dispute_id'
                """)
                .param(view.tables().getFirst())
                .query(String.class)
                .single();
        change(
                "insert into " + head + " (dispute_id, " + columns + ") select ?, " + columns + " from " + head
                        + " limit 1",
                orphan);
        return new TreeMap<>(
                Map.of(missing, Kind.MISSING, behind, Kind.BEHIND, ahead, Kind.AHEAD, orphan, Kind.ORPHAN));
    }

    private static void change(String sql, UUID dispute) {
        assertThat(product.owner.sql(sql).param(dispute).update()).isEqualTo(1);
    }

    private static Map<UUID, Kind> found(View<?> view) {
        var found = new TreeMap<UUID, Kind>();
        product.differences(view.name())
                .path("differences")
                .forEach(difference -> found.put(
                        UUID.fromString(difference.path("dispute").asString()),
                        Kind.valueOf(difference.path("kind").asString())));
        return found;
    }

    private static String rounds(View<?> view) {
        return product.differences(view.name()).path("roundEndedAt").asString("");
    }

    private static double gauge(View<?> view) {
        return product.litige
                .context()
                .getBean(MeterRegistry.class)
                .get("litige.projection.differences")
                .tag("processor", view.name())
                .gauge()
                .value();
    }

    private static String health() {
        return product.admin()
                .get("/actuator/health")
                .json()
                .path("components")
                .path("projectionCheck")
                .path("status")
                .asString("");
    }

    /** Whatever is raised from now on is counted, also when it is taken back at once. */
    private static void countRaised() {
        product.owner.sql("""
                create table public.raised ();
                create function public.count_raised() returns trigger language plpgsql security definer as
                    'begin insert into public.raised default values; return null; end';
                create trigger count_raised after insert on views.view_difference
                    for each row execute function public.count_raised()
                """).update();
    }

    private static long raised() {
        long raised = product.owner
                .sql("select count(*) from public.raised")
                .query(Long.class)
                .single();
        product.owner.sql("""
                drop trigger count_raised on views.view_difference;
                drop function public.count_raised();
                drop table public.raised
                """).update();
        return raised;
    }
}
