package io.litige.bench.load;

import java.time.Duration;
import java.time.Instant;

/**
 * How many disputes there are and when they came: evenly over two years, the last tenth still open.
 *
 * @param until when the last one came
 */
public record Population(long disputes, Instant until) {
    private static final long SPAN = Duration.ofDays(730).toMillis();
    private static final long OPEN_PART = 10;

    /** When a dispute came, in milliseconds of the epoch; a later one never came earlier. */
    long receivedMillis(long number) {
        return until.toEpochMilli() - SPAN + (long) ((double) number / disputes * SPAN);
    }

    boolean open(long number) {
        return number >= disputes - openOnes();
    }

    public long openOnes() {
        return Math.max(1, disputes / OPEN_PART);
    }

    /** The id of a dispute, from 0. */
    public static java.util.UUID id(long number) {
        return Case.id(number);
    }
}
