package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import io.litige.api.value.RegisteredLetter;
import io.litige.api.value.WaitingParty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said and written, by whom, when it happened and when it was recorded. */
public sealed interface CommunicationEvent extends DisputeEvent {
    /**
     * One exchange (requirement 7). {@code act.occurredAt} is when it happened, {@code act.recordedAt} when we wrote it
     * down.
     *
     * @param id {@code C1}, {@code C2}… within the dispute
     * @param channel the channel of the exchange itself
     * @param substantive false for an automatic or purely formal message (requirement 24)
     * @param lateReason why it was recorded long after it happened; present when the policy asks for it
     * @param evidence ids of the attachments, such as {@code E1}
     * @param from who sent an inbound one; the customer when absent
     */
    @EventName("communication-recorded")
    record CommunicationRecorded(
            DisputeId disputeId,
            Act act,
            String id,
            Direction direction,
            Channel channel,
            @Nullable Protected counterpart,
            @Nullable Protected subject,
            Protected content,
            boolean substantive,
            @Nullable RegisteredLetter letter,
            @Nullable Protected lateReason,
            List<String> evidence,
            @Nullable WaitingParty from)
            implements CommunicationEvent {
        public CommunicationRecorded {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * An earlier record was wrong. The earlier event stays; readers show both (requirement 50).
     *
     * @param targetVersion sequence number of the corrected event in this dispute
     * @param fields corrected field names with what they should say
     */
    @EventName("record-corrected")
    record RecordCorrected(
            DisputeId disputeId, Act act, long targetVersion, Map<String, Protected> fields, Protected reason)
            implements CommunicationEvent {
        public RecordCorrected {
            fields = Map.copyOf(fields);
        }
    }
}
