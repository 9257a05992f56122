package io.litige.command.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times that do not count: the union of all waitings, so that what was recorded late or twice changes nothing by the
 * order in which it was recorded (requirement 72).
 *
 * @param spans disjoint, in order; only the last can be open
 */
record Pauses(List<Span> spans) {
    /**
     * @param until null while it lasts; never before {@code from}
     */
    record Span(Instant from, @Nullable Instant until) {
        boolean touches(Span later) {
            return until == null || !later.from.isAfter(until);
        }

        Span joined(Span later) {
            return until == null || later.until == null
                    ? new Span(from, null)
                    : new Span(from, until.isAfter(later.until) ? until : later.until);
        }
    }

    /**
     * Where a target lies.
     *
     * @param at as far as it can be told: it moves on while the clock stands still
     * @param pausedSince null while it runs
     */
    record Target(Instant at, @Nullable Instant pausedSince) {}

    static Pauses of(Collection<Span> waitings) {
        var spans = new ArrayList<Span>();
        waitings.stream().sorted(Comparator.comparing(Span::from)).forEach(span -> {
            if (!spans.isEmpty() && spans.getLast().touches(span)) {
                spans.add(spans.removeLast().joined(span));
            } else {
                spans.add(span);
            }
        });
        return new Pauses(List.copyOf(spans));
    }

    /** Time that counted, from one instant to another. */
    Duration elapsed(Instant from, Instant to) {
        var elapsed = Duration.between(from, to);
        for (var span : spans) {
            var begin = later(span.from(), from);
            var end = span.until() == null || span.until().isAfter(to) ? to : span.until();
            elapsed = begin.isBefore(end) ? elapsed.minus(Duration.between(begin, end)) : elapsed;
        }
        return elapsed;
    }

    /** A target moves by every pause that began before it was reached. */
    Target target(Instant startedAt, Instant dueAt) {
        var at = dueAt;
        for (var span : spans) {
            var begin = later(span.from(), startedAt);
            if (!begin.isBefore(at)) {
                break;
            }
            if (span.until() == null) {
                return new Target(at, begin);
            }
            at = begin.isBefore(span.until()) ? at.plus(Duration.between(begin, span.until())) : at;
        }
        return new Target(at, null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
