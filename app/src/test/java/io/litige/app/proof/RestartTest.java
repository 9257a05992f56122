package io.litige.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Leaf;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Exporting;
import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notary goes on where it stood, catches up with what it missed, and does not go on with another log. */
class RestartTest {
    @TempDir
    static Path original;

    /** Lived in once; each test goes on with a copy. */
    private static @Nullable SealedProduct lived;

    @TempDir
    Path data;

    @Test
    void whatWasRecordedBeforeThereWasANotaryIsSealedAfterwards() {
        var access = Database.fresh();
        var product = new SealedProduct(access, "litige.proof.notary=false", "litige.data-directory=" + data);
        product.live(4);
        assertThat(product.superuser
                        .sql("select count(*) from proof.log")
                        .query(Long.class)
                        .single())
                .isZero();
        product.close();
        product.litige = SealedProduct.start(access, List.of(), "litige.data-directory=" + data);
        product.awaitSealed();
        assertThat(product.state().events()).isEqualTo(product.events());
        assertThat(product.state().streams()).isEqualTo(4);
        assertThat(Leaf.parse(new LogTable(product.superuser).special(0).orElseThrow()))
                .isEqualTo(new Leaf.Key(true, product.state().key()));
        product.close();
    }

    @Test
    void whileItCannotWriteItWaitsAndThenLosesNothing() {
        var product = new SealedProduct();
        product.live(1);
        product.awaitSealed();
        var before = product.state();
        product.superuser
                .sql("revoke insert on proof.checkpoint from litige_notary")
                .update();
        product.live(2);
        Wait.until(
                "the notary is in trouble",
                () -> product.litige.context().getBean(Notary.class).status().role() == NotaryStatus.Role.TROUBLED);
        assertThat(product.state().position()).isEqualTo(before.position());
        product.superuser
                .sql("grant insert on proof.checkpoint to litige_notary")
                .update();
        product.awaitSealed();
        assertThat(product.state().events()).isEqualTo(product.events());
        product.awaitRounds();
        assertThat(product.findings()).isEmpty();
        product.close();
    }

    @Test
    void anExportThatWasAskedForIsMadeByTheNextProcess() {
        var access = Database.fresh();
        var product = new SealedProduct(access, "litige.proof.notary=false", "litige.data-directory=" + data);
        product.live(1);
        var at = new Exporting(product.litige::as).ask("/disputes/" + product.disputes.getFirst(), "MEDIATOR", "");
        assertThat(product.legal().get(at).at("/state")).isEqualTo("QUEUED");
        product.close();
        product.litige = SealedProduct.start(access, List.of(), "litige.data-directory=" + data);
        assertThat(Exporting.unpacked(product.legal().bytes(at + "/file"))).containsKey("export.note");
        product.close();
    }

    @Test
    void aShortenedLogIsRefused() throws IOException {
        var product = sealedAndPublished();
        product.force("delete from proof.checkpoint where size = (select max(size) from proof.checkpoint)");
        product.force("update proof.log set size = size - 1");
        assertRefused(product, "was shortened");
    }

    @Test
    void aLogThatIsGoneIsRefused() throws IOException {
        var product = sealedAndPublished();
        List.of("log", "leaf", "tile", "edge", "special_leaf", "head", "bucket", "checkpoint")
                .forEach(table -> product.force("delete from proof." + table));
        assertRefused(product, "is gone from the database");
    }

    @Test
    void aForkedLogIsRefused() throws IOException {
        var product = sealedAndPublished();
        product.force("update proof.edge set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0");
        assertRefused(product, "was forked");
    }

    @Test
    void aCheckpointSomebodyElseHasSignedIsRefused() throws IOException {
        var product = sealedAndPublished();
        product.force("update proof.checkpoint set note = replace(note, '\u2014 ', '\u2014 x')");
        assertRefused(product, "is not what was signed");
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        var product = sealedAndPublished();
        Files.delete(data.resolve("keys/notary.pem"));
        assertRefused(product, "is not that of the proof log");
    }

