package io.litige.query.projection;

import io.litige.api.event.DisputeEvent;
import org.jspecify.annotations.Nullable;

/** How one event changes a row. Pure: the same events always give the same row. */
@FunctionalInterface
public interface Evolution<R extends ViewRow> {
    /**
     * @param row null for the first event of a dispute
     * @param version sequence number of the event
     */
    R evolve(@Nullable R row, DisputeEvent event, long version);
}
