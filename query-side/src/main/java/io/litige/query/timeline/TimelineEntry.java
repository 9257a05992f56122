package io.litige.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a dispute, told and as data.
 *
 * @param version sequence number within the dispute, from 0
 * @param event stable name of the event
 * @param told what happened, in words
 * @param when when it happened and was recorded, in words
 * @param occurredAt business time: when it happened
 * @param recordedAt when the command was handled, from the event's own content
 * @param storedAt the store's own time stamp
 * @param late present when it was recorded more than a day after it happened
 * @param corrects version of the entry this one corrects
 * @param corrections what later entries say this one should say; the original stays beside it
 * @param facts the parts of the event, as codes, numbers and texts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        long version,
        String event,
        int revision,
        Told told,
        Told when,
        Who who,
        Instant occurredAt,
        Instant recordedAt,
        Instant storedAt,
        UUID requestId,
        @Nullable Shown why,
        @Nullable Late late,
        @Nullable Long corrects,
        List<Corrected> corrections,
        Map<String, Object> facts) {

    /** Who acted, as what, and how the act reached us. */
    public record Who(AgentId actor, Role role, Channel channel, Told told) {}

    /** Recorded this long after it happened. */
    public record Late(Duration delay, Told told) {}

    /**
     * One field of this entry, set right by a later one.
     *
     * @param by version of the correcting entry
     * @param original what the entry said, if it had that field
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Corrected(
            long by,
            String field,
            @Nullable Object original,
            Shown corrected,
            Instant recordedAt,
            Shown reason,
            Told told) {}
}
