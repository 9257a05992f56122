package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Protected;
import io.litige.api.value.Release;
import io.litige.api.value.ToneFlag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts before they leave the house, and whether the customer feels understood. */
public sealed interface MessageEvent extends DisputeEvent {
    /**
     * Everything that leaves once it is released (requirements 8, 27 and 30).
     *
     * @param id {@code D1}, {@code D2}… within the dispute
     * @param text complete, with salutation, reference and reply route where the customer gets it
     * @param template name and {@code templateVersion} of what it was made of; null for words that are no message
     * @param replyTo where an answer goes; null for words that are no message
     * @param token leads an answer back to this dispute
     * @param release who has to let it leave
     * @param notBefore end of the cooling delay
     * @param policyVersion of the release policy
     */
    @EventName("message-drafted")
    record MessageDrafted(
            DisputeId disputeId,
            Act act,
            String id,
            MessagePurpose purpose,
            Channel channel,
            String language,
            @Nullable Protected subject,
            Protected text,
            @Nullable String template,
            @Nullable String templateVersion,
            @Nullable String replyTo,
            @Nullable String token,
            @Nullable Protected unnamedBecause,
            @Nullable FinalResponseForm form,
            @Nullable Protected recourse,
            List<String> grounds,
            @Nullable FaultExtent extent,
            @Nullable Protected nextStep,
            @Nullable Instant nextUpdateDue,
            int severity,
            Release release,
            List<ToneFlag> flags,
            @Nullable Instant notBefore,
            String policyVersion)
            implements MessageEvent {
        public MessageDrafted {
            grounds = List.copyOf(grounds);
            flags = List.copyOf(flags);
        }
    }

    /** Written anew by {@code act.actor}, one of its authors from now on. */
    @EventName("draft-amended")
    record DraftAmended(
            DisputeId disputeId,
            Act act,
            String id,
            @Nullable Protected subject,
            Protected text,
            int severity,
            Release release,
            List<ToneFlag> flags,
            @Nullable Instant notBefore,
            String policyVersion)
            implements MessageEvent {
        public DraftAmended {
            flags = List.copyOf(flags);
        }
    }

    /**
     * {@code act.actor} lets it leave; what it is for is recorded right after.
     *
     * @param release who had to
     */
    @EventName("draft-released")
    record DraftReleased(
            DisputeId disputeId, Act act, String id, MessagePurpose purpose, List<AgentId> authors, Release release)
            implements MessageEvent {
        public DraftReleased {
            authors = List.copyOf(authors);
        }
    }

    /** Given back to its authors. */
    @EventName("draft-refused")
    record DraftRefused(DisputeId disputeId, Act act, String id, Protected reason) implements MessageEvent {}

    @EventName("draft-discarded")
    record DraftDiscarded(DisputeId disputeId, Act act, String id, Protected reason) implements MessageEvent {}

    /**
     * @param id {@code S1}, {@code S2}… within the dispute
     */
    @EventName("restatement-recorded")
    record RestatementRecorded(DisputeId disputeId, Act act, String id, Protected text) implements MessageEvent {}

    /**
     * What the customer says of it (requirement 26).
     *
     * @param wording in the customer's words
     */
    @EventName("restatement-confirmed")
    record RestatementConfirmed(
            DisputeId disputeId,
            Act act,
            String id,
            boolean confirmed,
            @Nullable Protected wording) implements MessageEvent {}
}
