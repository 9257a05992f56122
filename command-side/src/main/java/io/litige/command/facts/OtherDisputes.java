package io.litige.command.facts;

import io.litige.api.event.DisputeEvent;
import io.litige.api.value.DisputeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Disputes beside the one in hand. What one command records on them and on its own is one commit: all of it, or nothing;
 * when somebody else wrote to any of them meanwhile, nothing, and the command is decided anew.
 */
public interface OtherDisputes {
    /** As it stands now; null when there is none. */
    @Nullable
    DisputeFacts find(DisputeId id);

    /** Takes events of another dispute into the commit of the command; the first of a new one is its registration. */
    default void record(DisputeId id, List<DisputeEvent> events) {}
}
