package io.litige.app.s3;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket of an S3-compatible store, as configuration names it.
 *
 * @param endpoint address of the store; that of the region's own when empty
 * @param bucket its name
 * @param prefix before each name in it, such as {@code litige/}
 * @param accessKey with {@code secretKey}; what the machine is given when absent
 * @param pathStyle whether the bucket stands in the path and not in the host
 */
public record Bucket(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String region,
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("true") boolean pathStyle) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "Bucket[" + bucket + "]";
    }
}
