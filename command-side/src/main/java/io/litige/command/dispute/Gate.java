package io.litige.command.dispute;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.access.Decision;
import io.litige.api.access.Relation;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.DisputeId;
import io.litige.command.facts.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every command passes before its topic decides: permission, version, time and phase, in this order. */
final class Gate {
    /** Clocks of callers may run ahead by this much. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    /** What people bring often happened before the dispute was received. */
    private static final Set<Step> MAY_PRECEDE = EnumSet.of(
            Step.RECORD_COMMUNICATION,
            Step.ADD_EVIDENCE,
            Step.RECORD_POSITION,
            Step.TAKE_CUSTODY,
            Step.RECORD_EXPOSURE,
            Step.RECORD_ESCALATION_THREAT);

    private Gate() {}

    /** The same refusal whether the dispute does not exist or the caller may not know it. */
    static Rejected notFound(DisputeId dispute) {
        return Rejected.because(Code.DISPUTE_NOT_FOUND, Map.of("dispute", dispute));
    }

    static void permission(DisputeCommand command, Actor actor, @Nullable Relation relation) {
        permission(command.disputeId(), Step.of(command), actor, relation);
    }

    static void permission(DisputeId dispute, Step step, Actor actor, @Nullable Relation relation) {
        permission(dispute, step.command(), step.action(), actor, relation);
    }

    static void permission(DisputeId dispute, String what, Action action, Actor actor, @Nullable Relation relation) {
        var decision = Access.decide(actor, action, relation);
        if (decision == Decision.HIDE) {
            throw notFound(dispute);
        }
        if (decision == Decision.DENY) {
            throw Access.notPermitted(what, actor, action);
        }
    }

    static void version(DisputeCommand command, Call call, long actual) {
        var expected = call.expectedVersion();
        if (expected == null) {
            Rejected.when(
                    command.needsVersion(),
                    Code.VERSION_REQUIRED,
                    Map.of("command", Step.of(command).command(), "actual", actual));
            return;
        }
        Rejected.when(expected != actual, Code.VERSION_MISMATCH, Map.of("expected", expected, "actual", actual));
    }

    /** When it happened, never ahead of now; a caller's clock that runs a little ahead means now. */
    static Instant occurredAt(DisputeCommand command, Instant now) {
        var occurredAt = command.occurredAt();
        if (occurredAt == null) {
            return now;
        }
        Rejected.when(
                occurredAt.isAfter(now.plus(SKEW)),
                Code.OCCURRED_IN_FUTURE,
                Map.of("occurredAt", occurredAt, "now", now));
        return occurredAt.isAfter(now) ? now : occurredAt;
    }

    static void notBefore(Instant receivedAt, DisputeCommand command, Instant occurredAt) {
        Rejected.when(
                occurredAt.isBefore(receivedAt) && !MAY_PRECEDE.contains(Step.of(command)),
                Code.OCCURRED_BEFORE_REGISTRATION,
                Map.of("occurredAt", occurredAt, "receivedAt", receivedAt));
    }

    static void phase(DisputeCommand command, Dispute dispute) {
        var step = Step.of(command);
        if (step.phases().contains(dispute.phase())) {
            return;
        }
        Map<String, Object> facts = new LinkedHashMap<>(Map.of(
                "command", step.command(),
                "phase", dispute.phase(),
                "allowedPhases", Checks.joined(step.phases())));
        var mergedInto = dispute.mergedInto();
        if (mergedInto != null) {
            facts.put("mergedInto", mergedInto);
            facts.put("mergedIntoReference", mergedInto.reference());
            facts.put("allowed", "the same on the dispute it was merged into, or UnlinkDuplicate");
        }
        throw Rejected.because(Code.WRONG_PHASE, facts);
    }
}
