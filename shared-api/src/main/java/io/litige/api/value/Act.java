package io.litige.api.value;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as what, how, why and when. It stands in every event's payload because metadata does not survive
 * every store byte for byte (design of trust, finding 7).
 *
 * @param actor pseudonym of the person or client that acted
 * @param role the role the act was permitted in
 * @param channel how the act reached us
 * @param requestId one per command; a repeated command is recognised by it
 * @param why the reason the actor gave, if any
 * @param occurredAt business time, UTC: when it happened
 * @param recordedAt when the command was handled, UTC; never before {@code occurredAt}
 */
public record Act(
        AgentId actor,
        Role role,
        Channel channel,
        UUID requestId,
        @Nullable Protected why,
        Instant occurredAt,
        Instant recordedAt) {}
