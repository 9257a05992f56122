package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.ExpectationMet;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the customer thinks of it afterwards, and what we change. */
public sealed interface AftercareCommand extends DisputeCommand {
    /** Lowest and highest rating. */
    int WORST = 1;

    int BEST = 5;

    /** Makes a link with which the customer rates the service once, with one button (requirement 99). */
    record RequestRating(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AftercareCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** The customer pressed the button. */
    record RateService(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String rating,
            @Min(WORST) @Max(BEST) int score,
            @Size(max = TEXT) @Nullable String comment,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AftercareCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** Feedback that came another way; a negative one is followed by a promise to call back (requirement 9). */
    record RecordFeedback(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Min(WORST) @Max(BEST) int score,
            @Size(max = TEXT) @Nullable String comment,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AftercareCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * A concrete measure that restores trust (requirement 102).
     *
     * @param visible whether the customer is told of it ("what we changed")
     */
    record PlanFollowUp(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String measure,
            @NotNull LocalDate dueOn,
            boolean visible,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AftercareCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * @param changed what we changed
     */
    record CompleteFollowUp(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String followUp,
            @NotBlank @Size(max = TEXT) String changed,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AftercareCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Sets what was delivered beside what the customer had hoped for (requirement 115).
     *
     * @param delivered in words
     */
    record CompareExpectation(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ExpectationMet met,
            @NotBlank @Size(max = TEXT) String delivered,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AftercareCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Looks at an answer again for its quality (requirement 31); which answers those are follows from the policy. Marks
     * from 1 to 5; what they come to is told of teams only, never of a person.
     *
     * @param communication id of the answer, such as {@code C3}
     * @param correctness whether what it says is right
     * @param completeness whether it answers everything that was asked
     */
    record ReviewAnswer(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String communication,
            @NotNull @Min(1) @Max(5) Integer correctness,
            @NotNull @Min(1) @Max(5) Integer completeness,
            @NotNull @Min(1) @Max(5) Integer clarity,
            @NotNull @Min(1) @Max(5) Integer tone,
            @Size(max = TEXT) @Nullable String note,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AftercareCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}
