package io.litige.app.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Exporting;
import io.litige.app.s3.Bucket;
import io.litige.app.s3.TestStore;
import io.litige.app.wiring.DatabaseAccess;
import io.litige.app.wiring.StartupRefused;
import io.litige.app.wiring.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Checkpoints in a bucket under Object Lock: what lies there cannot be taken back, whoever has our key to it. */
class BucketCopyTest {
    private static TestStore store;

    @TempDir
    Path data;

    @BeforeAll
    static void open() {
        store = TestStore.open();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void checkpointsAreKeptUntilTheirTimeAndEverybodyIsToldSo() {
        var bucket = store.newLockedBucket();
        var access = Database.fresh();
        var product = new SealedProduct(access, settings(bucket));
        product.live(1, 0);
        var noted = keptWhole(product);
        var status = product.legal().get("/proof");
        assertThat(status.at("/anchoring")).isEqualTo("LOCKED");
        assertThat(status.at("/kept/mode")).isEqualTo("COMPLIANCE");
        var newest = versions(bucket).getLast();
        assertThat(newest.key()).contains("/" + "%019d".formatted(noted.size()) + "-");
        var content = store.client().getObjectAsBytes(get -> get.bucket(bucket).key(newest.key()));
        var checkpoint =
                new LogTable(product.superuser).checkpoint(noted.size()).orElseThrow();
        assertThat(SignedNote.parse(content.asByteArray())).hasToString(checkpoint.toString());
        var retention = store.client()
                .getObjectRetention(get -> get.bucket(bucket).key(newest.key()).versionId(newest.versionId()))
                .retention();
        assertThat(retention.mode()).isEqualTo(ObjectLockRetentionMode.COMPLIANCE);
        assertThat(retention.retainUntilDate())
                .isEqualTo(noted.until())
                .isAfter(Instant.now().plus(Duration.ofDays(6)));
        if (store.enforces()) {
            assertThatThrownBy(() -> store.client().deleteObject(delete -> delete.bucket(bucket)
                            .key(newest.key())
                            .versionId(newest.versionId())
                            .bypassGovernanceRetention(true)))
                    .isInstanceOf(S3Exception.class);
        }
        var bag = new Exporting(product.litige::as).files("/disputes/" + product.disputes.getFirst(), "COURT");
        assertThat(new String(requireNonNull(bag.get("data/LISEZMOI.txt")), StandardCharsets.UTF_8))
                .contains("Object Lock, COMPLIANCE")
                .doesNotContain("Anchoring: none");
        product.close();
        SealedProduct.start(access, List.of(), settings(bucket)).close();
        put(bucket, directory(bucket) + "9".repeat(19) + "-" + "ab".repeat(32), "nothing of interest");
        assertRefused(access, bucket, "lies no checkpoint under");
    }

    /** An older log is put back, and what the bucket has of the newer one is hidden and written over. */
    @Test
    void aShortenedLogIsFoundOutUnderWhateverIsPutOverIt() throws IOException {
        var bucket = store.newLockedBucket();
        var product = new SealedProduct(Database.fresh(), settings(bucket));
        product.live(1, 0);
        long older = keptWhole(product).size();
        product.close();
        var copy = product.copy();
        product.litige = SealedProduct.start(product.access, List.of(), settings(bucket));
        product.live(1, 0);
        assertThat(keptWhole(product).size()).isGreaterThan(older);
        product.close();
        forgetPublished();
        var beyond = versions(bucket).stream().filter(one -> size(one) > older).toList();
        for (var one : beyond) {
            put(bucket, one.key(), "nothing of interest");
            store.client().deleteObject(delete -> delete.bucket(bucket).key(one.key()));
        }
        if (store.enforces()) {
            assertThat(store.client().listObjectsV2(list -> list.bucket(bucket)).contents())
                    .as("a plain list shows none of it")
                    .noneMatch(
                            shown -> beyond.stream().anyMatch(one -> one.key().equals(shown.key())));
        }
        assertRefused(copy.access, bucket, "bucket " + bucket);
    }

    @Test
    void anotherHistoryIsFoundOutHoweverLongItGrewAndWhateverItHasWrittenThere() throws IOException {
        var bucket = store.newLockedBucket();
        var product = new SealedProduct(Database.fresh(), settings(bucket));
        product.live(1, 0);
        long kept = keptWhole(product).size();
        product.close();
        forgetPublished();
        assertRefused(Database.fresh(), bucket, "is gone from the database");

        var other = new SealedProduct(Database.fresh(), "litige.data-directory=" + data);
        other.live(3);
        other.awaitSealed();
        var forged = new LogTable(other.superuser).checkpoint().orElseThrow();
        long size = other.state().size();
        other.close();
        assertThat(size).isGreaterThan(kept);
        var root = Checkpoint.parse(forged.text()).root();
        put(bucket, directory(bucket) + "%019d-%s".formatted(size, root.hex()), forged.toString());
        forgetPublished();
        assertRefused(other.access, bucket, "was forked");
    }

    @Test
    void aBucketThatKeepsNothingIsRefused() {
        assertRefused(store.newBucket(), "keeps nothing: it has no Object Lock");
        assertRefused("b" + UUID.randomUUID(), "cannot be used");
        assertRefused("", "litige.proof.anchors.bucket.s3.bucket is not set");
    }

    private static void assertRefused(String bucket, String why) {
        var s3 = new Bucket(store.endpoint(), "eu-west-3", bucket, "", "key", "secret", true);
        var settings = new ProofProperties.Bucket(s3, LockMode.COMPLIANCE, Duration.ofDays(7));
        var log = SigningKey.ofPem("log.example.org/1", VerifierKey.LOG, SigningKey.newPem())
                .verifier();
        assertThatThrownBy(() -> CopyInBucket.of(settings, log, Clock.systemUTC()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void aStoreThatIsSilentIsSeenInHealthAndComparedAsSoonAsItAnswers() throws IOException {
        var bucket = store.newLockedBucket();
        var access = Database.fresh();
        try (var wire = new Wire(store.endpoint().replace("http://", ""))) {
            wire.refuseConnections(true);
            var product = new SealedProduct(access, through(wire, bucket));
            product.live(1, 0);
            product.awaitSealed();
            Wait.until("health tells it", () -> health(product).equals(Status.DOWN));
            assertThat(product.legal().get("/proof").at("/anchoring")).isEqualTo("NONE");
            wire.refuseConnections(false);
            keptWhole(product);
            Wait.until("health tells it", () -> health(product).equals(Status.UP));
            product.close();
        }
        forgetPublished();
        try (var wire = new Wire(store.endpoint().replace("http://", ""))) {
            wire.refuseConnections(true);
            var other = new SealedProduct(Database.fresh(), through(wire, bucket));
            other.live(2, 0);
            other.awaitSealed();
            wire.refuseConnections(false);
            var notary = other.litige.context().getBean(Notary.class);
            Wait.until("nothing is sealed any more", () -> notary.status().role() == NotaryStatus.Role.BROKEN);
            assertThat(notary.status().reason()).contains("was forked", "bucket " + bucket);
            other.close();
        }
    }

    /** Until the bucket has what the log has. */
    private static Kept keptWhole(SealedProduct product) {
        product.awaitSealed();
        var kept = new KeptTable(product.superuser);
        Wait.until("the newest checkpoint is kept", Duration.ofSeconds(30), () -> kept.newest()
                .filter(newest -> newest.size() == product.state().size())
                .isPresent());
        return kept.newest().orElseThrow();
    }

    private static Status health(SealedProduct product) {
        var indicator = product.litige.context().getBean("proofHealthIndicator", HealthIndicator.class);
        return requireNonNull(indicator.health()).getStatus();
    }

    private static void put(String bucket, String key, String content) {
        store.client().putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(content));
    }

    private static List<ObjectVersion> versions(String bucket) {
        return store.client().listObjectVersions(list -> list.bucket(bucket)).versions();
    }

    private static long size(ObjectVersion version) {
        return Long.parseLong(version.key().replaceFirst("^.*/([0-9]{19})-.*$", "$1"));
    }

    private static String directory(String bucket) {
        return versions(bucket).getFirst().key().replaceFirst("/[^/]*$", "/");
    }

    private void forgetPublished() throws IOException {
        try (var files = Files.walk(data.resolve("proof"))) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
    }

    private void assertRefused(DatabaseAccess access, String bucket, String why) {
        assertThatThrownBy(() ->
                        SealedProduct.start(access, List.of(), settings(bucket)).close())
                .satisfies(failure -> assertThat(refusal(failure)).hasMessageContaining(why));
    }

    private String[] settings(String bucket) {
        return settings(bucket, store.endpoint());
    }

    private String[] through(Wire wire, String bucket) {
        return settings(bucket, "http://" + wire.end());
    }

    private String[] settings(String bucket, String endpoint) {
        var at = "litige.proof.anchors.bucket.";
        return new String[] {
            "litige.data-directory=" + data,
            at + "s3.endpoint=" + endpoint,
            at + "s3.region=eu-west-3",
            at + "s3.bucket=" + bucket,
            at + "s3.prefix=checkpoints/",
            at + "s3.access-key=key",
            at + "s3.secret-key=secret",
            at + "retain=7d",
            "litige.proof.anchors.every=50ms",
            "litige.proof.anchors.again=100ms"
        };
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
