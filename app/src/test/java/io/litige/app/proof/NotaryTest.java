package io.litige.app.proof;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.proof.Check;
import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.api.proof.Leaf;
import io.litige.api.proof.LogProof;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.StreamKind;
import io.litige.api.proof.Tile;
import io.litige.api.proof.VerifierKey;
import io.litige.app.Wait;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is recorded is sealed, whatever is sealed is proven, and whatever is changed behind our back is named. */
class NotaryTest {
    private static SealedProduct product;

    @BeforeAll
    static void live() {
        product = new SealedProduct();
        product.live(12);
        product.awaitSealed();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void whoeverReadsTheLogComesToTheRootThatWasSigned() {
        var log = VerifierKey.parse(product.key());
        var checkpoint = checkpoint(log);
        var leaves = new ArrayList<Hash>();
        for (long tile = 0; tile * Tile.FULL < checkpoint.size(); tile++) {
            int width = Tile.widthIn(checkpoint.size(), 0, tile);
            var path = new Tile(0, tile, width).path();
            var hashes = product.legal().bytes("/log/" + path);
            var entries = entries(product.legal().bytes("/log/" + path.replace("tile/0/", "tile/entries/")));
            assertThat(hashes).hasSize(width * Hash.BYTES);
            assertThat(entries).hasSize(width);
            for (int i = 0; i < width; i++) {
                assertThat(entries.get(i).hash()).isEqualTo(Hash.at(hashes, i));
                leaves.add(Hash.at(hashes, i));
            }
        }
        assertThat(Merkle.root(leaves)).isEqualTo(checkpoint.root());
        assertThat(product.legal().get("/log/tile/0/000.p/255").status()).isEqualTo(404);
        assertThat(product.legal().get("/log/tile/0/x000/000").status()).isEqualTo(404);
        assertThat(product.litige.as("demo-agent").get("/log/checkpoint").status())
                .isEqualTo(403);
        assertThat(product.litige
                        .as("demo-agent")
                        .get("/disputes/" + product.disputes.getFirst() + "/proof/0")
                        .status())
                .isEqualTo(403);
    }

    /** A second statement behind the first would keep whoever asks next waiting until its time is over. */
    @Test
    void whoeverAsksForAProofHasTheHeadsStatedOnce() {
        var dispute = product.disputes.get(3);
        long before = statements();
        int proofs = 12;
        for (int i = 0; i < proofs; i++) {
            product.say(dispute, 1);
            done(product.legal().get("/disputes/" + dispute + "/proof"));
            product.say(dispute, 1);
            product.awaitSealed();
        }
        assertThat(product.superuser
                        .sql("select count(*) from proof.wish where asked_at is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(statements() - before).isEqualTo(proofs);
    }

    private static long statements() {
        return product.superuser
                .sql("select count(*) from proof.special_leaf where convert_from(content, 'UTF8') like '%kind heads%'")
                .query(Long.class)
                .single();
    }

    @Test
    void oneEventIsProvenInOneSmallFile() {
        var log = VerifierKey.parse(product.key());
        var dispute = product.disputes.get(1);
        for (int sequence = 0; sequence < 3; sequence++) {
            var path = "/disputes/" + dispute + "/proof/" + sequence;
            var file = done(product.legal().get(path)).text();
            var leaf = done(product.legal().get(path + "/leaf")).text();
            assertThat(file.length()).isLessThan(2048);
            assertThat(leaf).contains("stream dispute/" + dispute + "\nseq " + sequence + "\n");
            var proof = LogProof.parse(file.getBytes(StandardCharsets.UTF_8));
            assertThat(proof.proves(
                            Leaf.parse(leaf.getBytes(StandardCharsets.UTF_8)).hash(), log))
                    .isTrue();
        }
        assertThat(product.legal().get("/disputes/" + dispute + "/proof/999").status())
                .isEqualTo(404);
        assertThat(product.legal()
                        .get("/disputes/" + UUID.randomUUID() + "/proof")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatLawyersWriteIsSealedUnderANameOfItsOwnAndProvenToNobodyAsADispute() {
        done(
                product.legal()
                        .post(
                                "/disputes/" + product.disputes.get(9) + "/legal/notes",
                                "{\"text\":\"La clause 7 est abusive.\",\"qualified\":false}"),
                201);
        product.awaitSealed();
        var file = product.superuser
                .sql("select aggregate from proof.leaf where kind = ?")
                .param(StreamKind.LEGAL.ordinal())
                .query(UUID.class)
                .single();
        assertThat(product.legal().get("/disputes/" + file + "/proof").status()).isEqualTo(404);
        assertThat(product.legal().get("/disputes/" + file + "/proof/0/leaf").status())
                .isEqualTo(404);
        product.awaitRounds();
        assertThat(product.findings()).isEmpty();
    }

    @Test
    void laterCheckpointsContinueEarlierOnes() {
        var log = VerifierKey.parse(product.key());
        var before = checkpoint(log);
        product.say(product.disputes.getFirst(), 3);
        product.awaitSealed();
        var after = checkpoint(log);
        assertThat(after.size()).isGreaterThanOrEqualTo(before.size() + 3);
        var nodes = new LogTable(product.superuser).nodes();
        assertThat(Check.consistent(
                        before.size(),
                        before.root(),
                        after.size(),
                        after.root(),
                        Merkle.consistency(before.size(), after.size(), nodes)))
                .isTrue();
    }

    @Test
    void anAlteredEventIsNamedAndItsProofRefused() {
        var dispute = product.disputes.get(2);
        var stored = payload(dispute, 1);
        product.force(
                "update store.event set payload = ? where aggregate = ? and sequence = 1", changed(stored), dispute);
        try {
            product.awaitFindings("ALTERED dispute/" + dispute + " 1");
            var refused = product.legal().get("/disputes/" + dispute + "/proof");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.at("/type")).isEqualTo("/problems/proof-broken");
            assertThat(refused.at("/sequence")).isEqualTo("1");
            assertThat(health()).isEqualTo("DOWN");
            assertThat(done(product.legal().get("/proof")).at("/findings")).isEqualTo("1");
        } finally {
            product.force("update store.event set payload = ? where aggregate = ? and sequence = 1", stored, dispute);
        }
        product.awaitFindings();
        assertThat(health()).isEqualTo("UP");
        assertThat(product.legal().get("/proof/findings").text()).contains(dispute.toString());
    }

    @Test
    void anAlteredTimeOrTypeIsNamedToo() {
        var dispute = product.disputes.get(3);
        product.force(
                "update store.event set recorded_at = recorded_at - interval '1 day' where aggregate = ? and sequence = 2",
                dispute);
        product.awaitFindings("ALTERED dispute/" + dispute + " 2");
        product.force(
                "update store.event set recorded_at = recorded_at + interval '1 day' where aggregate = ? and sequence = 2",
                dispute);
        product.awaitFindings();
        int type = product.superuser
                .sql("select type from store.event where aggregate = ? and sequence = 2")
                .param(dispute)
                .query(Integer.class)
                .single();
        product.force("update store.event set type = type + 1 where aggregate = ? and sequence = 2", dispute);
        product.awaitFindings("ALTERED dispute/" + dispute + " 2");
        product.force("update store.event set type = ? where aggregate = ? and sequence = 2", type, dispute);
        product.awaitFindings();
    }

    @Test
    void aRemovedEventIsNamedWhereverItStood() {
        var dispute = product.disputes.get(4);
        int last = last(dispute);
        keep(dispute);
        product.force("delete from store.event where aggregate = ? and sequence in (1, ?)", dispute, last);
        product.awaitFindings("REMOVED dispute/" + dispute + " 1", "REMOVED dispute/" + dispute + " " + last);
        restore(dispute);
        product.awaitFindings();
    }

    @Test
    void aWholeDisputeThatIsGoneIsNamed() {
        var dispute = product.disputes.get(5);
        int last = last(dispute);
        keep(dispute);
        product.force("delete from store.event where aggregate = ?", dispute);
        var expected = new ArrayList<String>();
        for (int i = 0; i <= last; i++) {
            expected.add("REMOVED dispute/" + dispute + " " + i);
        }
        product.awaitFindings(expected.stream().sorted().toArray(String[]::new));
        restore(dispute);
        product.awaitFindings();
    }

    @Test
    void aForgedEventBetweenSealedOnesIsNamed() {
        var forged = UUID.randomUUID();
        product.force("""
                insert into store.event
                    (global_index, recorded_at, aggregate, event_id, sequence, type, payload, metadata)
                overriding system value
                select -1, recorded_at, ?, gen_random_uuid(), 0, type, payload, metadata
                from store.event order by global_index limit 1
                """, forged);
        product.awaitFindings("INSERTED dispute/" + forged + " 0");
        product.force("delete from store.event where aggregate = ?", forged);
        product.awaitFindings();
    }

    @Test
    void eventsThatChangedPlacesAreNamed() {
        var dispute = product.disputes.get(6);
        swap("sequence", dispute);
        product.awaitFindings("REORDERED dispute/" + dispute + " 1", "REORDERED dispute/" + dispute + " 2");
        swap("sequence", dispute);
        product.awaitFindings();
        product.force("alter table store.event alter column global_index set generated by default");
        swap("global_index", dispute);
        product.awaitFindings("REORDERED dispute/" + dispute + " 1", "REORDERED dispute/" + dispute + " 2");
        swap("global_index", dispute);
        product.awaitFindings();
        product.force("alter table store.event alter column global_index set generated always");
    }

    @Test
    void anEventThatTakesThePlaceOfARemovedOneIsNamed() {
        var dispute = product.disputes.get(7);
        int last = last(dispute);
        keep(dispute);
        product.force("delete from store.event where aggregate = ? and sequence = ?", dispute, last);
        product.force("""
                insert into store.event (recorded_at, aggregate, event_id, sequence, type, payload, metadata)
                select recorded_at, aggregate, gen_random_uuid(), ?, type, payload, metadata
                from store.event where aggregate = ? and sequence = ?
                """, last, dispute, last - 1);
        product.say(product.disputes.getFirst(), 1);
        product.awaitFindings("INSERTED dispute/" + dispute + " " + last, "REMOVED dispute/" + dispute + " " + last);
        product.force("delete from store.event where aggregate = ? and sequence = ?", dispute, last);
        restore(dispute);
        product.awaitFindings();
    }

    @Test
    void aChangedTileIsNamed() {
        product.force("update proof.edge set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0");
        Wait.until("the damage is found", () -> product.findings().stream()
                .anyMatch(finding -> finding.startsWith("DAMAGED_LOG log ")));
        product.force("update proof.edge set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0");
        product.awaitFindings();
    }

    @Test
    void theLogItselfOnlyGrows() {
        for (var sql : List.of(
                "update proof.leaf set position = 0",
                "delete from proof.leaf",
                "update proof.checkpoint set note = ''",
                "delete from proof.checkpoint",
                "truncate proof.tile")) {
            for (var login : List.of(product.access.notary(), product.access.app(), product.access.owner())) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                                org.springframework.jdbc.core.simple.JdbcClient.create(io.litige.app.Database.as(login))
                                        .sql(sql)
                                        .update())
                        .as("%s as %s", sql, login)
                        .isInstanceOf(org.springframework.dao.DataAccessException.class);
            }
        }
    }

    @Test
    void nothingIsFoundWhileAllIsRightAndEventsCome() {
        product.say(product.disputes.get(8), 5);
        product.awaitRounds();
        assertThat(product.findings()).isEmpty();
    }

    private static void swap(String column, UUID dispute) {
        long one = number(column, dispute, 1);
        long other = number(column, dispute, 2);
        var events = product.superuser
                .sql("select event_id from store.event where aggregate = ? and sequence in (1, 2) order by sequence")
                .param(dispute)
                .query(UUID.class)
                .list();
        product.force("update store.event set " + column + " = 2000000 where event_id = ?", events.get(0));
        product.force("update store.event set " + column + " = ? where event_id = ?", one, events.get(1));
        product.force("update store.event set " + column + " = ? where event_id = ?", other, events.get(0));
    }

    private static long number(String column, UUID dispute, int sequence) {
        return product.superuser
                .sql("select " + column + " from store.event where aggregate = ? and sequence = ?")
                .params(dispute, sequence)
                .query(Long.class)
                .single();
    }

    private static void keep(UUID dispute) {
        product.superuser.sql("drop table if exists public.kept").update();
        product.superuser
                .sql("create table public.kept as select * from store.event where aggregate = '" + dispute + "'")
                .update();
    }

    private static void restore(UUID dispute) {
        product.force("""
                insert into store.event overriding system value
                select k.* from public.kept k
                where k.aggregate = ? and not exists (select from store.event e where e.event_id = k.event_id)
                """, dispute);
    }

    private static int last(UUID dispute) {
        return product.superuser
                .sql("select max(sequence) from store.event where aggregate = ?")
                .param(dispute)
                .query(Integer.class)
                .single();
    }

    private static byte[] payload(UUID dispute, int sequence) {
        return product.superuser
                .sql("select payload from store.event where aggregate = ? and sequence = ?")
                .params(dispute, sequence)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static byte[] changed(byte[] payload) {
        var changed = payload.clone();
        changed[changed.length - 3] ^= 1;
        return changed;
    }

    private static Checkpoint checkpoint(VerifierKey log) {
        return Checkpoint.of(
                SignedNote.parse(done(product.legal().get("/log/checkpoint")).text()), log);
    }

    private static List<Leaf> entries(byte[] bundle) {
        var entries = new ArrayList<Leaf>();
        for (var rest = ByteBuffer.wrap(bundle); rest.hasRemaining(); ) {
            var leaf = new byte[rest.getShort() & 0xffff];
            rest.get(leaf);
            entries.add(Leaf.parse(leaf));
        }
        return entries;
    }

    private static String health() {
        return product.litige
                .as("demo-admin")
                .get("/actuator/health")
                .json()
                .path("components")
                .path("proof")
                .path("status")
                .asString("");
    }
}
