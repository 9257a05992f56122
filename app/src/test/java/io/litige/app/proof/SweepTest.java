package io.litige.app.proof;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Database;
import io.litige.app.Wait;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All streams compared with the log at once, where nothing else looks: the comparison without end is turned off. */
class SweepTest {
    private static SealedProduct product;

    @BeforeAll
    static void live() {
        product = new SealedProduct(Database.fresh(), "litige.proof.scrub.every=0s");
        product.live(4, 1);
        product.awaitSealed();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        sweep("");
        assertThat(product.findings()).isEmpty();
        assertThat(swept("/streams")).isEqualTo("4").isEqualTo(swept("/streamsOf"));
        assertThat(product.litige.as("demo-admin").get("/actuator/prometheus").text())
                .contains("litige_proof_sweep_streams 4.0", "litige_proof_sweep_age_seconds ");
        for (var other : new String[] {"demo-legal", "demo-agent"}) {
            assertThat(product.litige.as(other).post("/proof/sweep", "").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void removedEventsAndWholeDisputesAreNamed() {
        var one = product.disputes.get(0);
        var whole = product.disputes.get(1);
        keep(one, whole);
        product.force("delete from store.event where aggregate = ? and sequence = 1", one);
        product.force("delete from store.event where aggregate = ?", whole);
        sweep("");
        assertThat(product.findings())
                .contains("REMOVED dispute/" + one + " 1", "REMOVED dispute/" + whole + " 0")
                .allMatch(finding -> finding.startsWith("REMOVED dispute/" + whole)
                        || finding.equals("REMOVED dispute/" + one + " 1"));
        assertThat(swept("/found")).isNotEqualTo("0");
        restore();
        sweep("?leaves=true");
        assertThat(product.findings()).isEmpty();
    }

    @Test
    void aDisputeTheLogDoesNotKnowIsNamed() {
        var forged = UUID.randomUUID();
        product.force("""
                insert into store.event
                    (global_index, recorded_at, aggregate, event_id, sequence, type, payload, metadata)
                overriding system value
                select -1, recorded_at, ?, gen_random_uuid(), 0, type, payload, metadata
                from store.event order by global_index limit 1
                """, forged);
        sweep("");
        assertThat(product.findings()).containsExactly("INSERTED dispute/" + forged + " 0");
        product.force("delete from store.event where aggregate = ?", forged);
        sweep("?leaves=true");
        assertThat(product.findings()).isEmpty();
    }

    @Test
    void anEventPutBehindTheSealedOnesOfADisputeIsNamed() {
        var dispute = product.disputes.get(2);
        product.force("""
                insert into store.event
                    (global_index, recorded_at, aggregate, event_id, sequence, type, payload, metadata)
                overriding system value
                select -2, recorded_at, aggregate, gen_random_uuid(), sequence + 1, type, payload, metadata
                from store.event where aggregate = ? order by sequence desc limit 1
                """, dispute);
        sweep("");
        assertThat(product.findings())
                .hasSize(1)
                .allMatch(finding -> finding.startsWith("INSERTED dispute/" + dispute));
        product.force("delete from store.event where global_index = -2");
        sweep("?leaves=true");
        assertThat(product.findings()).isEmpty();
    }

    @Test
    void contentsAreComparedWhenThatIsAskedFor() {
        var dispute = product.disputes.get(3);
        product.force(
                "update store.event set recorded_at = recorded_at - interval '1 day' where aggregate = ? and sequence = 1",
                dispute);
        sweep("");
        assertThat(product.findings()).isEmpty();
        sweep("?leaves=true");
        assertThat(product.findings()).containsExactly("ALTERED dispute/" + dispute + " 1");
        assertThat(Long.parseLong(swept("/leaves"))).isPositive().isEqualTo(Long.parseLong(swept("/leavesOf")));
        product.force(
                "update store.event set recorded_at = recorded_at + interval '1 day' where aggregate = ? and sequence = 1",
                dispute);
        sweep("?leaves=true");
        assertThat(product.findings()).isEmpty();
    }

    /** One that was asked for by somebody who may, until it has ended. */
    private static void sweep(String how) {
        var before = swept("/beganAt");
        done(product.litige.as("demo-auditor").post("/proof/sweep" + how, ""), 202);
        Wait.until(
                "everything was compared",
                () -> !swept("/beganAt").equals(before)
                        && !swept("/endedAt").isEmpty()
                        && swept("/askedAt").isEmpty());
    }

    private static String swept(String pointer) {
        return done(product.legal().get("/proof")).json().at("/sweep" + pointer).asString("");
    }

    private static void keep(UUID... disputes) {
        product.superuser.sql("drop table if exists public.kept").update();
        product.superuser
                .sql("create table public.kept as select * from store.event where aggregate in ('" + disputes[0]
                        + "', '" + disputes[1] + "')")
                .update();
    }

    private static void restore() {
        product.force("""
                insert into store.event overriding system value
                select k.* from public.kept k
                where not exists (select from store.event e where e.event_id = k.event_id)
                """);
    }
}