    /** As docs/operations.md says under Another key of the log. */
    @Test
    void anotherKeyFollowsTheFirstAndBothSignMeanwhile() throws Exception {
        var product = sealedAndPublished();
        var old = product.state().key();
        var pem = Files.writeString(data.resolve("next.pem"), SigningKey.newPem());
        var next = SigningKey.ofPem(old.name(), VerifierKey.LOG, Files.readString(pem))
                .verifier();
        product.litige = SealedProduct.start(
                product.access, List.of(), "litige.data-directory=" + data, "litige.proof.rotation.key=" + pem);
        Wait.until("both sign", () -> signs(product, next));
        product.live(1, 0);
        var before = SealedProduct.written(product.bundle(product.disputes.getFirst()));
        for (var key : List.of(old, next)) {
            assertThat(VerifyTest.verdict(before, key.toString())).isEmpty();
        }
        var told = product.legal().get("/proof");
        assertThat(told.at("/key")).isEqualTo(old.toString());
        assertThat(told.at("/nextKey")).isEqualTo(next.toString());
        product.close();

        product.litige = SealedProduct.start(
                product.access,
                List.of(),
                "litige.data-directory=" + data,
                "litige.proof.rotation.key=" + pem,
                "litige.proof.rotation.overlap=0s");
        Wait.until("the older one is retired", () -> product.key().equals(next.toString()));
        long retired = product.superuser
                .sql("select leaf_index from proof.special_leaf where convert_from(content, 'UTF8') like '%op retire%'")
                .query(Long.class)
                .single();
        var log = new LogTable(product.superuser);
        assertThat(old.verifies(log.checkpoint(retired + 1).orElseThrow()))
                .as("the retirement of a key is signed by it")
                .isTrue();
        product.live(1, 0);
        product.awaitSealed();
        assertThat(signs(product, old)).isFalse();
        assertThat(product.legal().get("/proof").json().at("/nextKey").isNull()).isTrue();
        var after = SealedProduct.written(product.bundle(product.disputes.getFirst()));
        assertThat(VerifyTest.verdict(after, next.toString())).isEmpty();
        assertThat(VerifyTest.verdict(after, old.toString())).contains("the log has not signed");
        assertThat(VerifyTest.verdict(before, old.toString())).isEmpty();
        product.awaitRounds();
        assertThat(product.findings()).isEmpty();
        product.close();

        var promoted = SealedProduct.start(
                product.access, List.of(), "litige.data-directory=" + data, "litige.proof.key=" + pem);
        promoted.close();
        assertRefused(product, "is not that of the proof log");
    }

    private static boolean signs(SealedProduct product, VerifierKey key) {
        return key.verifies(new LogTable(product.superuser).checkpoint().orElseThrow());
    }

    /** As docs/proof.md says under Another log. */
    @Test
    void anotherLogBeginsWithTheLastCheckpointOfTheOneBefore() throws Exception {
        var product = sealedAndPublished();
        var last = new LogTable(product.superuser).checkpoint().orElseThrow();
        var file = Files.writeString(data.resolve("last-checkpoint"), last.toString());
        product.superuser.sql("alter schema proof rename to proof_1").update();
        product.litige = SealedProduct.start(
                product.access,
                List.of(),
                "litige.data-directory=" + data,
                "litige.proof.origin=notary.localhost/disputes/2",
                "litige.proof.previous=" + file);
        product.awaitSealed();
        var log = new LogTable(product.superuser);
        assertThat(Leaf.parse(log.special(0).orElseThrow())).isEqualTo(new Leaf.Genesis(Checkpoint.parse(last.text())));
        assertThat(Leaf.parse(log.special(1).orElseThrow()))
                .isEqualTo(new Leaf.Key(true, product.state().key()));
        assertThat(product.state().events()).isEqualTo(product.events());
        assertThat(VerifyTest.verdict(
                        SealedProduct.written(product.bundle(product.disputes.getFirst())), product.key()))
                .isEmpty();
        product.close();
    }

    @Test
    void anOlderRecordIsRefused() throws IOException {
        var product = sealedAndPublished();
        product.force("delete from store.event");
        product.superuser
                .sql("select setval(pg_get_serial_sequence('store.event', 'global_index'), 1)")
                .query(Long.class)
                .single();
        assertRefused(product, "The record ends before event");
    }

    @Test
    void aProcessOfItsOwnSealsWhatAnotherRecords() {
        var access = Database.fresh();
        try (var notary = SealedProduct.start(access, List.of("notary"))) {
            var product = new SealedProduct(access, "litige.proof.notary=false");
            product.live(2);
            product.awaitSealed();
            assertThat(notary.context().getBeanNamesForType(io.litige.command.CommandSide.class))
                    .isEmpty();
            assertThat(notary.context().getBeanNamesForType(io.litige.query.QuerySide.class))
                    .isEmpty();
            assertThat(product.bundle(product.disputes.getFirst())).containsKey("proofs/head.entry");
            product.close();
        }
    }

    /** A copy of what a product has left, on a directory that is kept: the next start finds keys and checkpoints. */
    private SealedProduct sealedAndPublished() throws IOException {
        var lived = lived();
        try (var files = Files.walk(original)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = data.resolve(original.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return lived.copy();
    }

    private static SealedProduct lived() {
        if (lived != null) {
            return lived;
        }
        var product = new SealedProduct(Database.fresh(), "litige.data-directory=" + original);
        product.live(2);
        product.awaitSealed();
        var published =
                new Publication(original.resolve("proof"), product.state().key().name());
        Wait.until("a checkpoint lies outside", () -> published.last().isPresent());
        product.close();
        // The newest, as the notary leaves it after a quiet while.
        new LogTable(product.superuser).checkpoint().ifPresent(published::publish);
        lived = product;
        return product;
    }

    private void assertRefused(SealedProduct product, String reason) {
        assertThatThrownBy(() -> SealedProduct.start(product.access, List.of(), "litige.data-directory=" + data)
                        .close())
                .satisfies(failure -> assertThat(refusal(failure)).hasMessageContaining(reason));
    }

    private static Throwable refusal(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupRefused) {
                return cause;
            }
        }
        throw new AssertionError("it started, or failed otherwise", failure);
    }
}
