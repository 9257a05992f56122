package io.litige.api.command;

import io.litige.api.value.DisputeId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What other departments know, asked for and answered (requirement 36). The dispute's own targets run on meanwhile. */
public sealed interface ContributionCommand extends DisputeCommand {
    /**
     * Asks a department.
     *
     * @param dueAt a working time ahead; when absent, as the clock policy says
     */
    record RequestContribution(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = 64) String department,
            @NotBlank @Size(max = TEXT) String question,
            @Nullable Instant dueAt,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ContributionCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** Somebody of the department answers for it from now on. */
    record ClaimContribution(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String contribution,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ContributionCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * The department's answer.
     *
     * @param evidence ids of pieces on record that go with it
     */
    record AnswerContribution(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String contribution,
            @NotBlank @Size(max = TEXT) String answer,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = REF) String> evidence,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ContributionCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** States that an answer did not come in time; only a deadline does. */
    record BreachContribution(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String contribution,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ContributionCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}
