package io.litige.command.privacy;

import io.litige.api.access.Step;
import io.litige.api.command.PrivacyCommand.ConfirmShred;
import io.litige.api.command.PrivacyCommand.ShredSubject;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.PrivacyEvent.ShredRequested;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.api.value.ErasureBasis;
import io.litige.api.value.Phase;
import io.litige.api.value.RequestOutcome;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.privacy.Privacy.Asked;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Destroying the texts of a dispute: for a ground, by two persons, and never what is held. */
final class Shredding {
    private static final String LAW = "GDPR 17(3)(b) and (e)";

    private Shredding() {}

    static List<DisputeEvent> request(ShredSubject c, Privacy now, DisputeFacts dispute, Handling handling) {
        var asked = new Asked(
                handling.actor().id(),
                c.basis(),
                c.request(),
                c.basis() == ErasureBasis.RETENTION_ELAPSED ? Retention.version(handling) : null);
        allowed(asked, now, dispute, handling);
        return List.of(
                new ShredRequested(c.disputeId(), handling.act(), c.basis(), c.request(), asked.policyVersion()));
    }

    /** Looks at everything again: a hold may have been placed since. */
    static List<DisputeEvent> confirm(ConfirmShred c, Privacy now, DisputeFacts dispute, Handling handling) {
        var asked = now.asked();
        if (asked == null) {
            throw Rejected.because(
                    Code.SHRED_NOT_REQUESTED, Map.of("allowed", "ShredSubject first, by another person"));
        }
        Rejected.when(
                asked.by().equals(handling.actor().id()),
                Code.CONFIRMER_IS_REQUESTER,
                Map.of("requester", asked.by(), "allowed", "another person of data protection or legal staff"));
        allowed(asked, now, dispute, handling);
        return List.of(new SubjectShredded(
                c.disputeId(), handling.act(), asked.basis(), asked.request(), asked.policyVersion(), asked.by()));
    }

    private static void allowed(Asked asked, Privacy now, DisputeFacts dispute, Handling handling) {
        var phase = phase(dispute, handling);
        var violations = new Violations()
                .when(
                        phase != null && Step.isOpen(phase),
                        Code.DISPUTE_GOES_ON,
                        Map.of(
                                "phase", String.valueOf(phase),
                                "law", "GDPR 17(3)(e)",
                                "allowed", "once it has ended: resolved, rejected, closed, withdrawn or void"));
        held(dispute, handling, violations);
        var waiting = now.requests().needingTheData();
        violations.when(
                !waiting.isEmpty(),
                Code.SUBJECT_REQUEST_OPEN,
                Map.of(
                        "requests",
                        Checks.joined(waiting),
                        "allowed",
                        "once AnswerSubjectRequest is recorded for each"));
        if (asked.basis() == ErasureBasis.RETENTION_ELAPSED) {
            Retention.elapsed(dispute, handling, violations);
        } else {
            violations.when(
                    asked.request() == null,
                    Code.ERASURE_REQUEST_MISSING,
                    Map.of("basis", asked.basis(), "allowed", "request, the reference it is filed under"));
            granted(asked.request(), now.requests(), violations);
        }
        violations.reject();
    }

    /** What is filed in the dispute itself has to be a request that may end so. */
    private static void granted(@Nullable String filed, Requests requests, Violations violations) {
        if (filed == null || !filed.matches("RQ[0-9]+")) {
            return;
        }
        var request = requests.known(filed);
        violations.when(
                !request.right().mayErase() || request.outcome() == RequestOutcome.REFUSED,
                Code.ERASURE_REQUEST_MISSING,
                Map.of(
                        "request",
                        filed,
                        "right",
                        request.right(),
                        "outcome",
                        String.valueOf(request.outcome()),
                        "allowed",
                        "a request for erasure, or an objection, that was not refused"));
    }

    private static void held(DisputeFacts dispute, Handling handling, Violations violations) {
        var held = Held.of(dispute, handling.desk().others()::find);
        violations
                .when(
                        !held.matters().isEmpty(),
                        Code.LEGALLY_HELD,
                        Map.of(
                                "matters",
                                Checks.joined(held.matters()),
                                "law",
                                LAW,
                                "allowed",
                                "once legal staff released every matter"))
                .when(
                        !held.unknown().isEmpty(),
                        Code.HOLD_UNKNOWN,
                        Map.of(
                                "disputes",
                                Checks.joined(held.unknown()),
                                "allowed",
                                "once these disputes can be read"));
    }

    /** The phase of the dispute in which work on this one goes on, or of this one; null when it cannot be read. */
    private static @Nullable Phase phase(DisputeFacts dispute, Handling handling) {
        var last = Merged.into(dispute, handling.desk().others()::find);
        return last == null ? null : last.phase();
    }
}
