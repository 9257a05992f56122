package io.litige.app.s3;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;

/**
 * An S3-compatible store we have not written: Adobe's S3Mock, or the one that the environment names in {@code TEST_S3}
 * (such as {@code http://127.0.0.1:7480}), whose key is {@code key} with the secret {@code secret}.
 */
public final class TestStore implements AutoCloseable {
    /** Where the environment names another store than ours; null when it names none. */
    public static final @Nullable String NAMED = System.getenv("TEST_S3");

    private final @Nullable S3MockProcess mock;
    private final String endpoint;
    private final S3Client client;

    private TestStore(@Nullable S3MockProcess mock, String endpoint) {
        this.mock = mock;
        this.endpoint = endpoint;
        this.client = S3.client(
                new Bucket(endpoint, "us-east-1", "any", "", "key", "secret", true), "test", Duration.ofSeconds(60));
    }

    public static TestStore open() {
        if (NAMED != null) {
            return new TestStore(null, NAMED);
        }
        var mock = S3MockProcess.start("pieces");
        return new TestStore(mock, mock.endpoint());
    }

    public String endpoint() {
        return endpoint;
    }

    /** Whoever has the product's key to the store. */
    public S3Client client() {
        return client;
    }

    /** Whether it enforces what Object Lock promises; S3Mock answers as if, and deletes. */
    public boolean enforces() {
        return mock == null;
    }

    public String newBucket() {
        var name = "b" + UUID.randomUUID();
        client.createBucket(create -> create.bucket(name));
        return name;
    }

    /** One under Object Lock, without retention of its own. */
    public String newLockedBucket() {
        var name = "b" + UUID.randomUUID();
        client.createBucket(create -> create.bucket(name).objectLockEnabledForBucket(true));
        if (mock != null) {
            client.putBucketVersioning(
                    put -> put.bucket(name).versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
            client.putObjectLockConfiguration(put -> put.bucket(name)
                    .objectLockConfiguration(lock -> lock.objectLockEnabled(ObjectLockEnabled.ENABLED)));
        }
        return name;
    }

    @Override
    public void close() {
        client.close();
        if (mock != null) {
            mock.close();
        }
    }
}
