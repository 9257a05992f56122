package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.api.value.Protected;
import io.litige.api.value.RegisteredLetter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param excerpt the first 1 000 characters
 * @param truncated whether the timeline has more of it
 * @param version sequence number of its event, for corrections
 */
public record CommunicationState(
        String id,
        long version,
        Direction direction,
        Channel channel,
        @Nullable Protected counterpart,
        @Nullable Protected subject,
        Protected excerpt,
        boolean truncated,
        boolean substantive,
        @Nullable RegisteredLetter letter,
        List<String> evidence,
        AgentId by,
        Instant occurredAt,
        Instant recordedAt) {
    public CommunicationState {
        evidence = List.copyOf(evidence);
    }
}
