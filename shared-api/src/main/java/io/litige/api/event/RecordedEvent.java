package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import java.util.ArrayList;
import java.util.List;

/** Whatever the record holds: facts about a dispute, and what its lawyers wrote in a stream of their own. */
public sealed interface RecordedEvent permits DisputeEvent, LegalFileEvent {
    /** The dispute it is about, under whose keys its texts lie. */
    DisputeId disputeId();

    Act act();

    /** Every event class there is, in no particular order. */
    static List<Class<? extends RecordedEvent>> everything() {
        var all = new ArrayList<Class<? extends RecordedEvent>>(DisputeEvent.all());
        all.addAll(LegalFileEvent.all());
        return all;
    }
}
