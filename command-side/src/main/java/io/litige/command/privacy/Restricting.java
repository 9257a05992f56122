package io.litige.command.privacy;

import io.litige.api.access.Step;
import io.litige.api.command.PrivacyCommand.LiftRestriction;
import io.litige.api.command.PrivacyCommand.RestrictProcessing;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.PrivacyEvent.ProcessingRestricted;
import io.litige.api.event.PrivacyEvent.RestrictionLifted;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;

/** Keeping the data and using them for the claim alone (GDPR, article 18). */
final class Restricting {
    private Restricting() {}

    static List<DisputeEvent> restrict(RestrictProcessing c, Privacy now, Handling handling) {
        var restriction = now.restriction();
        if (restriction != null) {
            throw Rejected.because(Code.PROCESSING_RESTRICTED, restriction.facts(Step.of(c)));
        }
        var request = c.request();
        if (request != null) {
            now.requests().known(request);
        }
        return List.of(new ProcessingRestricted(
                c.disputeId(), handling.act(), c.ground(), request, handling.text(c.reason())));
    }

    /** The person is told before it ends. */
    static List<DisputeEvent> lift(LiftRestriction c, Privacy now, DisputeFacts dispute, Handling handling) {
        var restriction = now.restriction();
        if (restriction == null) {
            throw Rejected.because(
                    Code.RESTRICTION_MISSING, Map.of("allowed", "RestrictProcessing; nothing is restricted now"));
        }
        var violations = new Violations();
        Answering.told(c.communication(), restriction.since(), handling.now(), dispute, violations);
        violations.reject();
        return List.of(
                new RestrictionLifted(c.disputeId(), handling.act(), handling.text(c.reason()), c.communication()));
    }
}
