package io.litige.command.dispute;

import io.litige.api.access.Levels;
import io.litige.api.access.Levels.Level;
import io.litige.api.event.DisputeEvent;
import io.litige.api.policy.RetentionPolicies;
import io.litige.api.policy.RetentionPolicy;
import io.litige.api.policy.SamplingPolicies;
import io.litige.api.policy.SamplingPolicy;
import io.litige.api.value.Criticality;
import io.litige.api.value.DisputeId;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.Fee;
import io.litige.api.value.FormulaKind;
import io.litige.api.value.FrequencyReading;
import io.litige.api.value.GroundKind;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.RetainedClass;
import io.litige.api.value.Role;
import io.litige.api.value.SeverityFactorKind;
import io.litige.command.calendar.WorkingCalendar;
import io.litige.command.facts.Desk;
import io.litige.command.facts.Fees;
import io.litige.command.facts.Frequency;
import io.litige.command.facts.Grants;
import io.litige.command.facts.OtherDisputes;
import io.litige.command.facts.Records;
import io.litige.command.facts.Skills;
import io.litige.command.policy.Gesture;
import io.litige.command.policy.NegotiationPolicies;
import io.litige.command.policy.NegotiationPolicy;
import io.litige.command.policy.Palette;
import io.litige.command.policy.Palettes;
import io.litige.command.policy.ProcedurePolicies;
import io.litige.command.policy.ProcedurePolicy;
import io.litige.command.policy.ProcedurePolicy.Procedure;
import io.litige.command.policy.ProcedurePolicy.Rule;
import io.litige.command.policy.SeverityPolicies;
import io.litige.command.policy.SeverityPolicy;
import io.litige.command.policy.TermsRegistry;
import io.litige.command.policy.TermsRegistry.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the company of the tests decided in advance: the numbers the product is delivered with. */
public final class Policies {
    public static final SeverityPolicy SEVERITY = severity("severity-2", "2026-01-01", List.of(2, 4, 6, 8));

    /** One document, of which a version is to come. */
    public static final TermsRegistry TERMS = new TermsRegistry(List.of(
            new Version("CGV", "2026-04", LocalDate.parse("2026-04-01")),
            new Version("CGV", "2024-01", LocalDate.parse("2024-01-01")),
            new Version("CGV", "2026-01", LocalDate.parse("2026-01-01"))));

    public static final NegotiationPolicy NEGOTIATION = new NegotiationPolicy(
            "negotiation-1", LocalDate.parse("2026-01-01"), 6, 15, 5, 3, 60, Money.euros("50.00"), Money.euros("0.75"));

    /** Every kind has a free gesture, of which damages are not an agent's; three gestures have a formula. */
    public static final Palette PALETTE = palette();

    /** What the roles of the tests may grant per act. */
    public static final Levels LEVELS = () -> List.of(
            new Level(Role.AGENT, Money.euros("100.00")),
            new Level(Role.SENIOR_AGENT, Money.euros("300.00")),
            new Level(Role.INDEPENDENT_REVIEWER, Money.euros("1000.00")),
            new Level(Role.SUPERVISOR, Money.euros("2000.00")),
            new Level(Role.FINANCE, Money.euros("5000.00")));

    static final Grants NO_LIMITS = new Grants() {
        @Override
        public List<Hindrance> reserve(Wish wish) {
            return List.of();
        }

        @Override
        public List<Hindrance> accounts(Wish wish) {
            return List.of();
        }
    };
    /** What is grave, what is about goods, and everything else. */
    public static final ProcedurePolicy PROCEDURES = new ProcedurePolicy(
            "procedures-t",
            LocalDate.parse("2026-01-01"),
            List.of(
                    new Rule("severe", "grave", Set.of(), Set.of(), 5, Set.of()),
                    new Rule("goods", "delivery", Set.of(GroundKind.OPERATIONAL), Set.of(), 0, Set.of()),
                    new Rule("otherwise", "standard", Set.of(), Set.of(), 0, Set.of())),
            List.of(
                    new Procedure("grave", List.of("identify", "call"), List.of(), List.of(), null),
                    new Procedure(
                            "delivery",
                            List.of("identify", "collect", "propose"),
                            List.of(EvidenceType.DELIVERY_NOTE),
                            List.of("terms of delivery"),
                            14),
                    new Procedure("standard", List.of("identify", "propose"), List.of(), List.of(), null)));

