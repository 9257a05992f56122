package io.litige.command.legal;

import io.litige.api.command.LegalFileCommand.WritePrivilegedNote;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.LegalFileEvent.PrivilegedNoteWritten;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import io.litige.api.value.Receipt;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lawyers' own file of one dispute, without any text.
 *
 * @param notes ids in the order they were written
 * @param answers sequence of the note each request wrote
 */
public record LegalFile(Map<String, Long> notes, Map<UUID, String> answers) {
    public static final LegalFile EMPTY = new LegalFile(Map.of(), Map.of());

    PrivilegedNoteWritten decide(WritePrivilegedNote c, Handling handling) {
        var violations = new Violations()
                .when(
                        c.mention() != null && !c.qualified(),
                        Code.MENTION_NOT_QUALIFIED,
                        Map.of("law", "71-1130, 58-1", "allowed", "qualified, or no mention"))
                .when(
                        c.replaces() != null && !notes.containsKey(c.replaces()),
                        Code.NOTE_NOT_FOUND,
                        Map.of("note", String.valueOf(c.replaces()), "known", Checks.joined(notes.keySet())));
        violations.reject();
        return new PrivilegedNoteWritten(
                c.disputeId(),
                handling.act(),
                "LN" + (notes.size() + 1),
                Protected.privileged(handling.customer(), c.text()),
                c.mention(),
                c.qualified(),
                Objects.requireNonNullElse(c.addressees(), List.of()),
                c.replaces());
    }

    LegalFile evolve(PrivilegedNoteWritten event, long version) {
        return new LegalFile(
                Grow.plus(notes, event.id(), version),
                Grow.plus(answers, event.act().requestId(), event.id()));
    }

    @Nullable
    Receipt receipt(DisputeId dispute, UUID request) {
        var note = answers.get(request);
        return note == null ? null : Receipt.of(dispute, Objects.requireNonNull(notes.get(note)), List.of(note));
    }
}
