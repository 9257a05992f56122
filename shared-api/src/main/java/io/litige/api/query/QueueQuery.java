package io.litige.api.query;

import org.jspecify.annotations.Nullable;

/** Questions about what is to be done next; all answered with a {@link QueuePage}. Who asks travels in the metadata. */
public sealed interface QueueQuery {
    /** {@link QueuePage#next} of the page before. */
    @Nullable
    String after();

    /** 1 to 200. */
    int limit();

    /** What the caller has written already, to be in the answer. */
    @Nullable
    Seen seen();

    /** Everything a team has to work on, owned or not. */
    record TeamQueue(
            String team,
            @Nullable String after,
            int limit,
            @Nullable Seen seen) implements QueueQuery {}

    /** What the caller owns or is asked to take over, and the approvals the caller could decide. */
    record OwnQueue(
            @Nullable String after, int limit, @Nullable Seen seen) implements QueueQuery {}
}
