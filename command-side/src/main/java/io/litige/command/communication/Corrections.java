package io.litige.command.communication;

import io.litige.api.command.CommunicationCommand.CorrectRecord;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AssessmentEvent.PositionRecorded;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import io.litige.api.value.Role;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which records may be corrected, and by whom: texts only, by their author or a supervisor, and never by removing
 * anything (requirement 50). The customer's verbatim statement is not among them (requirement 26).
 *
 * @param records correctable records by the version of their event
 */
public record Corrections(Map<Long, Entry> records) {
    static final Corrections NONE = new Corrections(Map.of());

    /** What was recorded, and by whom. */
    public record Entry(Kind kind, AgentId author) {}

    /** Records with texts that can be wrong. */
    public enum Kind {
        REGISTRATION(List.of("customerName", "customerContact", "summary")),
        COMMUNICATION(List.of("counterpart", "subject", "content", "lateReason")),
        POSITION(List.of("text")),
        EVIDENCE(List.of("description"));

        private final List<String> fields;

        Kind(List<String> fields) {
            this.fields = fields;
        }
    }

    Corrections evolve(DisputeEvent event, long version) {
        var kind = kindOf(event);
        return kind == null
                ? this
                : new Corrections(Grow.sharing(
                        records, version, new Entry(kind, event.act().actor())));
    }

    RecordCorrected decide(CorrectRecord c, DisputeFacts dispute, Handling handling) {
        Rejected.when(
                c.targetVersion() > dispute.version(),
                Code.RECORD_NOT_FOUND,
                Map.of("targetVersion", c.targetVersion(), "lastVersion", dispute.version()));
        var entry = records.get(c.targetVersion());
        if (entry == null) {
            throw Rejected.because(
                    Code.NOT_CORRECTABLE,
                    Map.of(
                            "targetVersion",
                            c.targetVersion(),
                            "allowed",
                            Checks.joined(records.keySet().stream().sorted().toList())));
        }
        var actor = handling.actor();
        var violations = new Violations()
                .when(
                        !entry.author().equals(actor.id()) && !actor.has(Role.SUPERVISOR),
                        Code.NOT_THE_AUTHOR,
                        Map.of("author", entry.author(), "allowed", "the author, or " + Role.SUPERVISOR));
        for (var field : c.fields().keySet()) {
            violations.when(
                    !entry.kind().fields.contains(field),
                    Code.NOT_CORRECTABLE,
                    Map.of("field", field, "allowed", Checks.joined(entry.kind().fields)));
        }
        violations.reject();
        var fields = new LinkedHashMap<String, Protected>();
        c.fields().forEach((name, text) -> fields.put(name, handling.text(text)));
        return new RecordCorrected(c.disputeId(), handling.act(), c.targetVersion(), fields, handling.text(c.reason()));
    }

    private static @Nullable Kind kindOf(DisputeEvent event) {
        if (event instanceof CommunicationRecorded) {
            return Kind.COMMUNICATION;
        }
        if (event instanceof PositionRecorded) {
            return Kind.POSITION;
        }
        if (event instanceof EvidenceAdded) {
            return Kind.EVIDENCE;
        }
        return event instanceof DisputeRegistered ? Kind.REGISTRATION : null;
    }
}
