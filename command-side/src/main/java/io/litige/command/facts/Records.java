package io.litige.command.facts;

import io.litige.api.event.DisputeEvent;
import io.litige.api.value.DisputeId;

/** What was recorded earlier in the same dispute: the state holds no protected text, so it is read where it stands. */
public interface Records {
    /**
     * @param version of the event
     * @throws IllegalStateException when there is none
     */
    DisputeEvent at(DisputeId dispute, long version);
}
