package io.litige.app.evidence;

import io.litige.app.s3.Bucket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where contents of evidence lie, and how often they are looked at.
 *
 * @param s3 the bucket, where that is the store
 * @param partSize larger files are sent to a bucket in parts of that size
 */
@Validated
@ConfigurationProperties("litige.evidence")
record StoreProperties(
        @DefaultValue("DISK") Kind store,
        @DefaultValue Bucket s3,
        @DefaultValue("16MB") DataSize partSize,
        @DefaultValue @Valid Check check,
        @DefaultValue @Valid Collect collect) {
    /** Which store. */
    enum Kind {
        DISK,
        S3
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
