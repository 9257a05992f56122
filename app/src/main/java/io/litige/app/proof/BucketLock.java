package io.litige.app.proof;

import io.litige.app.s3.S3;
import io.litige.app.wiring.StartupRefused;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** That a bucket keeps what is put there: Object Lock, and the versions it rests on. */
final class BucketLock {
    static final String SETTING = "litige.proof.anchors.bucket";

    private static final Logger LOG = LoggerFactory.getLogger(BucketLock.class);

    /** What stores answer that have none: the specified code, and those of stores that know none at all. */
    private static final Set<String> NONE =
            Set.of("ObjectLockConfigurationNotFoundError", "InvalidRequest", "NotImplemented");

    private final S3Client client;
    private final String bucket;

    BucketLock(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /**
     * A store that does not answer is waited for.
     *
     * @throws StartupRefused when it keeps nothing, or says no
     */
    void requireAtStart() {
        try {
            require();
        } catch (SdkException e) {
            if (S3.refuses(e)) {
                throw new StartupRefused(
                        "The bucket " + bucket + " for checkpoints cannot be used: "
                                + S3.failed("it", e).getMessage(),
                        "Check " + SETTING
                                + ".s3.* and what the key may do: docs/operations.md, Checkpoints in a bucket.",
                        e);
            }
            LOG.warn("the bucket {} for checkpoints does not answer yet", bucket);
        }
    }

    /**
     * @throws StartupRefused when it keeps nothing
     */
    void require() {
        var lock = configuration();
        if (lock == null
                || lock.objectLockConfiguration() == null
                || lock.objectLockConfiguration().objectLockEnabled() != ObjectLockEnabled.ENABLED) {
            throw keepsNothing("Object Lock");
        }
        if (client.getBucketVersioning(get -> get.bucket(bucket)).status() != BucketVersioningStatus.ENABLED) {
            throw keepsNothing("versions");
        }
    }

    private @Nullable GetObjectLockConfigurationResponse configuration() {
        try {
            return client.getObjectLockConfiguration(get -> get.bucket(bucket));
        } catch (S3Exception e) {
            var details = e.awsErrorDetails();
            if (details != null && NONE.contains(details.errorCode())) {
                return null;
            }
            throw e;
        }
    }

    private StartupRefused keepsNothing(String what) {
        return new StartupRefused(
                "The bucket " + bucket + " for checkpoints keeps nothing: it has no " + what,
                "Make one with Object Lock, which has to be asked for when it is made, or leave " + SETTING + " out.");
    }

    /** What lies there that no notary has written. */
    static StartupRefused stranger(String bucket, String key, Exception cause) {
        return new StartupRefused(
                "In bucket " + bucket + " lies no checkpoint under " + key + ": " + cause.getMessage(),
                "Look who could write there; with another " + SETTING + ".s3.prefix the log is copied anew.",
                cause);
    }
}
