package io.litige.query.legal;

import io.litige.api.access.Actor;
import io.litige.api.event.LegalFileEvent;
import io.litige.api.event.LegalFileEvent.PrivilegedNoteWritten;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import io.litige.query.stream.DisputeStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lawyers' own file of a dispute, for those a note is meant for (requirement 89). */
final class PrivilegedNotes {
    static final String NAME = "privileged-notes.json";

    private PrivilegedNotes() {}

    /** One note as it is read. */
    record PrivilegedNote(
            String id,
            Protected text,
            @Nullable String mention,
            boolean qualified,
            List<AgentId> addressees,
            @Nullable String replaces,
            AgentId author,
            Instant writtenAt) {}

    /** Notes the reader wrote, or is among the addressees of, or that name none. */
    static List<PrivilegedNote> of(DisputeStream stream, DisputeId dispute, Actor reader) {
        return stream.legalFile(dispute)
                .map(PrivilegedNotes::note)
                .filter(note -> note.addressees().isEmpty()
                        || note.author().equals(reader.id())
                        || note.addressees().contains(reader.id()))
                .toList();
    }

    /** What was written up to a time and is meant for all legal staff. */
    static List<PrivilegedNote> until(DisputeStream stream, DisputeId dispute, Instant time) {
        return stream.legalFile(dispute)
                .map(PrivilegedNotes::note)
                .filter(note -> note.addressees().isEmpty() && !note.writtenAt().isAfter(time))
                .toList();
    }

    private static PrivilegedNote note(LegalFileEvent event) {
        return switch (event) {
            case PrivilegedNoteWritten e ->
                new PrivilegedNote(
                        e.id(),
                        e.text(),
                        e.mention(),
                        e.qualified(),
                        e.addressees(),
                        e.replaces(),
                        e.act().actor(),
                        e.act().recordedAt());
        };
    }
}
