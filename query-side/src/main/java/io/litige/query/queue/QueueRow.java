package io.litige.query.queue;

import io.litige.api.access.Masks;
import io.litige.api.access.Relation;
import io.litige.api.access.Relations;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssessmentEvent.SeverityOverridden;
import io.litige.api.event.AssessmentEvent.StakesRevised;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.event.AssignmentEvent.TransferOffered;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.PrivacyEvent.ContentMasked;
import io.litige.api.value.AgentId;
import io.litige.api.value.Criticality;
import io.litige.api.value.DataClass;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.Protected;
import io.litige.query.projection.Claimed;
import io.litige.query.projection.Phases;
import io.litige.query.projection.ViewRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dispute as its queue sees it: a fold over its events, with no database in sight.
 *
 * @param summary only until the row is first written; kept apart from the state, so that folding needs no key
 * @param talks whether its negotiation stands still
 * @param hidden why its summary is shown to nobody; null while it is shown
 * @param resolvedAt when it was last resolved; null while it is not
 */
record QueueRow(
        DisputeId id,
        long version,
        Phase phase,
        String team,
        @Nullable AgentId owner,
        @Nullable AgentId transferTo,
        Criticality criticality,
        @Nullable Integer severity,
        Instant receivedAt,
        @Nullable Instant resolvedAt,
        List<Money> disputed,
        DueDates due,
        Dialogue dialogue,
        List<PendingApproval> approvals,
        List<PendingContribution> contributions,
        Publicity publicity,
        Talks talks,
        @Nullable DataClass hidden,
        @Nullable Protected summary)
        implements ViewRow {
    QueueRow {
        disputed = List.copyOf(disputed);
        approvals = List.copyOf(approvals);
        contributions = List.copyOf(Objects.requireNonNullElse(contributions, List.of()));
        // A row written before there was such a thing.
        publicity = Objects.requireNonNullElse(publicity, Publicity.NONE);
        talks = Objects.requireNonNullElse(talks, Talks.NONE);
    }

    @Override
    public UUID disputeId() {
        return id.value();
    }

    /**
     * Closed, rejected, withdrawn and the like leave the queue, unless a time limit set by law runs; a resolved one stays
     * until it is closed.
     */
    boolean inQueue() {
        return Phases.isOpen(phase) || phase == Phase.RESOLVED || due.anyLegal();
    }

    /** Questions to departments somebody still waits for; once the dispute has ended, nobody does. */
    List<PendingContribution> awaited() {
        return Phases.isOpen(phase) ? contributions : List.of();
    }

    /** Whether somebody may take it. */
    boolean claimable() {
        return Phases.isOpen(phase) && owner == null;
    }

    /**
     * @throws IllegalStateException when the first event is not a registration
     */
    static QueueRow evolve(@Nullable QueueRow row, DisputeEvent event, long version) {
        if (event instanceof DisputeRegistered registered) {
            return registered(registered, version);
        }
        if (row == null) {
            throw new IllegalStateException("a dispute starts with its registration");
        }
        return row.after(event, version);
    }

    private static QueueRow registered(DisputeRegistered e, long version) {
        var amount = e.customerDisputedAmount();
        return new QueueRow(
                e.disputeId(),
                version,
                Phase.REGISTERED,
                e.team(),
                null,
                null,
                e.criticality(),
                null,
                e.act().occurredAt(),
                null,
                amount == null ? Claimed.perCurrency(e.grounds()) : List.of(amount),
                DueDates.NONE,
                Dialogue.opened(e.act().occurredAt()),
                List.of(),
                List.of(),
                Publicity.NONE,
                Talks.NONE,
                null,
                e.summary());
    }

    private QueueRow after(DisputeEvent event, long newVersion) {
        var newPhase = Phases.after(phase, event);
        var relation = Relations.evolve(new Relation(team, owner, Set.of()), event);
        return new QueueRow(
                id,
                newVersion,
                newPhase,
                relation.team(),
                relation.owner(),
                transferAfter(event),
                criticalityAfter(event),
                severityAfter(event),
                receivedAt,
                resolvedAfter(event, newPhase),
                Claimed.after(disputedAfter(event), event),
                due.after(event, newPhase),
                dialogue.after(event, due),
                PendingApproval.after(approvals, event),
                PendingContribution.after(contributions, event),
                publicity.after(event),
                talks.after(event),
                hiddenAfter(event),
                summary);
    }

    private @Nullable DataClass hiddenAfter(DisputeEvent event) {
        return event instanceof ContentMasked e && e.content().equals(Masks.COMPLAINT) ? e.dataClass() : hidden;
    }

    private Criticality criticalityAfter(DisputeEvent event) {
        return event instanceof StakesRevised e && e.criticality() != null ? e.criticality() : criticality;
    }

    private @Nullable Integer severityAfter(DisputeEvent event) {
        return switch (event) {
            case SeverityAssessed e -> Integer.valueOf(e.level());
            case SeverityOverridden e -> Integer.valueOf(e.level());
            default -> severity;
        };
    }

    private List<Money> disputedAfter(DisputeEvent event) {
        return event instanceof StakesRevised e && e.customerDisputedAmount() != null
                ? List.of(e.customerDisputedAmount())
                : disputed;
    }

    /** The summary stays while a batch is folded and is written apart from the state. */
    QueueRow withoutSummary() {
        return new QueueRow(
                id,
                version,
                phase,
                team,
                owner,
                transferTo,
                criticality,
                severity,
                receivedAt,
                resolvedAt,
                disputed,
                due,
                dialogue,
                approvals,
                contributions,
                publicity,
                talks,
                hidden,
                null);
    }

    private @Nullable AgentId transferAfter(DisputeEvent event) {
        return switch (event) {
            case TransferOffered e -> e.to();
            case TransferAccepted e -> null;
            case OwnerAssigned e -> null;
            default -> transferTo;
        };
    }

    private @Nullable Instant resolvedAfter(DisputeEvent event, Phase newPhase) {
        if (newPhase != Phase.RESOLVED) {
            return null;
        }
        return phase == Phase.RESOLVED ? resolvedAt : event.act().occurredAt();
    }
}
