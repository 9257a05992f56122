package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lawyers of a dispute write, in a stream of its own: nobody else sees that there is any (requirement 89). */
public sealed interface LegalFileEvent extends RecordedEvent {
    /**
     * @param id {@code LN1}, {@code LN2}… within the file
     * @param mention of confidentiality, as its author wrote it; never added by a rule
     * @param qualified whether the author states to be qualified for that mention
     * @param addressees who may read it besides its author; all legal staff when empty
     * @param replaces id of the note this one takes the place of; that one stays
     */
    @EventName("privileged-note-written")
    record PrivilegedNoteWritten(
            DisputeId disputeId,
            Act act,
            String id,
            Protected text,
            @Nullable String mention,
            boolean qualified,
            List<AgentId> addressees,
            @Nullable String replaces)
            implements LegalFileEvent {
        public PrivilegedNoteWritten {
            addressees = List.copyOf(addressees);
        }
    }

    /** Every event class there is, in no particular order. */
    static List<Class<? extends LegalFileEvent>> all() {
        return List.of(PrivilegedNoteWritten.class);
    }
}
