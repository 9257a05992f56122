package io.litige.query.timeline;

import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ApprovalRefused;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.event.NegotiationEvent.CounterProposalAccepted;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.CounterProposalRefused;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.IncentiveGranted;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalRefused;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.event.NegotiationEvent.RemedyWaived;
import io.litige.api.value.Remedy;
import io.litige.query.timeline.StateThen.Done;
import io.litige.query.timeline.StateThen.Offer;
import io.litige.query.timeline.StateThen.RemedyThen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a dispute's state that negotiation moves: the open offer, and the remedies owed. */
final class OffersFold {
    private final Map<String, RemedyThen> remedies = new LinkedHashMap<>();
    private @Nullable Offer open;

    void add(NegotiationEvent event) {
        switch (event) {
            case ProposalMade e -> open = new Offer(e.id(), e.value(), e.validUntil());
            case ProposalSuperseded e -> close(e.proposal());
            case CounterProposalRecorded e -> close(e.answersProposal());
            case ProposalRefused e -> close(e.proposal());
            case ProposalExpired e -> close(e.proposal());
            case CounterProposalAccepted e -> {}
            case CounterProposalRefused e -> {}
            case DeadlockDetected e -> {}
            case AgreementSuperseded e -> e.remedies().forEach(remedy -> became(remedy, Done.REPLACED));
            case ProposalAccepted e -> close(e.proposal());
            case AgreementReached e -> owe(e.remedies());
            case FixedAtOnce e -> owe(e.remedies());
            case RemedyExecuted e -> became(e.remedy(), Done.EXECUTED);
            case RemedyWaived e -> became(e.remedy(), Done.WAIVED);
            case IncentiveGranted e -> {}
            case ApprovalRequested e -> {}
            case ApprovalGranted e -> {}
            case ApprovalRefused e -> {}
        }
    }

    @Nullable
    Offer open() {
        return open;
    }

    List<RemedyThen> remedies() {
        return List.copyOf(remedies.values());
    }

    private void close(@Nullable String proposal) {
        if (open != null && open.id().equals(proposal)) {
            open = null;
        }
    }

    private void owe(List<Remedy> owed) {
        owed.forEach(r -> remedies.put(r.id(), new RemedyThen(r.id(), r.kind(), r.amount(), r.dueDate(), Done.OWED)));
    }

    private void became(String id, Done status) {
        remedies.computeIfPresent(
                id, (key, old) -> new RemedyThen(id, old.kind(), old.amount(), old.dueDate(), status));
    }
}
