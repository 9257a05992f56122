package io.litige.query.dispute;

import io.litige.api.query.DisputeFace.Limitation;
import io.litige.api.value.PartyType;
import io.litige.api.value.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Limitation periods of a dispute: what a professional claims of a consumer, two years (C. conso. L218-2); any other
 * claim, five (C. civ. 2224, C. com. L110-4); suspended by mediation (C. civ. 2238).
 */
final class Limitations {
    private static final ZoneId SEAT = ZoneId.of("Europe/Paris");
    private static final String CIVIL = "C. civ. 2224";
    private static final String COMMERCIAL = "C. com. L110-4";
    private static final String CONSUMER = "C. conso. L218-2";
    private static final int GENERAL_YEARS = 5;
    private static final int CONSUMER_YEARS = 2;

    private Limitations() {}

    static List<Limitation> of(PartyType party, Instant received) {
        var day = day(received);
        return switch (party) {
            case CONSUMER ->
                List.of(
                        running(Side.CUSTOMER, CIVIL, day, GENERAL_YEARS),
                        running(Side.COMPANY, CONSUMER, day, CONSUMER_YEARS));
            case NON_PROFESSIONAL ->
                List.of(
                        running(Side.CUSTOMER, CIVIL, day, GENERAL_YEARS),
                        running(Side.COMPANY, CIVIL, day, GENERAL_YEARS));
            case PROFESSIONAL ->
                List.of(
                        running(Side.CUSTOMER, COMMERCIAL, day, GENERAL_YEARS),
                        running(Side.COMPANY, COMMERCIAL, day, GENERAL_YEARS));
        };
    }

    /** What has run already stays run; a period that is over is not revived. */
    static List<Limitation> suspended(List<Limitation> periods, Instant at) {
        var day = day(at);
        return periods.stream()
                .map(period -> period.endsOn() == null || period.endsOn().isBefore(day)
                        ? period
                        : new Limitation(
                                period.claimant(),
                                period.basis(),
                                period.startsOn(),
                                null,
                                day,
                                ChronoUnit.DAYS.between(day, period.endsOn())))
                .toList();
    }

    /**
     * @param notBefore no suspended period ends earlier
     */
    static List<Limitation> resumed(List<Limitation> periods, Instant at, LocalDate notBefore) {
        var day = day(at);
        return periods.stream()
                .map(period -> period.suspendedOn() == null ? period : resumed(period, day, notBefore))
                .toList();
    }

    private static Limitation resumed(Limitation period, LocalDate day, LocalDate notBefore) {
        var rest = day.plusDays(Objects.requireNonNull(period.remainingDays()));
        return new Limitation(
                period.claimant(),
                period.basis(),
                period.startsOn(),
                rest.isBefore(notBefore) ? notBefore : rest,
                null,
                null);
    }

    private static Limitation running(Side claimant, String basis, LocalDate from, int years) {
        return new Limitation(claimant, basis, from, from.plusYears(years), null, null);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SEAT);
    }
}
