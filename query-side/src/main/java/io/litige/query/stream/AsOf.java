package io.litige.query.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point to look back to. Every part that is given must hold.
 *
 * @param version the state known at this version, itself included
 * @param recorded what had been recorded by this time: what we knew
 * @param occurred what had happened by this business time, whenever it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AsOf(
        @Nullable Long version,
        @Nullable Instant recorded,
        @Nullable Instant occurred) {
    /** Everything there is. */
    public static final AsOf NOW = new AsOf(null, null, null);

    public static AsOf version(long version) {
        return new AsOf(version, null, null);
    }
}
