package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.Protected;
import io.litige.api.value.PublicationChange;
import io.litige.api.value.ThreatKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a dispute in public, what is threatened, and the crisis it can become (requirements 17 to 20, 91). */
public sealed interface ExposureEvent extends DisputeEvent {
    /**
     * {@code act.occurredAt} is when it was seen.
     *
     * @param id {@code X1}, {@code X2}… within the dispute
     * @param level how public this one makes the dispute; the dispute's own level never falls by it
     * @param textHash SHA-256 of the text as it was seen, in hexadecimal
     */
    @EventName("exposure-recorded")
    record ExposureRecorded(
            DisputeId disputeId,
            Act act,
            String id,
            ExposureLevel level,
            @Nullable String platform,
            @Nullable Protected url,
            @Nullable Protected text,
            @Nullable Protected textHash,
            @Nullable Integer rating,
            @Nullable Long reach,
            List<String> evidence)
            implements ExposureEvent {
        public ExposureRecorded {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @param level the dispute's exposure from here on, never below what it was
     */
    @EventName("publication-changed")
    record PublicationChanged(
            DisputeId disputeId,
            Act act,
            String id,
            PublicationChange change,
            ExposureLevel level,
            @Nullable Protected text,
            @Nullable Protected textHash,
            @Nullable Integer rating,
            @Nullable Long reach)
            implements ExposureEvent {}

    @EventName("exposure-lowered")
    record ExposureLowered(DisputeId disputeId, Act act, ExposureLevel from, ExposureLevel to, Protected reason)
            implements ExposureEvent {}

    /**
     * @param level the dispute's exposure from here on: at least THREAT when the press or a review is threatened
     */
    @EventName("escalation-threatened")
    record EscalationThreatened(
            DisputeId disputeId, Act act, List<ThreatKind> kinds, Protected wording, ExposureLevel level)
            implements ExposureEvent {
        public EscalationThreatened {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Time targets that still run shrink: what is left of each is divided. Legal clocks and promises stay.
     *
     * @param clockDivisor above 1
     */
    @EventName("crisis-opened")
    record CrisisOpened(DisputeId disputeId, Act act, ExposureLevel level, int clockDivisor, String policyVersion)
            implements ExposureEvent {}

    /**
     * @param id {@code Q1}, {@code Q2}… within the dispute
     * @param publication what it answers
     */
    @EventName("public-answer-drafted")
    record PublicAnswerDrafted(
            DisputeId disputeId,
            Act act,
            String id,
            @Nullable String publication,
            Protected text) implements ExposureEvent {}

    /** Two persons stand behind it: who wrote it, and who released it ({@code act.actor}). */
    @EventName("public-answer-released")
    record PublicAnswerReleased(DisputeId disputeId, Act act, String id, AgentId author) implements ExposureEvent {}

    @EventName("crisis-ended")
    record CrisisEnded(DisputeId disputeId, Act act, Protected lessons) implements ExposureEvent {}
}
