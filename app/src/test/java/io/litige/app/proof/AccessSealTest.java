package io.litige.app.proof;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Leaf;
import io.litige.app.Database;
import io.litige.app.Wait;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The access log is sealed too: whoever changes what is written of reads is found out. */
class AccessSealTest {
    private static SealedProduct product;

    @BeforeAll
    static void live() {
        product = new SealedProduct(Database.fresh(), "litige.proof.access.every=100ms");
        product.live(1, 0);
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void anEntryIsSealedAsTheDocumentationSays() {
        long entry = read();
        var seal = product.superuser
                .sql("select leaf_index from proof.access_seal where from_entry <= ? and to_entry >= ?")
                .params(entry, entry)
                .query(Long.class)
                .single();
        var access = new AccessSealTable(product.superuser);
        var leaf = (Leaf.Access)
                Leaf.parse(new LogTable(product.superuser).special(seal).orElseThrow());
        var kept = access.seal(seal).orElseThrow();
        assertThat(AccessSealing.leaf(kept)).isEqualTo(leaf);
        int place = kept.entries().indexOf(entry);
        assertThat(Hash.at(kept.hashes(), place))
                .isEqualTo(Hash.leaf(text(entry).getBytes(StandardCharsets.UTF_8)));
        assertThat(Long.parseLong(done(product.legal().get("/proof")).at("/accessSealed")))
                .isGreaterThanOrEqualTo(entry);
    }

    private static String text(long entry) {
        return product.superuser
                .sql(
                        "select *, to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day,"
                                + " to_char(at at time zone 'UTC', 'HH24:MI:SS.US') as clock from desk.access_log where entry = ?")
                .param(entry)
                .query((row, number) -> "dlog/access/v1\nentry " + entry + "\nat " + row.getString("day") + "T"
                        + row.getString("clock") + "Z\nactor demo-legal\nroles LEGAL\nwhat PROOF\ndispute "
                        + product.disputes.getFirst() + "\nitem -\noutcome ASKED\ncode -\n")
                .single();
    }

    /** Its second form: what became of a request names it. */
    @Test
    void anEntryThatEndsAnotherIsSealedWithWhatItEnds() {
        long asked = read();
        assertThat(product.legal()
                        .get("/disputes/" + product.disputes.getFirst() + "/evidence/E999")
                        .status())
                .isEqualTo(404);
        long refused = product.superuser
                .sql("select entry from desk.access_log where entry > ? and outcome = 'REFUSED' and ends > ?")
                .params(asked, asked)
                .query(Long.class)
                .single();
        read();
        var entry = new AccessSealTable(product.superuser)
                .entries(refused - 1, refused, 1)
                .getFirst();
        var text = product.superuser
                .sql("select ends, to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as at"
                        + " from desk.access_log where entry = ?")
                .param(refused)
                .query((row, number) -> "dlog/access/v2\nentry " + refused + "\nat " + row.getString("at")
                        + "\nactor demo-legal\nroles LEGAL\nwhat EVIDENCE\ndispute " + product.disputes.getFirst()
                        + "\nitem E999\noutcome REFUSED\ncode EVIDENCE_NOT_FOUND\nends " + row.getLong("ends")
                        + "\nbytes -\n")
                .single();
        assertThat(entry.hash()).isEqualTo(Hash.leaf(text.getBytes(StandardCharsets.UTF_8)));

        product.force("update desk.access_log set ends = null where entry = ?", refused);
        product.awaitFindings("ALTERED access " + refused);
        product.force(
                "update desk.access_log set ends = (substring(? from 'ends ([0-9]+)'))::bigint where entry = ?",
                text,
                refused);
        product.force("update desk.access_log set ends = 1 where entry = ?", asked);
        product.awaitFindings("ALTERED access " + asked);
        product.force("update desk.access_log set ends = null where entry = ?", asked);
        product.awaitFindings();
    }

    @Test
    void anAlteredEntryIsNamed() {
        long entry = read();
        product.force("update desk.access_log set actor = 'demo-agent' where entry = ?", entry);
        product.awaitFindings("ALTERED access " + entry);
        product.force("update desk.access_log set actor = 'demo-legal' where entry = ?", entry);
        product.awaitFindings();
    }

    @Test
    void aRemovedEntryIsNamedUnlessTheScheduleHasRemovedIt() {
        long entry = read();
        product.superuser.sql("drop table if exists public.kept").update();
        product.superuser
                .sql("create table public.kept as select * from desk.access_log where entry = " + entry)
                .update();
        product.force("delete from desk.access_log where entry = ?", entry);
        product.awaitFindings("REMOVED access " + entry);
        product.force("insert into desk.access_purge (before, purged_at) values (now() + interval '1 day', now())");
        product.awaitFindings();
        product.force("delete from desk.access_purge");
        product.awaitFindings("REMOVED access " + entry);
        product.force("insert into desk.access_log overriding system value select * from public.kept");
        product.awaitFindings();
    }

    @Test
    void anEntryThatIsAddedAfterwardsIsNamed() {
        long unused = product.superuser
                .sql("select nextval(pg_get_serial_sequence('desk.access_log', 'entry'))")
                .query(Long.class)
                .single();
        read();
        product.force("""
                insert into desk.access_log (entry, at, actor, roles, what, dispute_id, item, outcome, code)
                overriding system value
                select ?, at, 'demo-agent', roles, what, dispute_id, item, outcome, code
                from desk.access_log order by entry limit 1
                """, unused);
        product.awaitFindings("INSERTED access " + unused);
        product.force("delete from desk.access_log where entry = ?", unused);
        product.awaitFindings();
    }

    /** Somebody reads what is written down before it leaves; the number of that entry, once it is sealed. */
    private static long read() {
        assertThat(product.bundle(product.disputes.getFirst())).isNotEmpty();
        long entry = product.superuser
                .sql("select max(entry) from desk.access_log where what = 'PROOF'")
                .query(Long.class)
                .single();
        Wait.until(
                "the entry is sealed",
                () -> new AccessSealTable(product.superuser).sealed() >= entry
                        && product.superuser
                                .sql(
                                        "select max(c.size) > max(s.leaf_index) from proof.checkpoint c, proof.access_seal s")
                                .query(Boolean.class)
                                .single());
        return entry;
    }
}
