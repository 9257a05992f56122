package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.ContributingFactor;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Protected;
import io.litige.api.value.Side;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found out: severity, positions, origin, fault. */
public sealed interface AssessmentEvent extends DisputeEvent {
    /**
     * How serious the dispute is, under a versioned policy (requirement 14).
     *
     * @param factors points per factor
     * @param level 1 (slight) to 5 (grave)
     * @param explanation the score in words, without personal data
     */
    @EventName("severity-assessed")
    record SeverityAssessed(
            DisputeId disputeId,
            Act act,
            String policyVersion,
            Map<String, Integer> factors,
            int score,
            int level,
            String explanation)
            implements AssessmentEvent {
        public SeverityAssessed {
            factors = Map.copyOf(factors);
        }
    }

    /** One side's version of the facts; versions count from 1 per side (requirement 51). */
    @EventName("position-recorded")
    record PositionRecorded(DisputeId disputeId, Act act, Side side, int version, Protected text)
            implements AssessmentEvent {}

    /**
     * The first causing business fact of a ground, and its cause (requirement 10).
     *
     * @param reference key of that fact in its own system
     * @param cause code in the cause tree
     */
    @EventName("origin-identified")
    record OriginIdentified(
            DisputeId disputeId,
            Act act,
            String ground,
            OriginKind kind,
            String reference,
            String cause,
            List<ContributingFactor> factors,
            @Nullable Protected explanation)
            implements AssessmentEvent {
        public OriginIdentified {
            factors = List.copyOf(factors);
        }
    }

    /**
     * We answer for these grounds; apart from any goodwill (requirement 58).
     *
     * @param wording absent when it was settled at the first contact without anything worth noting being said
     */
    @EventName("fault-admitted")
    record FaultAdmitted(
            DisputeId disputeId,
            Act act,
            List<String> grounds,
            FaultExtent extent,
            @Nullable Protected wording) implements AssessmentEvent {
        public FaultAdmitted {
            grounds = List.copyOf(grounds);
        }
    }
}
