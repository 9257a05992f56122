package io.litige.query.queue;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ApprovalRefused;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.value.AgentId;
import io.litige.api.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A request above somebody's mandate that nobody has decided yet. */
record PendingApproval(String id, AgentId requester, Money amount, Instant requestedAt) {
    static List<PendingApproval> after(List<PendingApproval> pending, DisputeEvent event) {
        return switch (event) {
            case ApprovalRequested e -> with(pending, e);
            case ApprovalGranted e -> without(pending, e.id());
            case ApprovalRefused e -> without(pending, e.id());
            default -> pending;
        };
    }

    private static List<PendingApproval> with(List<PendingApproval> pending, ApprovalRequested e) {
        var all = new ArrayList<>(pending);
        all.add(new PendingApproval(e.id(), e.act().actor(), e.amount(), e.act().occurredAt()));
        return all;
    }

    private static List<PendingApproval> without(List<PendingApproval> pending, String id) {
        return pending.stream().filter(approval -> !approval.id().equals(id)).toList();
    }
}
