package io.litige.app.demo;

import io.litige.api.value.Channel;
import io.litige.api.value.PartyType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who complains, when and about what: arrivals by weekday and season, causes by Zipf's law, few customers with many
 * disputes, and planted incidents.
 */
final class Arrivals {
    static final int DAYS = 540;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final double ZIPF = 1.1;
    private static final int INCIDENT_FACTOR = 12;
    private static final List<String> SITES = List.of("PARIS", "LYON", "LILLE", "NANTES", "MARSEILLE", "EN-LIGNE");
    private static final List<String> FIRST = List.of(
            "Camille", "Louise", "Jules", "Inès", "Hugo", "Léa", "Adam", "Chloé", "Nathan", "Zoé", "Paul", "Salomé");
    private static final List<String> LAST = List.of(
            "Martin", "Petit", "Durand", "Leroy", "Moreau", "Garcia", "Roux", "Fontaine", "Chevalier", "Benali");

    private final Chance chance;
    private final Instant anchor;
    private final int count;
    private final List<Cause> causes = Cause.all();
    private final List<Arrival> told = new ArrayList<>();
    private final List<Arrival.Customer> visits = new ArrayList<>();
    private int customers;

    /**
     * @param anchor the end of the demo's past; everything happens in the {@value #DAYS} days before
     */
    Arrivals(long seed, int count, Instant anchor) {
        this.chance = new Chance(seed, -1);
        this.anchor = anchor;
        this.count = count;
    }

    /** When and, within an incident, why. */
    private record Moment(Instant at, @Nullable Incident incident) {}

    /** Three incidents, the same for the same seed. */
    List<Incident> incidents() {
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var cause = causes.get(4 + 4 * i);
            var from = anchor.minus(Duration.ofDays(420 - 150L * i));
            int days = 14 + 3 * i;
            double usual = count * share(4 + 4 * i) / DAYS;
            int extra = Math.max(4, (int) Math.round(usual * days * INCIDENT_FACTOR));
            incidents.add(new Incident(
                    cause.code(),
                    cause.product(),
                    "LOT-" + (char) ('A' + i) + "17",
                    from,
                    from.plus(Duration.ofDays(days)),
                    Math.min(extra, count / 12)));
        }
        return incidents;
    }

    /** All arrivals in the order of time. */
    List<Arrival> all() {
        List<Moment> moments = new ArrayList<>();
        for (var incident : incidents()) {
            int minutes = (int) Duration.between(incident.from(), incident.to()).toMinutes();
            for (int i = 0; i < incident.disputes(); i++) {
                moments.add(new Moment(incident.from().plus(Duration.ofMinutes(chance.between(0, minutes))), incident));
            }
        }
        double[] days = dayWeights();
        while (moments.size() < count) {
            moments.add(new Moment(moment(chance.weighted(days)), null));
        }
        moments.sort(Comparator.comparing(Moment::at));
        moments.forEach(this::tell);
        return List.copyOf(told);
    }

    private void tell(Moment moment) {
        boolean returns = !visits.isEmpty() && chance.hit(0.35);
        var customer = returns ? chance.pick(visits) : newCustomer();
        visits.add(customer);
        var cause = cause(moment, returns ? customer : null);
        boolean professional = customer.type() == PartyType.PROFESSIONAL;
        told.add(new Arrival(
                told.size(),
                moment.at(),
                customer,
                cause,
                chance.lognormal(professional ? 1800 : 60, 0.9),
                chance.pick(SITES),
                chance.pick(List.of(Channel.PHONE, Channel.PHONE, Channel.EMAIL, Channel.WEB_FORM, Channel.CHAT)),
                moment.incident() == null ? null : moment.incident().lot()));
    }

    /** Who comes back often comes back with the same trouble. */
    private Cause cause(Moment moment, Arrival.@Nullable Customer returning) {
        var incident = moment.incident();
        if (incident != null) {
            return causes.stream()
                    .filter(c -> c.code().equals(incident.cause()))
                    .findFirst()
                    .orElseThrow();
        }
        if (returning != null && chance.hit(0.5)) {
            return told.reversed().stream()
                    .filter(earlier -> earlier.customer().equals(returning))
                    .findFirst()
                    .orElseThrow()
                    .cause();
        }
        double[] weights = new double[causes.size()];
        for (int rank = 0; rank < weights.length; rank++) {
            weights[rank] = share(rank);
        }
        return causes.get(chance.weighted(weights));
    }

    private double share(int rank) {
        double all = 0;
        for (int i = 1; i <= causes.size(); i++) {
            all += 1 / Math.pow(i, ZIPF);
        }
        return 1 / Math.pow(rank + 1, ZIPF) / all;
    }

    private Arrival.Customer newCustomer() {
        customers++;
        var type = chance.hit(0.85) ? PartyType.CONSUMER : PartyType.PROFESSIONAL;
        return new Arrival.Customer(customers, type, chance.pick(FIRST) + " " + chance.pick(LAST));
    }

    private double[] dayWeights() {
        double[] weights = new double[DAYS];
        var first = LocalDate.ofInstant(anchor, ZONE).minusDays(DAYS);
        for (int day = 0; day < DAYS; day++) {
            var date = first.plusDays(day);
            boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            weights[day] = (weekend ? 0.4 : 1) * (date.getMonthValue() >= 11 ? 1.25 : 1);
        }
        return weights;
    }

    private Instant moment(int day) {
        var date = LocalDate.ofInstant(anchor, ZONE).minusDays(DAYS).plusDays(day);
        return date.atTime(chance.between(8, 19), chance.between(0, 59))
                .atZone(ZONE)
                .toInstant();
    }
}
