package io.litige.command.dispute;

import io.litige.api.event.DisputeEvent;
import io.litige.api.value.Criticality;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.FrequencyReading;
import io.litige.api.value.PartyType;
import io.litige.api.value.SeverityFactorKind;
import io.litige.command.calendar.WorkingCalendar;
import io.litige.command.facts.Desk;
import io.litige.command.facts.Frequency;
import io.litige.command.facts.Grants;
import io.litige.command.facts.OtherDisputes;
import io.litige.command.facts.Records;
import io.litige.command.policy.NegotiationPolicies;
import io.litige.command.policy.NegotiationPolicy;
import io.litige.command.policy.SeverityPolicies;
import io.litige.command.policy.SeverityPolicy;
import io.litige.command.policy.TermsRegistry;
import io.litige.command.policy.TermsRegistry.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the company of the tests decided in advance: the numbers the product is delivered with. */
public final class Policies {
    public static final SeverityPolicy SEVERITY = severity("severity-2", "2026-01-01", List.of(2, 4, 6, 8));

    public static final NegotiationPolicy NEGOTIATION =
            new NegotiationPolicy("negotiation-1", LocalDate.parse("2026-01-01"), 6, 15);
    /** One document, of which a version is to come. */
    public static final TermsRegistry TERMS = new TermsRegistry(List.of(
            new Version("CGV", "2026-04", LocalDate.parse("2026-04-01")),
            new Version("CGV", "2024-01", LocalDate.parse("2024-01-01")),
            new Version("CGV", "2026-01", LocalDate.parse("2026-01-01"))));

    private Policies() {}

    public static SeverityPolicy severity(String version, String effective, List<Integer> levels) {
        return new SeverityPolicy(
                version,
                LocalDate.parse(effective),
                "EUR",
                Duration.ofDays(90),
                List.of(5, 20, 100),
                Map.of(
                        PartyType.CONSUMER, List.of(100, 500, 2_000, 10_000),
                        PartyType.NON_PROFESSIONAL, List.of(250, 1_000, 5_000, 25_000),
                        PartyType.PROFESSIONAL, List.of(1_000, 5_000, 25_000, 100_000)),
                Map.of(
                        ExposureLevel.NONE, 0,
                        ExposureLevel.THREAT, 1,
                        ExposureLevel.PUBLISHED, 2,
                        ExposureLevel.SPREADING, 3,
                        ExposureLevel.MEDIA, 4),
                Map.of(Criticality.NORMAL, 0, Criticality.DEGRADED, 1, Criticality.BLOCKING, 2),
                Map.of(
                        SeverityFactorKind.FREQUENCY, 1,
                        SeverityFactorKind.MONEY, 2,
                        SeverityFactorKind.EXPOSURE, 2,
                        SeverityFactorKind.CRITICALITY, 2),
                levels,
                List.of(new SeverityPolicy.Rate("USD", LocalDate.parse("2026-01-01"), new BigDecimal("0.90"))));
    }

    /** A desk of these policies, on which nothing was counted yet. */
    public static Desk desk(Clock clock, WorkingCalendar calendar) {
        return desk(
                clock, calendar, Policies::nothingCounted, wish -> List.of(), Policies::nothingRecorded, id -> null);
    }

    public static Desk desk(
            Clock clock,
            WorkingCalendar calendar,
            Frequency frequency,
            Grants grants,
            Records records,
            OtherDisputes others) {
        return new Desk(
                clock,
                calendar,
                new SeverityPolicies(List.of(SEVERITY)),
                frequency,
                grants,
                DisputeFixture.RECOURSE,
                new NegotiationPolicies(List.of(NEGOTIATION)),
                Letters.CORRESPONDENCE,
                Letters.MARKS,
                records,
                TERMS,
                others,
                new TreeSet<>(Set.of("billing", "logistics")));
    }

    private static DisputeEvent nothingRecorded(DisputeId dispute, long version) {
        throw new IllegalStateException("nothing was recorded of " + dispute + " at " + version);
    }

    static FrequencyReading nothingCounted(Frequency.Question asked) {
        return counted(asked, 0, 0);
    }

    static FrequencyReading counted(Frequency.Question asked, int total, long position) {
        return new FrequencyReading(total, 0, 0, total, asked.bound(), asked.from(), asked.until(), position);
    }
}
