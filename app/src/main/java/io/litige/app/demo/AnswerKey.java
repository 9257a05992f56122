package io.litige.app.demo;

import io.litige.api.value.Cost;
import io.litige.app.demo.Told.Promises;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What any right answer about the demo must say, counted from the stories alone and never from the events.
 *
 * @param anchor end of the demo's past
 * @param complete whether every dispute has been lived through
 * @param phases disputes by phase
 * @param promises what became of promises until the anchor
 * @param costs sum of the costs stated at closing, EUR, by cause
 * @param recurrence measure 1 by customer and cause, over a period of days received, by window in days
 */
record AnswerKey(
        long seed,
        int disputes,
        Instant anchor,
        boolean complete,
        Map<String, Long> phases,
        Map<String, Long> causes,
        Map<String, Long> products,
        Promises promises,
        Map<String, BigDecimal> costs,
        Recurrence recurrence,
        List<Incident> incidents) {
    /** Short enough for the longest window to lie within the demo's past. */
    private static final int PERIOD_DAYS = 150;

    private static final List<Integer> WINDOWS = List.of(30, 90, 365);

    /**
     * @param from first day of the period, Europe/Paris
     * @param to the day after its last one
     * @param windows by window in days
     */
    record Recurrence(LocalDate from, LocalDate to, Map<Integer, Rate> windows) {}

    /** Disputes received in the period, and those among them that came back. */
    record Rate(long returned, long received) {}

    static AnswerKey of(DemoProperties demo, Instant anchor, List<Told> told, List<Incident> incidents) {
        return new AnswerKey(
                demo.seed(),
                told.size(),
                anchor,
                false,
                count(told, t -> t.phase().name()),
                count(told, t -> t.arrival().cause().code()),
                count(told, t -> t.arrival().cause().product()),
                told.stream().map(Told::promises).reduce(Promises.NONE, Promises::plus),
                costs(told),
                recurrence(told, anchor),
                incidents);
    }

    AnswerKey completed() {
        return new AnswerKey(
                seed, disputes, anchor, true, phases, causes, products, promises, costs, recurrence, incidents);
    }

    private static Map<String, Long> count(List<Told> told, Function<Told, String> by) {
        return told.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, BigDecimal> costs(List<Told> told) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (var one : told) {
            for (Cost cost : one.costs()) {
                sums.merge(one.arrival().cause().code(), cost.amount().amount(), BigDecimal::add);
            }
        }
        return sums;
    }

    private static Recurrence recurrence(List<Told> told, Instant anchor) {
        var to = LocalDate.ofInstant(anchor, Script.ZONE).plusDays(1);
        var from = to.minusDays(PERIOD_DAYS);
        var closed = closings(told);
        var received = told.stream()
                .map(Told::arrival)
                .filter(a -> !day(a.receivedAt()).isBefore(from)
                        && day(a.receivedAt()).isBefore(to))
                .toList();
        Map<Integer, Rate> rates = new TreeMap<>();
        for (int window : WINDOWS) {
            long returned = received.stream()
                    .filter(a -> returned(a, closed.getOrDefault(key(a), List.of()), window))
                    .count();
            rates.put(window, new Rate(returned, received.size()));
        }
        return new Recurrence(from, to, rates);
    }

    private static Map<String, List<Instant>> closings(List<Told> told) {
        Map<String, List<Instant>> closings = new HashMap<>();
        told.stream().filter(t -> t.closedAt() != null).forEach(t -> closings.computeIfAbsent(
                        key(t.arrival()), any -> new ArrayList<>())
                .add(Objects.requireNonNull(t.closedAt())));
        return closings;
    }

    /** Windows are calendar days: the same time of day, so many days before. */
    private static boolean returned(Arrival arrival, List<Instant> closings, int days) {
        var received = arrival.receivedAt();
        var earliest = received.atZone(Script.ZONE).minusDays(days).toInstant();
        return closings.stream().anyMatch(closed -> closed.isBefore(received) && !closed.isBefore(earliest));
    }

    private static String key(Arrival arrival) {
        return arrival.customer().number() + " " + arrival.cause().code();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Script.ZONE);
    }
}
