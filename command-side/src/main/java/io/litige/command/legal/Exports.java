package io.litige.command.legal;

import io.litige.api.command.LegalCommand.ReleaseExport;
import io.litige.api.command.LegalCommand.RequestExport;
import io.litige.api.command.LegalCommand.SealExport;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LegalEvent.ExportReleased;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.LegalEvent.ExportSealed;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Redaction;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Exports leave a trace in the timeline they export; the request's id is the export's id. */
final class Exports {
    private Exports() {}

    static List<DisputeEvent> request(RequestExport c, DisputeFacts dispute, Handling handling) {
        List<Redaction> redactions = Objects.requireNonNullElse(c.redactions(), List.of());
        boolean mediation = Boolean.TRUE.equals(c.mediation());
        var violations = new Violations();
        redactions.forEach(redaction -> check(redaction, c.profile(), dispute, violations));
        violations
                .when(
                        mediation && c.profile() != ExportProfile.COURT,
                        Code.REDACTION_NOT_ALLOWED,
                        Map.of("mediation", true, "profile", c.profile(), "allowed", "mediation for COURT alone"))
                .when(
                        mediation && c.why() == null,
                        Code.REASON_MISSING,
                        Map.of("field", "why", "because", "what is said in a mediation is confidential"))
                .reject();
        return List.of(new ExportRequested(
                c.disputeId(),
                handling.act(),
                handling.call().requestId(),
                c.profile(),
                c.language(),
                handling.text(c.purpose()),
                redactions,
                mediation));
    }

    /** The registration says who is in dispute with whom: without it nothing else can be read. */
    private static void check(Redaction redaction, ExportProfile profile, DisputeFacts dispute, Violations violations) {
        boolean unknown = redaction.sequence() > dispute.version();
        boolean registration = redaction.sequence() == 0 && redaction.path() == null;
        violations.when(
                unknown || registration || profile == ExportProfile.INTERNAL_FULL,
                Code.REDACTION_NOT_ALLOWED,
                Map.of(
                        "sequence",
                        redaction.sequence(),
                        "profile",
                        profile,
                        "allowed",
                        "events 1 to " + dispute.version() + ", texts of event 0, any profile but INTERNAL_FULL"));
    }

    static List<DisputeEvent> release(ReleaseExport c, Counsel now, Handling handling) {
        var asked = find(c.export(), now);
        new Violations()
                .when(
                        asked.released() || !asked.profile().needsRelease(),
                        Code.EXPORT_RELEASED,
                        Map.of("export", c.export(), "profile", asked.profile()))
                .when(
                        asked.requestedBy().equals(handling.actor().id()),
                        Code.CONFIRMER_IS_REQUESTER,
                        Map.of("requester", asked.requestedBy(), "allowed", "another person of legal staff"))
                .reject();
        return List.of(new ExportReleased(c.disputeId(), handling.act(), UUID.fromString(c.export())));
    }

    static List<DisputeEvent> seal(SealExport c, Counsel now, Handling handling) {
        var asked = find(c.export(), now);
        new Violations()
                .when(
                        asked.profile().needsRelease() && !asked.released(),
                        Code.EXPORT_NOT_READY,
                        Map.of("export", c.export(), "state", "waits for its release"))
                .when(asked.isSealed(), Code.EXPORT_SEALED, Map.of("export", c.export()))
                .reject();
        return List.of(new ExportSealed(
                c.disputeId(),
                handling.act(),
                UUID.fromString(c.export()),
                c.sha256(),
                c.size(),
                c.events(),
                c.logSize()));
    }

    private static AskedExport find(String export, Counsel now) {
        var asked = now.exports().get(export);
        if (asked == null) {
            throw Rejected.because(
                    Code.EXPORT_NOT_FOUND,
                    Map.of(
                            "export",
                            export,
                            "known",
                            Checks.joined(now.exports().keySet())));
        }
        return asked;
    }
}
