package io.litige.command.severity;

import io.litige.api.command.SeverityCommand;
import io.litige.api.command.SeverityCommand.AssessSeverity;
import io.litige.api.command.SeverityCommand.OverrideSeverity;
import io.litige.api.command.SeverityCommand.ReviseStakes;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssessmentEvent.SeverityOverridden;
import io.litige.api.event.AssessmentEvent.StakesRevised;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.FrequencyReading;
import io.litige.api.value.Money;
import io.litige.api.value.SeverityFactor;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How grave a dispute is, and on what that rests (requirements 14 to 17).
 *
 * @param receivedAt end of the window in which disputes of the same kind count
 * @param level in force, 1 to 5; 0 until it is assessed
 * @param assessed what the last score gave
 * @param override by hand, while it is in force
 * @param policy version of the last assessment
 * @param factors of the last assessment
 * @param frequency as last counted
 */
public record Severity(
        Stakes stakes,
        Instant receivedAt,
        int level,
        int assessed,
        @Nullable ByHand override,
        @Nullable String policy,
        List<SeverityFactor> factors,
        @Nullable FrequencyReading frequency) {

    /** A level set by hand. */
    public record ByHand(int level, boolean pinned) {}

    public static Severity of(DisputeRegistered event) {
        return new Severity(Stakes.of(event), event.act().occurredAt(), 0, 0, null, null, List.of(), null);
    }

    public List<DisputeEvent> decide(SeverityCommand command, DisputeFacts dispute, Handling handling) {
        return List.of(
                switch (command) {
                    case ReviseStakes c -> revise(c, dispute, handling);
                    case AssessSeverity c -> Assessing.anew(this, c.disputeId(), handling);
                    case OverrideSeverity c -> overrule(c, handling);
                });
    }

    public Severity evolve(DisputeEvent event) {
        return switch (event) {
            case SeverityAssessed e ->
                new Severity(
                        stakes,
                        receivedAt,
                        e.level(),
                        e.assessed(),
                        e.pinned() ? override : null,
                        e.policyVersion(),
                        e.factors(),
                        e.frequency());
            case SeverityOverridden e ->
                new Severity(
                        stakes,
                        receivedAt,
                        e.level(),
                        assessed,
                        new ByHand(e.level(), e.pinned()),
                        policy,
                        factors,
                        frequency);
            default -> on(stakes.evolve(event));
        };
    }

    private Severity on(Stakes next) {
        return next == stakes || next.equals(stakes)
                ? this
                : new Severity(next, receivedAt, level, assessed, override, policy, factors, frequency);
    }

    private static StakesRevised revise(ReviseStakes c, DisputeFacts dispute, Handling handling) {
        var violations = new Violations();
        violations.when(
                c.customerDisputedAmount() == null
                        && c.damagesClaimed() == null
                        && c.amountAtRisk() == null
                        && c.criticality() == null,
                Code.STAKES_MISSING,
                Map.of("allowed", "customerDisputedAmount, damagesClaimed, amountAtRisk, criticality"));
        amount(violations, c.customerDisputedAmount(), dispute, "customerDisputedAmount");
        amount(violations, c.damagesClaimed(), dispute, "damagesClaimed");
        amount(violations, c.amountAtRisk(), dispute, "amountAtRisk");
        violations.reject();
        return new StakesRevised(
                c.disputeId(),
                handling.act(),
                c.customerDisputedAmount(),
                c.damagesClaimed(),
                c.amountAtRisk(),
                c.criticality());
    }

    /** Zero is an answer: a claim can be given up. */
    private static void amount(Violations violations, @Nullable Money amount, DisputeFacts dispute, String field) {
        if (amount != null) {
            violations.when(
                    amount.isNegative(),
                    Code.AMOUNT_NOT_POSITIVE,
                    Map.of("field", field, "amount", amount, "allowed", "zero or above"));
            Checks.currency(violations, amount, dispute.currency(), field);
        }
    }

    private SeverityOverridden overrule(OverrideSeverity c, Handling handling) {
        Rejected.when(
                override != null && override.equals(new ByHand(c.level(), c.pinned())),
                Code.SEVERITY_UNCHANGED,
                Map.of("level", level, "pinned", c.pinned(), "allowed", "another level, or pinned the other way"));
        return new SeverityOverridden(
                c.disputeId(), handling.act(), assessed, c.level(), c.pinned(), handling.text(c.reason()));
    }
}
