package io.litige.command.assessment;

import io.litige.api.command.AssessmentCommand.CheckDocument;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AssessmentEvent.DocumentChecked;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.DocumentPoint;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.OriginKind;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Whether the document behind a ground is in order: mentions, clauses, delays (requirement 53). */
final class Documents {
    private Documents() {}

    static List<DisputeEvent> check(CheckDocument c, DisputeFacts dispute, Handling handling) {
        var missing = Arrays.stream(DocumentPoint.values())
                .filter(point -> !c.points().containsKey(point))
                .toList();
        var violations = new Violations();
        Checks.allKnown(violations, List.of(c.ground()), dispute.grounds(), Code.GROUND_NOT_FOUND, "ground");
        violations.when(
                !missing.isEmpty(),
                Code.CHECKLIST_INCOMPLETE,
                Map.of("missing", Checks.joined(missing), "allowed", Checks.joined(List.of(DocumentPoint.values()))));
        if (c.evidence() != null) {
            Checks.allKnown(violations, List.of(c.evidence()), dispute.evidence(), Code.EVIDENCE_NOT_FOUND, "evidence");
        }
        violations.reject();
        var failing = Arrays.stream(DocumentPoint.values())
                .filter(point -> Boolean.FALSE.equals(c.points().get(point)))
                .toList();
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new DocumentChecked(
                c.disputeId(),
                handling.act(),
                c.ground(),
                c.type(),
                c.document(),
                failing,
                c.evidence(),
                handling.textIfAny(c.note())));
        if (!failing.isEmpty() && !dispute.groundsWithOrigin().contains(c.ground())) {
            events.add(new OriginIdentified(
                    c.disputeId(),
                    handling.act(),
                    c.ground(),
                    origin(c.type()),
                    c.document(),
                    failing.getFirst().cause(),
                    List.of(),
                    null));
        }
        return events;
    }

    private static OriginKind origin(EvidenceType type) {
        return switch (type) {
            case INVOICE, PAYMENT_PROOF -> OriginKind.INVOICE_LINE;
            case ORDER -> OriginKind.ORDER_LINE;
            case DELIVERY_NOTE -> OriginKind.DELIVERY;
            default -> OriginKind.POLICY_VERSION;
        };
    }
}
