package io.litige.query.queue;

import io.litige.api.value.Phase;
import io.litige.query.projection.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line's place in its queue, as one instant that does not change while time passes: the next date that runs out, moved
 * up by head starts. Lines are sorted by it, earliest first; {@code at} is exactly the sum of {@code terms}.
 */
record Rank(Instant at, List<Term> terms) {
    /** Hours a severity level moves a line up; index is the level, 0 before any assessment. */
    private static final int[] SEVERITY = {0, 0, 8, 24, 72, 168};

    private static final int DEGRADED = 24;
    private static final int BLOCKING = 72;
    private static final int NEVER_ANSWERED = 36;
    private static final int SPOKE_LAST = 24;
    private static final int BROKEN_PROMISE = 48;
    private static final int RECONTACT = 24;

    /** Hours public exposure moves a line up; index as {@link io.litige.api.value.ExposureLevel}. */
    private static final int[] EXPOSURE = {0, 12, 24, 72, 120};

    private static final int THREAT = 12;
    private static final int CRISIS = 168;
    private static final int DEADLOCK = 72;

    /** More of the same do not move a line up any further. */
    private static final int MOST = 3;

    private static final Duration WITHOUT_DATE = Duration.ofDays(30);
    private static final Duration TO_CLOSE = Duration.ofDays(5);

    Rank {
        terms = List.copyOf(terms);
    }

    /**
     * @param code stable; its words are in {@link RankWords}
     * @param detail what the code is about: a date's name, a level, a count
     * @param at the date the rank starts from, in the first term only
     * @param hours how far the term moves the line up, above zero
     */
    record Term(
            String code,
            String detail,
            @Nullable Instant at,
            @Nullable Integer hours) {
        static Term start(String code, String detail, Instant at) {
            return new Term(code, detail, at, null);
        }
    }

    static Rank of(QueueRow row) {
        var start = start(row);
        var terms = new ArrayList<Term>();
        terms.add(start);
        if (row.phase() != Phase.RESOLVED) {
            headStarts(row, terms);
        }
        long hours = terms.stream()
                .mapToLong(term -> term.hours() == null ? 0 : term.hours())
                .sum();
        return new Rank(Times.micros(startOf(start).minus(Duration.ofHours(hours))), terms);
    }

    private static Term start(QueueRow row) {
        if (row.resolvedAt() != null) {
            return Term.start("to-close", "", Times.micros(row.resolvedAt().plus(TO_CLOSE)));
        }
        return row.due()
                .next()
                .map(due -> Term.start("next-due", due.what(), Times.micros(due.at())))
                .orElseGet(() ->
                        Term.start("no-date", "", Times.micros(row.receivedAt().plus(WITHOUT_DATE))));
    }

    private static void headStarts(QueueRow row, List<Term> terms) {
        int level = row.severity() == null ? 0 : row.severity();
        add(terms, "severity", String.valueOf(level), SEVERITY[Math.clamp(level, 0, SEVERITY.length - 1)]);
        switch (row.criticality()) {
            case NORMAL -> {}
            case DEGRADED -> add(terms, "criticality", "degraded", DEGRADED);
            case BLOCKING -> add(terms, "criticality", "blocking", BLOCKING);
        }
        var dialogue = row.dialogue();
        if (dialogue.neverAnswered()) {
            add(terms, "never-answered", "", NEVER_ANSWERED);
        } else if (dialogue.customerSpokeLast()) {
            add(terms, "customer-spoke-last", "", SPOKE_LAST);
        }
        publicity(row.publicity(), terms);
        boolean stuck = row.phase() == Phase.NEGOTIATING && row.talks().deadlock();
        add(terms, "deadlock", "", stuck ? DEADLOCK : 0);
        counted(terms, "broken-promise", dialogue.brokenPromises(), BROKEN_PROMISE);
        counted(terms, "recontact", dialogue.recontacts(), RECONTACT);
    }

    private static void publicity(Publicity publicity, List<Term> terms) {
        var level = publicity.level();
        add(terms, "exposure", level.name(), EXPOSURE[level.ordinal()]);
        var threats = publicity.threats();
        var kinds = String.join(",", threats.stream().map(Enum::name).toList());
        add(terms, "threat", kinds, Math.min(threats.size(), MOST) * THREAT);
        add(terms, "crisis", "", publicity.crisis() ? CRISIS : 0);
    }

    private static void counted(List<Term> terms, String code, int count, int hours) {
        add(terms, code, String.valueOf(count), Math.min(count, MOST) * hours);
    }

    private static void add(List<Term> terms, String code, String detail, int hours) {
        if (hours > 0) {
            terms.add(new Term(code, detail, null, hours));
        }
    }

    private static Instant startOf(Term start) {
        return java.util.Objects.requireNonNull(start.at());
    }
}
