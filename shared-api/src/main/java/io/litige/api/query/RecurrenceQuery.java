package io.litige.api.query;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Questions of quality managers. Who asks travels in the message's metadata. */
public sealed interface RecurrenceQuery {
    Dimension by();

    Period period();

    Coding coding();

    /** Groups shown at most, 1 to 500. */
    int limit();

    /** What the caller has written already, to be in the answer. */
    @Nullable
    Seen seen();

    /** What disputes are grouped and compared by. */
    enum Dimension {
        CAUSE,
        PRODUCT,
        CUSTOMER,
        SITE,
        CHANNEL
    }

    /** Whether a cause is the one found meanwhile, or the one supposed when the dispute was taken in (measures, G7). */
    enum Coding {
        CURRENT,
        INTAKE
    }

    /** The two families that are never mixed (measures, G3). */
    enum Family {
        /** Disputes received in the period, looking back. */
        ACTIVITY,
        /** Disputes closed in the period, followed up. */
        COHORT
    }

    /** What bars are ranked by. */
    enum Ranking {
        COUNT,
        COST,
        SEVERITY
    }

    /** How a dispute with several grounds counts. */
    enum Weight {
        /** Once for each of its groups. */
        FULL,
        /** In equal parts, one in all. */
        SHARED
    }

    /** Half-open: from the start of {@code from} to the start of {@code to}, in the zone (measures, G1). */
    record Period(LocalDate from, LocalDate to, ZoneId zone) {}

    /**
     * Share of disputes that came back (measure 1); answered with a {@link RecurrenceReport}.
     *
     * @param withinDays calendar days in the period's zone, 1 to 366
     */
    record ShowRecurrence(
            Dimension by,
            Family family,
            Period period,
            int withinDays,
            Coding coding,
            int limit,
            @Nullable Seen seen) implements RecurrenceQuery {}

    /**
     * Which groups weigh most (measure 3); answered with a {@link ParetoReport}.
     *
     * @param across crossed with {@code by}, such as cause with product; null for {@code by} alone; never the same
     * @param currency ISO 4217; costs in other currencies are shown, not ranked
     */
    record ShowPareto(
            Dimension by,
            @Nullable Dimension across,
            Ranking ranking,
            Weight weight,
            Period period,
            String currency,
            Coding coding,
            int limit,
            @Nullable Seen seen)
            implements RecurrenceQuery {}
}
