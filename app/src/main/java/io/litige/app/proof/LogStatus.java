package io.litige.app.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log as it stands.
 *
 * @param key public key of the log, as C2SP writes it; compare it with the one the company has published
 * @param nextKey the one that signs beside it, and is to follow; null when none does
 * @param size leaves
 * @param events events among them
 * @param streams disputes they are of
 * @param unsealed events that are recorded and not sealed yet
 * @param checkpoint the newest one, signed
 * @param anchoring what outside of this installation bears witness; NONE says that nothing does
 * @param witnesses their public keys, to be compared with those they have published
 * @param timestamp the newest one of an authority; null when none is configured
 * @param kept the newest checkpoint in a bucket under Object Lock; null when there is none
 * @param findings what is not as it was sealed, now
 * @param comparedAt when sealed events were last compared with the record
 * @param everythingComparedAt when the last round over all of them ended
 * @param accessSealed every entry of the access log up to this number is sealed
 * @param accessPurgedBefore entries from before were removed by the retention schedule, and are compared no more
 * @param sweep the last comparison of all streams; null before the first
 */
record LogStatus(
        String key,
        @Nullable String nextKey,
        long size,
        long events,
        long streams,
        long unsealed,
        String checkpoint,
        Anchoring anchoring,
        List<String> witnesses,
        @Nullable Stamps timestamp,
        @Nullable Kept kept,
        long findings,
        @Nullable Instant comparedAt,
        @Nullable Instant everythingComparedAt,
        long accessSealed,
        Instant accessPurgedBefore,
        @Nullable Swept sweep) {
    /**
     * How the last comparison of all streams went, or goes.
     *
     * @param askedAt when somebody asked for another one that has not begun
     * @param endedAt null while it runs
     * @param streams that were compared, of how many
     * @param leaves that were compared, of how many; none unless that was asked for
     * @param found differences that were not known before
     */
    record Swept(
            @Nullable Instant askedAt,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt,
            long streams,
            long streamsOf,
            long leaves,
            long leavesOf,
            long found) {}

    /**
     * How far the log is stamped.
     *
     * @param size of the newest checkpoint that is; 0 when none is
     * @param stampedAt when the authority says it was
     * @param trouble why the authority did not stamp when it was asked last; null when all was well
     * @param askedAt when that was
     */
    record Stamps(
            long size,
            @Nullable Instant stampedAt,
            @Nullable String trouble,
            @Nullable Instant askedAt) {}
}
