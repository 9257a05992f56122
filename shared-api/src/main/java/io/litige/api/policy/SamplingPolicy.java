package io.litige.api.policy;

import io.litige.api.value.DisputeId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;

/**
 * Which answers to customers are looked at again for their quality (requirement 31). The choice follows from the answer
 * alone: nobody can pick one, or pick somebody.
 *
 * @param version stands in events
 * @param effective first day it counts
 * @param percent of the answers, 0 to 100
 * @param smallest number of reviews below which no score of a team is told
 */
public record SamplingPolicy(String version, LocalDate effective, int percent, int smallest) {
    /**
     * @throws IllegalArgumentException when there is no such share
     */
    public SamplingPolicy {
        if (percent < 0 || percent > 100 || smallest < 1) {
            throw new IllegalArgumentException(
                    "litige.quality.versions, " + version + ": percent is 0 to 100, smallest 1 or more");
        }
    }

    /** Whether an answer is in the sample. */
    public boolean samples(DisputeId dispute, String communication) {
        return Integer.remainderUnsigned(digest(version + " " + dispute + " " + communication), 100) < percent;
    }

    private static int digest(String name) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)))
                    .getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
