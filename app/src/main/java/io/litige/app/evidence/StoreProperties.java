package io.litige.app.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** Where contents of evidence lie, and how often they are looked at. */
@Validated
@ConfigurationProperties("litige.evidence")
record StoreProperties(
        @DefaultValue("DISK") Kind store,
        @DefaultValue S3 s3,
        @DefaultValue @Valid Check check,
        @DefaultValue @Valid Collect collect) {
    /** Which store. */
    enum Kind {
        DISK,
        S3
    }

    /**
     * A bucket of an S3-compatible store.
     *
     * @param endpoint address of the store; that of the region's own when empty
     * @param prefix before each name, such as {@code litige/}
     * @param accessKey with {@code secretKey}; what the machine is given when absent
     * @param pathStyle whether the bucket stands in the path and not in the host
     * @param partSize larger files are sent in parts of that size
     */
    record S3(
            @DefaultValue("") String endpoint,
            @DefaultValue("") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String prefix,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("16MB") DataSize partSize) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "S3[" + bucket + "]";
        }
    }

    /**
     * @param every pause between two looks
     * @param files contents read at each look
     * @param again after how long a content is read again
     */
    record Check(
            @DefaultValue("10s") Duration every,
            @DefaultValue("20") @Min(1) @Max(10_000) int files,
            @DefaultValue("30d") Duration again) {}

    /**
     * Contents no event names.
     *
     * @param after how long one may be without; longer than any request
     * @param files contents looked at each time
     */
    record Collect(
            @DefaultValue("1d") Duration after,
            @DefaultValue("200") @Min(1) @Max(10_000) int files) {}
}
