package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.ContributingFactor;
import io.litige.api.value.Criticality;
import io.litige.api.value.DisputeId;
import io.litige.api.value.DocumentPoint;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.FactFinding;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.FrequencyReading;
import io.litige.api.value.Grade;
import io.litige.api.value.Money;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Protected;
import io.litige.api.value.SeverityFactor;
import io.litige.api.value.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found out: severity, positions, origin, fault. */
public sealed interface AssessmentEvent extends DisputeEvent {
    /**
     * How serious the dispute is, under a versioned policy (requirement 14).
     *
     * @param factors what was measured, with points and weights; readers make the words of it
     * @param frequency what was counted, and where; absent when nothing was
     * @param score sum of points times weight
     * @param assessed level the score gives, 1 (slight) to 5 (grave)
     * @param level level in force: the one assessed, unless an override is pinned
     * @param pinned whether a level set by hand outlasted it
     * @param explanation the score in words, as revision 1 kept it
     */
    @EventName(value = "severity-assessed", revision = 2)
    record SeverityAssessed(
            DisputeId disputeId,
            Act act,
            String policyVersion,
            List<SeverityFactor> factors,
            @Nullable FrequencyReading frequency,
            int score,
            int assessed,
            int level,
            boolean pinned,
            @Nullable String explanation)
            implements AssessmentEvent {
        public SeverityAssessed {
            factors = List.copyOf(factors);
        }
    }

    /**
     * A person set the severity by hand (requirement 14).
     *
     * @param assessed what the score gives
     * @param level in force from here on
     * @param pinned whether it outlasts the next change of a factor
     */
    @EventName("severity-overridden")
    record SeverityOverridden(DisputeId disputeId, Act act, int assessed, int level, boolean pinned, Protected reason)
            implements AssessmentEvent {}

    /** What is at stake became known or changed; what is absent stayed as it was (requirements 12 and 16). */
    @EventName("stakes-revised")
    record StakesRevised(
            DisputeId disputeId,
            Act act,
            @Nullable Money customerDisputedAmount,
            @Nullable Money damagesClaimed,
            @Nullable Money amountAtRisk,
            @Nullable Criticality criticality)
            implements AssessmentEvent {}

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

    /** What the dispute may lead to for the company (requirement 22). */
    @EventName("consequences-assessed")
    record ConsequencesAssessed(
            DisputeId disputeId,
            Act act,
            Grade legal,
            Grade financial,
            Grade reputational,
            Grade operational,
            Protected text)
            implements AssessmentEvent {}

    /**
     * A side says that something happened (requirement 13).
     *
     * @param id {@code Y1}, {@code Y2}… within the dispute
     */
    @EventName("fact-claimed")
    record FactClaimed(
            DisputeId disputeId,
            Act act,
            String id,
            Side side,
            @Nullable String ground,
            Protected text) implements AssessmentEvent {}

    /** What was found out about a claimed fact, and by which pieces of evidence. */
    @EventName("fact-verified")
    record FactVerified(
            DisputeId disputeId,
            Act act,
            String fact,
            FactFinding finding,
            List<String> evidence,
            @Nullable Protected note)
            implements AssessmentEvent {
        public FactVerified {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The document behind a ground was looked through (requirement 53).
     *
     * @param failing points that are not in order; none when all are
     */
    @EventName("document-checked")
    record DocumentChecked(
            DisputeId disputeId,
            Act act,
            String ground,
            EvidenceType type,
            String document,
            List<DocumentPoint> failing,
            @Nullable String evidence,
            @Nullable Protected note)
            implements AssessmentEvent {
        public DocumentChecked {
            failing = List.copyOf(failing);
        }
    }
}
