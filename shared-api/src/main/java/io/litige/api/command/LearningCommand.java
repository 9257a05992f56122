package io.litige.api.command;

import io.litige.api.value.DisputeId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the company can learn from a dispute, whatever its phase. */
public sealed interface LearningCommand extends DisputeCommand {
    /**
     * The dispute is a case of a known problem.
     *
     * @param problem key of the problem where it is kept
     */
    record LinkToProblem(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String problem,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LearningCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * The rules gave no good answer here.
     *
     * @param policy which rule, such as {@code "Terms 2026-01, 7"}
     * @param gap what it does not cover, or where it is wrong
     */
    record ReportPolicyGap(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String policy,
            @NotBlank @Size(max = TEXT) String gap,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LearningCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}
