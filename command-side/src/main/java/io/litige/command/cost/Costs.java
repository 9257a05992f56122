package io.litige.command.cost;

import io.litige.api.command.CostCommand;
import io.litige.api.command.CostCommand.RecordCost;
import io.litige.api.command.CostCommand.RecordExtraEffort;
import io.litige.api.command.CostCommand.RecordTime;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.CostEvent.CostRecorded;
import io.litige.api.event.CostEvent.ExtraEffortRecorded;
import io.litige.api.event.CostEvent.TimeRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.CostType;
import io.litige.api.value.Money;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.policy.NegotiationPolicy;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was spent so far.
 *
 * @param count costs recorded
 * @param extraMinutes spent beyond the normal
 * @param extraAmount spent beyond the normal; null before anything was
 */
public record Costs(int count, int extraMinutes, @Nullable Money extraAmount) {
    public static final Costs NONE = new Costs(0, 0, null);

    public List<DisputeEvent> decide(CostCommand command, DisputeFacts dispute, Handling handling) {
        return List.of(
                switch (command) {
                    case RecordCost c -> cost(c, dispute, handling);
                    case RecordTime c -> {
                        var policy = policy(handling);
                        yield new TimeRecorded(
                                c.disputeId(),
                                handling.act(),
                                c.minutes(),
                                c.activity(),
                                worth(c.minutes(), policy),
                                policy.version());
                    }
                    case RecordExtraEffort c -> extra(c, handling);
                });
    }

    public Costs evolve(DisputeEvent event) {
        return switch (event) {
            case CostRecorded e -> new Costs(count + 1, extraMinutes, extraAmount);
            case ExtraEffortRecorded e ->
                new Costs(count, extraMinutes + e.minutes(), e.amount() == null ? extraAmount : plus(e.amount()));
            default -> this;
        };
    }

    private CostRecorded cost(RecordCost c, DisputeFacts dispute, Handling handling) {
        var violations = new Violations();
        violations.when(
                c.type() == CostType.NONE,
                Code.COST_TYPE_REFUSED,
                Map.of("type", c.type(), "allowed", Checks.joined(EnumSet.complementOf(EnumSet.of(CostType.NONE)))));
        Checks.amount(violations, c.amount(), dispute.currency(), "amount");
        violations.reject();
        return new CostRecorded(
                c.disputeId(),
                handling.act(),
                "U" + (count + 1),
                c.type(),
                c.amount(),
                c.source(),
                handling.textIfAny(c.description()));
    }

    /** Nobody asks before going the extra mile, as long as it stays within what the company decided (requirement 67). */
    private ExtraEffortRecorded extra(RecordExtraEffort c, Handling handling) {
        var policy = policy(handling);
        var asked = c.amount() == null ? Money.zero(policy.extraAmount().currency()) : c.amount();
        var violations = new Violations();
        Checks.amount(violations, c.amount(), policy.extraAmount().currency(), "amount");
        violations.when(
                c.minutes() == 0 && c.amount() == null,
                Code.EXTRA_EFFORT_MISSING,
                Map.of("allowed", "minutes above zero, or an amount"));
        violations.reject();
        var used = extraAmount == null ? Money.zero(asked.currency()) : extraAmount;
        violations
                .when(
                        extraMinutes + c.minutes() > policy.extraMinutes(),
                        Code.EXTRA_EFFORT_SPENT,
                        budget("minutes", policy.extraMinutes(), extraMinutes, c.minutes(), policy))
                .when(
                        used.plus(asked).exceeds(policy.extraAmount()),
                        Code.EXTRA_EFFORT_SPENT,
                        budget("amount", policy.extraAmount(), used, asked, policy))
                .reject();
        return new ExtraEffortRecorded(
                c.disputeId(),
                handling.act(),
                c.minutes(),
                c.amount(),
                worth(c.minutes(), policy).plus(asked),
                handling.text(c.description()),
                policy.version());
    }

    private static Map<String, Object> budget(
            String what, Object budget, Object used, Object requested, NegotiationPolicy policy) {
        return Map.of(
                "budget",
                budget,
                "what",
                what,
                "used",
                used,
                "requested",
                requested,
                "policy",
                policy.version(),
                "allowed",
                "what is left of " + budget + "; beyond it, a gesture of the palette");
    }

    private static Money worth(int minutes, NegotiationPolicy policy) {
        var rate = policy.minuteRate();
        var scale = CurrencyUnit.of(rate.currency()).getDecimalPlaces();
        return new Money(
                rate.amount().multiply(BigDecimal.valueOf(minutes)).setScale(scale, java.math.RoundingMode.HALF_UP),
                rate.currency());
    }

    private Money plus(Money amount) {
        return extraAmount == null ? amount : extraAmount.plus(amount);
    }

    private static NegotiationPolicy policy(Handling handling) {
        return handling.desk().negotiation().on(handling.today());
    }
}
