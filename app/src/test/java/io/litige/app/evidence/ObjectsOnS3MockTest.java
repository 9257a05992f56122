package io.litige.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.s3.TestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;

/** The same in a store we have not written, as {@link TestStore} names it. */
class ObjectsOnS3MockTest extends ObjectsOnS3Test {
    private static final long LARGE = 16 * 1024 * 1024;

    private static TestStore store;

    @BeforeAll
    static void start() {
        store = TestStore.open();
    }

    @AfterAll
    static void end() {
        store.close();
    }

    @Override
    String endpoint() {
        return store.endpoint();
    }

    /** S3Mock 5.2 forgets the object there was (MultipartService.abortMultipartUpload). */
    @Override
    boolean staysAfterAnAbortedUpload() {
        return store.enforces();
    }

    /** More than sixteen megabytes, in parts, through the sealing and back. */
    @Test
    void aLargeContentComesBackAsItWas() throws IOException {
        try (var objects = new S3Wiring().objectStore(properties(endpoint(), FakeS3.BUCKET, "secret"))) {
            var shelf = new Shelf(Files.createDirectory(directory.resolve("large")), objects);
            var content = Shelf.bytes((int) LARGE + 70_000, 6);
            var stored = shelf.blobs.put(shelf.dispute, () -> new ByteArrayInputStream(content), content.length);
            assertThat(shelf.read(stored.key())).isEqualTo(content);
            shelf.blobs.erase(shelf.dispute);
            assertThat(objects.exists(stored.key())).isFalse();
        }
    }

    /** Nobody can remove a version there before its time: deleting hides it. */
    @Test
    void aBucketThatKeepsEveryVersionIsWrittenReadAndErased() throws IOException {
        var bucket = store.newLockedBucket();
        var client = store.client();
        client.putObjectLockConfiguration(put -> put.bucket(bucket)
                .objectLockConfiguration(lock -> lock.objectLockEnabled(ObjectLockEnabled.ENABLED)
                        .rule(rule -> rule.defaultRetention(kept ->
                                kept.mode(ObjectLockRetentionMode.COMPLIANCE).days(30)))));
        try (var objects = new S3Wiring().objectStore(properties(endpoint(), bucket, "secret"))) {
            var shelf = new Shelf(Files.createDirectory(directory.resolve("locked")), objects);
            var stored = shelf.put(Shelf.bytes(100_000, 7));
            var key = "a/" + stored.key();
            var version =
                    client.headObject(head -> head.bucket(bucket).key(key)).versionId();
            assertThat(version).isNotNull();
            objects.erase(shelf.dispute.toString());
            assertThat(objects.exists(stored.key())).isFalse();
            assertThat(client.headObject(head -> head.bucket(bucket).key(key).versionId(version))
                            .contentLength())
                    .isPositive();
            shelf.table.erase(shelf.dispute);
        }
    }
}