    /** Nobody else charges anything. */
    static final Fees NO_FEES = new Fees() {
        @Override
        public Optional<Charge> elsewhere(DisputeId dispute, Fee fee) {
            return Optional.empty();
        }

        @Override
        public Optional<Charge> claim(UUID request, DisputeId dispute, String remedy, Fee fee) {
            return Optional.empty();
        }
    };

    /** Half of the answers are looked at again. */
    public static final SamplingPolicies SAMPLING =
            new SamplingPolicies(List.of(new SamplingPolicy("quality-1", LocalDate.parse("2026-01-01"), 50, 5)));

    /** Five years, three and ten; from 2040 on six of a file that was treated to its end. */
    public static final RetentionPolicies RETENTION = new RetentionPolicies(
            List.of(retention("retention-1", "2020-01-01", "P5Y"), retention("retention-2", "2040-01-01", "P6Y")));

    private Policies() {}

    private static RetentionPolicy retention(String version, String from, String file) {
        return new RetentionPolicy(
                version,
                LocalDate.parse(from),
                List.of(
                        new RetentionPolicy.Rule(RetainedClass.DISPUTE_FILE, Period.parse(file), "C. civ. 2224"),
                        new RetentionPolicy.Rule(RetainedClass.UNPURSUED, Period.ofYears(3), "CNIL"),
                        new RetentionPolicy.Rule(RetainedClass.JUDGED, Period.ofYears(10), "CPC ex. L111-4")));
    }

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
        return desk(clock, calendar, Policies::nothingCounted, NO_LIMITS, Policies::nothingRecorded, id -> null);
    }

    public static Desk desk(
            Clock clock,
            WorkingCalendar calendar,
            Frequency frequency,
            Grants grants,
            Records records,
            OtherDisputes others) {
        return desk(clock, calendar, frequency, grants, records, others, Skills.NONE);
    }

    static Desk desk(
            Clock clock,
            WorkingCalendar calendar,
            Frequency frequency,
            Grants grants,
            Records records,
            OtherDisputes others,
            Skills skills) {
        return new Desk(
                clock,
                calendar,
                new SeverityPolicies(List.of(SEVERITY)),
                frequency,
                grants,
                NO_FEES,
                DisputeFixture.RECOURSE,
                new NegotiationPolicies(List.of(NEGOTIATION)),
                Letters.CORRESPONDENCE,
                Letters.MARKS,
                records,
                TERMS,
                others,
                new TreeSet<>(Set.of("billing", "logistics")),
                new Palettes(List.of(PALETTE)),
                LEVELS,
                new ProcedurePolicies(List.of(PROCEDURES)),
                skills,
                SAMPLING,
                RETENTION);
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

    private static Palette palette() {
        var gestures = new ArrayList<Gesture>();
        for (var kind : RemedyKind.values()) {
            var levels = kind == RemedyKind.DAMAGES ? Set.of(Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER) : null;
            gestures.add(gesture(kind.name(), kind, FormulaKind.MANDATE, null, null, null, levels));
        }
        gestures.add(gesture(
                "LATE_VOUCHER",
                RemedyKind.VOUCHER,
                FormulaKind.FIXED,
                "15",
                null,
                Set.of(GroundKind.OPERATIONAL),
                null));
        gestures.add(gesture("KEEP_IT", RemedyKind.DISCOUNT, FormulaKind.PERCENT_OF_ITEM, "20", null, null, null));
        gestures.add(gesture("TECHNICIAN", RemedyKind.SERVICE_FREE, FormulaKind.RATE, "0.80", 120, null, null));
        return new Palette("palette-1", LocalDate.parse("2026-01-01"), "EUR", gestures);
    }

    private static Gesture gesture(
            String code,
            RemedyKind kind,
            FormulaKind formula,
            @Nullable String value,
            @Nullable Integer most,
            @Nullable Set<GroundKind> grounds,
            @Nullable Set<Role> levels) {
        return new Gesture(
                code,
                kind,
                "Geste " + code,
                "Gesture " + code,
                formula,
                value == null ? null : new BigDecimal(value),
                most,
                grounds,
                null,
                null,
                0,
                levels);
    }
}
