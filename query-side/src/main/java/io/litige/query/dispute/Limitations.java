package io.litige.query.dispute;

import io.litige.api.query.face.Limitation;
import io.litige.api.value.JudgmentResult;
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
 * claim, five (C. civ. 2224, C. com. L110-4); suspended by mediation (C. civ. 2238); interrupted by a suit (C. civ.
 * 2241) until its end (2242), as if it had never been when the claim is rejected (2243), else ten years for what the
 * court awarded (CPC ex. L111-4).
 */
final class Limitations {
    private static final ZoneId SEAT = ZoneId.of("Europe/Paris");
    private static final String CIVIL = "C. civ. 2224";
    private static final String COMMERCIAL = "C. com. L110-4";
    private static final String CONSUMER = "C. conso. L218-2";
    private static final String ENFORCEMENT = "CPC ex. L111-4";
    private static final int ENFORCEMENT_YEARS = 10;
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

    /**
     * The periods of another legal quality from the same first day; what suspensions added stays added. A period for
     * carrying out a judgment stays as it is.
     */
    static List<Limitation> corrected(List<Limitation> periods, PartyType from, PartyType to, Instant received) {
        var was = of(from, received);
        var is = of(to, received);
        return periods.stream()
                .map(period -> period.basis().equals(ENFORCEMENT)
                        ? period
                        : corrected(period, side(was, period.claimant()), side(is, period.claimant())))
                .toList();
    }

    private static Limitation side(List<Limitation> periods, Side claimant) {
        return periods.stream()
                .filter(period -> period.claimant() == claimant)
                .findFirst()
                .orElseThrow();
    }

    private static Limitation corrected(Limitation period, Limitation was, Limitation is) {
        long shift = ChronoUnit.DAYS.between(Objects.requireNonNull(was.endsOn()), Objects.requireNonNull(is.endsOn()));
        var end = period.endsOn();
        var rest = period.remainingDays();
        return new Limitation(
                period.claimant(),
                is.basis(),
                period.startsOn(),
                end == null ? null : end.plusDays(shift),
                period.suspendedOn(),
                rest == null ? null : Long.valueOf(Math.max(0, rest + shift)));
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

    /** A claim brought to court is not barred while the case lasts; one that was barred already stays so. */
    static List<Limitation> interrupted(List<Limitation> periods, Side claimant, Instant at) {
        var day = day(at);
        return periods.stream()
                .map(period -> period.claimant() == claimant ? interrupted(period, day) : period)
                .toList();
    }

    private static Limitation interrupted(Limitation period, LocalDate day) {
        var end = period.endsOn();
        if (end == null || end.isBefore(day)) {
            return period;
        }
        return new Limitation(
                period.claimant(), period.basis(), period.startsOn(), null, day, ChronoUnit.DAYS.between(day, end));
    }

    /** What the court decided on the claim of one side. */
    static List<Limitation> judged(List<Limitation> periods, Side claimant, JudgmentResult result, LocalDate decided) {
        boolean rejected =
                result == (claimant == Side.CUSTOMER ? JudgmentResult.FOR_COMPANY : JudgmentResult.FOR_CUSTOMER);
        return periods.stream()
                .map(period -> period.claimant() == claimant && period.suspendedOn() != null
                        ? judged(period, period.suspendedOn(), rejected, decided)
                        : period)
                .toList();
    }

    private static Limitation judged(Limitation period, LocalDate since, boolean rejected, LocalDate decided) {
        return rejected
                ? new Limitation(
                        period.claimant(),
                        period.basis(),
                        period.startsOn(),
                        since.plusDays(Objects.requireNonNull(period.remainingDays())),
                        null,
                        null)
                : running(period.claimant(), ENFORCEMENT, decided, ENFORCEMENT_YEARS);
    }

    private static Limitation running(Side claimant, String basis, LocalDate from, int years) {
        return new Limitation(claimant, basis, from, from.plusYears(years), null, null);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SEAT);
    }
}
