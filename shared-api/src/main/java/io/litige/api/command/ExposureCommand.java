package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.PublicationChange;
import io.litige.api.value.ThreatKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Public opinion: what is said of the dispute in public, what is threatened, and the crisis it can become. */
public sealed interface ExposureCommand extends DisputeCommand {
    /** Longest web address accepted, characters. */
    int URL = 2_048;

    /**
     * Writes down a review, a post or a report (requirements 17 and 91). It never lowers the dispute's exposure; from
     * SPREADING on it opens a crisis (requirement 18).
     *
     * @param platform and {@code url} where it stands; needed from PUBLISHED on
     * @param text as it stands there; kept with its SHA-256
     * @param rating 1 to 5 stars
     * @param reach how many people saw it, as far as known
     * @param evidence screenshots already added, such as {@code E1}
     * @param occurredAt when it was seen
     */
    record RecordExposure(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ExposureLevel level,
            @Size(max = LINE) @Nullable String platform,
            @Size(max = URL) @Nullable String url,
            @Size(max = TEXT) @Nullable String text,
            @Min(1) @Max(5) @Nullable Integer rating,
            @PositiveOrZero @Nullable Long reach,
            @Size(max = 20) @Nullable List<@NotNull String> evidence,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ExposureCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * A publication was edited, spread or removed (requirement 91); what was first seen stays on record.
     *
     * @param publication such as {@code X1}
     * @param level the dispute's exposure now, when it rose
     */
    record UpdatePublication(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String publication,
            @NotNull PublicationChange change,
            @Nullable ExposureLevel level,
            @Size(max = TEXT) @Nullable String text,
            @Min(1) @Max(5) @Nullable Integer rating,
            @PositiveOrZero @Nullable Long reach,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ExposureCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** The only way down (requirement 17): a supervisor says why it is less public than it was. */
    record LowerExposure(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ExposureLevel level,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ExposureCommand {}

    /**
     * The customer threatens to go elsewhere (requirement 20).
     *
     * @param wording what was said, in the customer's words
     */
    record RecordEscalationThreat(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotEmpty @Size(max = 5) Set<@NotNull ThreatKind> kinds,
            @NotBlank @Size(max = TEXT) String wording,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ExposureCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Writes what the company would say in public; nothing leaves before somebody else released it (requirement 18).
     *
     * @param publication what it answers, such as {@code X1}; absent for a statement of our own
     */
    record DraftPublicAnswer(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Size(max = REF) @Nullable String publication,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ExposureCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** The second person of a public answer: a supervisor who did not write it. */
    record ReleasePublicAnswer(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String answer,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ExposureCommand {}

    /** A crisis ends only with what was learnt from it (requirement 19). */
    record EndCrisis(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String lessons,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ExposureCommand {}
}
