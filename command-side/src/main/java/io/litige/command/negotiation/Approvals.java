package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand.GrantApproval;
import io.litige.api.command.NegotiationCommand.RefuseApproval;
import io.litige.api.command.NegotiationCommand.RequestApproval;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ApprovalRefused;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Requests to grant more than one's own mandate, decided by somebody else (requirement 40).
 *
 * @param requests by id, in the order they were made
 */
public record Approvals(Map<String, Approval> requests) {
    static final Approvals NONE = new Approvals(Map.of());

    /**
     * One request.
     *
     * @param mandate the requester's own until it is granted, then the approver's
     * @param approver who granted it
     * @param role as what
     */
    public record Approval(
            Money amount,
            AgentId requester,
            Mandate mandate,
            Status status,
            @Nullable AgentId approver,
            @Nullable Role role) {
        Approval became(Status next) {
            return new Approval(amount, requester, mandate, next, approver, role);
        }

        Approval grantedBy(ApprovalGranted event) {
            var act = event.act();
            return new Approval(amount, requester, event.mandate(), Status.GRANTED, act.actor(), act.role());
        }

        /** In whose name what it covers is given. */
        AgentId decidedBy() {
            return approver == null ? requester : approver;
        }
    }

    /** What became of a request. A granted one is used once. */
    public enum Status {
        PENDING,
        GRANTED,
        REFUSED,
        USED
    }

    ApprovalRequested request(RequestApproval c, DisputeFacts dispute, Handling handling) {
        var violations = new Violations();
        Checks.amount(violations, c.amount(), dispute.currency(), "amount");
        violations.reject();
        return new ApprovalRequested(
                c.disputeId(),
                handling.act(),
                "A" + (requests.size() + 1),
                c.amount(),
                handling.actor().mandate(),
                handling.text(c.reason()));
    }

    ApprovalGranted grant(GrantApproval c, Handling handling) {
        var approval = pending(c.approval());
        var mandate = handling.actor().mandate();
        var violations = new Violations();
        notTheRequester(c.approval(), approval, handling, violations);
        Authority.check(
                violations, mandate, approval.amount(), "somebody whose mandate covers " + approval.amount(), handling);
        violations.reject();
        return new ApprovalGranted(c.disputeId(), handling.act(), c.approval(), approval.amount(), mandate);
    }

    ApprovalRefused refuse(RefuseApproval c, Handling handling) {
        var violations = new Violations();
        notTheRequester(c.approval(), pending(c.approval()), handling, violations);
        violations.reject();
        return new ApprovalRefused(c.disputeId(), handling.act(), c.approval(), handling.text(c.reason()));
    }

    /** The granted approval an offer of that value may rest on. */
    Approval usable(String id, Money value) {
        var approval = Checks.known(requests, id, Code.APPROVAL_NOT_FOUND, "approval");
        Rejected.when(
                approval.status() != Status.GRANTED,
                Code.APPROVAL_NOT_GRANTED,
                Map.of("approval", id, "status", approval.status(), "allowed", Status.GRANTED));
        Rejected.when(
                !Authority.covers(new Mandate(approval.amount(), id), value),
                Code.APPROVAL_TOO_SMALL,
                Map.of("asked", value, "approved", approval.amount()));
        return approval;
    }

    /** As what somebody approved it; null when nobody did. */
    @Nullable
    Role role(@Nullable String id) {
        var approval = id == null ? null : requests.get(id);
        return approval == null || approval.status() != Status.GRANTED ? null : approval.role();
    }

    Approvals requested(ApprovalRequested event) {
        return with(
                event.id(),
                new Approval(event.amount(), event.act().actor(), event.mandate(), Status.PENDING, null, null));
    }

    Approvals became(String id, Status status) {
        var approval = Objects.requireNonNull(requests.get(id));
        return with(id, approval.became(status));
    }

    Approvals granted(ApprovalGranted event) {
        return with(event.id(), Objects.requireNonNull(requests.get(event.id())).grantedBy(event));
    }

    private Approval pending(String id) {
        var approval = Checks.known(requests, id, Code.APPROVAL_NOT_FOUND, "approval");
        Rejected.when(
                approval.status() != Status.PENDING,
                Code.APPROVAL_NOT_PENDING,
                Map.of("approval", id, "status", approval.status(), "allowed", Status.PENDING));
        return approval;
    }

    private static void notTheRequester(String id, Approval approval, Handling handling, Violations violations) {
        violations.when(
                approval.requester().equals(handling.actor().id()),
                Code.APPROVER_IS_REQUESTER,
                Map.of("approval", id, "requester", approval.requester(), "allowed", "anybody else with the mandate"));
    }

    private Approvals with(String id, Approval approval) {
        return new Approvals(Grow.plus(requests, id, approval));
    }
}
