package io.litige.command.severity;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FrequencyReading;
import io.litige.api.value.Money;
import io.litige.api.value.SeverityFactor;
import io.litige.api.value.SeverityFactorKind;
import io.litige.command.facts.Frequency;
import io.litige.command.facts.Handling;
import io.litige.command.policy.SeverityPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scores a dispute by the policy in effect, whenever what severity is measured on has changed. */
public final class Assessing {
    private Assessing() {}

    /**
     * The events of one command, with the assessment they call for, if any, at their end.
     *
     * @param before null when the events open the dispute
     */
    public static List<DisputeEvent> complete(@Nullable Severity before, List<DisputeEvent> events, Handling handling) {
        var after = before;
        for (var event : events) {
            after = after == null ? Severity.of((DisputeRegistered) event) : after.evolve(event);
        }
        if (after == null || (before != null && after.stakes().equals(before.stakes()))) {
            return events;
        }
        var first = events.getFirst();
        var known = before != null && sameKind(before.stakes(), after.stakes()) ? before.frequency() : null;
        var frequency = known == null ? count(after, first.disputeId(), handling) : known;
        var assessed = assess(after, first.disputeId(), frequency, pinned(after), handling);
        if (!changes(after, assessed)) {
            return events;
        }
        var all = new ArrayList<>(events);
        all.add(assessed);
        return List.copyOf(all);
    }

    /**
     * Counts and scores anew because somebody asks for it.
     *
     * @throws Rejected {@link Code#SEVERITY_UNCHANGED} when everything would be as it is
     */
    static SeverityAssessed anew(Severity severity, DisputeId id, Handling handling) {
        var assessed = assess(severity, id, count(severity, id, handling), null, handling);
        Rejected.when(
                !changes(severity, assessed),
                Code.SEVERITY_UNCHANGED,
                Map.of(
                        "level", severity.level(),
                        "policyVersion", assessed.policyVersion(),
                        "allowed", "when a factor, a count, the policy or an override differs"));
        return assessed;
    }

    private static boolean sameKind(Stakes before, Stakes after) {
        return before.everyCause().equals(after.everyCause())
                && before.products().equals(after.products());
    }

    private static Severity.@Nullable ByHand pinned(Severity severity) {
        var override = severity.override();
        return override != null && override.pinned() ? override : null;
    }

    private static boolean changes(Severity before, SeverityAssessed assessed) {
        return before.level() != assessed.level()
                || (before.override() != null && !assessed.pinned())
                || !assessed.policyVersion().equals(before.policy())
                || !assessed.factors().equals(before.factors());
    }

    private static FrequencyReading count(Severity severity, DisputeId id, Handling handling) {
        var policy = policy(handling);
        var until = severity.receivedAt();
        return handling.desk()
                .frequency()
                .read(new Frequency.Question(
                        id,
                        severity.stakes().everyCause(),
                        severity.stakes().products(),
                        handling.customer(),
                        until.minus(policy.window()),
                        until,
                        policy.bound()));
    }

    private static SeverityAssessed assess(
            Severity severity,
            DisputeId id,
            @Nullable FrequencyReading frequency,
            Severity.@Nullable ByHand pinned,
            Handling handling) {
        var policy = policy(handling);
        var factors = factors(severity.stakes(), Objects.requireNonNull(frequency), policy, handling);
        int score = factors.stream().mapToInt(SeverityFactor::score).sum();
        int level = policy.level(score);
        return new SeverityAssessed(
                id,
                handling.act(),
                policy.version(),
                factors,
                frequency,
                score,
                level,
                pinned == null ? level : pinned.level(),
                pinned != null,
                null);
    }

    private static List<SeverityFactor> factors(
            Stakes stakes, FrequencyReading frequency, SeverityPolicy policy, Handling handling) {
        var amount = stakes.amount();
        var worth = amount == null ? null : policy.inOwnCurrency(amount, handling.today());
        return List.of(
                SeverityFactor.frequency(
                        frequency.total(),
                        policy.frequencyPoints(frequency.total()),
                        policy.weight(SeverityFactorKind.FREQUENCY)),
                money(stakes, worth, policy),
                SeverityFactor.exposure(
                        stakes.exposure(),
                        policy.exposurePoints(stakes.exposure()),
                        policy.weight(SeverityFactorKind.EXPOSURE)),
                SeverityFactor.criticality(
                        stakes.criticality(),
                        policy.criticalityPoints(stakes.criticality()),
                        policy.weight(SeverityFactorKind.CRITICALITY)));
    }

    private static SeverityFactor money(Stakes stakes, @Nullable Money worth, SeverityPolicy policy) {
        return SeverityFactor.money(
                worth, policy.moneyPoints(worth, stakes.party()), policy.weight(SeverityFactorKind.MONEY));
    }

    private static SeverityPolicy policy(Handling handling) {
        return handling.desk().severity().on(handling.today());
    }
}
