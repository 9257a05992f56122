package io.litige.bench.load;

import java.time.Instant;
import java.util.UUID;

/**
 * What is different about dispute number n. Everything follows from the number, so that the same number gives the same
 * dispute in every table.
 */
final class Case {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long VERSION_4 = 0x4000L;
    private static final long CLEAR_VERSION = ~0xF000L;
    private static final long CLEAR_VARIANT = 0x3FFFFFFFFFFFFFFFL;
    private static final long VARIANT = 0x8000000000000000L;
    private static final int PRODUCTS = 200;
    private static final int CAUSES = 60;
    private static final int SITES = 100;
    private static final int AGENTS = 2_000;
    private static final int TEAMS = 20;

    /** A third as many customers as disputes: some come back. */
    private static final int DISPUTES_PER_CUSTOMER = 3;

    private final long number;
    private final long receivedMillis;
    private final long customers;

    Case(long number, Population population) {
        this.number = number;
        this.receivedMillis = population.receivedMillis(number);
        this.customers = Math.max(1, population.disputes() / DISPUTES_PER_CUSTOMER);
    }

    long receivedMillis() {
        return receivedMillis;
    }

    UUID dispute() {
        return id(number);
    }

    static UUID id(long number) {
        return uuid(number, 1);
    }

    UUID customer() {
        return uuid(Long.remainderUnsigned(mix(number + GOLDEN), customers), 2);
    }

    /** Any other identifier of the dispute: of a request, of an event. */
    UUID other(int ordinal) {
        return uuid(number, 3 + ordinal);
    }

    String product() {
        return "PRODUCT-" + skewed(5, PRODUCTS);
    }

    String cause() {
        return "CAUSE-" + skewed(6, CAUSES);
    }

    String site() {
        return "SITE-" + skewed(7, SITES);
    }

    String agent() {
        return "agent-" + Long.remainderUnsigned(mix(number * 31 + 8), AGENTS);
    }

    /** Half of all come to {@code care}, whose queue is read; the others to ten more. */
    String team() {
        long team = Long.remainderUnsigned(mix(number * 37 + 9), TEAMS);
        return team < TEAMS / 2 ? "care" : "team-" + team;
    }

    Instant received() {
        return Instant.ofEpochMilli(receivedMillis);
    }

    /** Which of several stories it lives. */
    int choice(int among) {
        return (int) Long.remainderUnsigned(mix(number * 41 + 10), among);
    }

    /** A few of them are frequent, most are rare. */
    private long skewed(int what, int among) {
        double even = (mix(number * 43 + what) >>> 11) * 0x1.0p-53;
        return (long) (even * even * among);
    }

    private static UUID uuid(long number, int what) {
        long high = mix(number * GOLDEN + what);
        long low = mix(high ^ (number + what * GOLDEN));
        return new UUID(high & CLEAR_VERSION | VERSION_4, low & CLEAR_VARIANT | VARIANT);
    }

    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
