package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Protected;
import io.litige.api.value.Release;
import io.litige.api.value.ToneFlag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param release who had to let it leave when it was written; the present severity may ask for more
 * @param by who released, refused or discarded it
 */
public record DraftState(
        String id,
        MessagePurpose purpose,
        Channel channel,
        @Nullable Protected subject,
        Protected text,
        @Nullable String replyTo,
        @Nullable String token,
        Release release,
        List<ToneFlag> flags,
        List<AgentId> authors,
        Instant draftedAt,
        @Nullable Instant notBefore,
        DraftStatus status,
        @Nullable AgentId by,
        @Nullable Instant at,
        @Nullable Protected reason) {
    public DraftState {
        flags = List.copyOf(flags);
        authors = List.copyOf(authors);
    }
}
