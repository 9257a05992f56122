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
import io.litige.api.value.Phase;
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

    /** Takes the event in and gives the phase that follows. */
    @Nullable
    Phase add(NegotiationEvent event, @Nullable Phase phase) {
        return switch (event) {
            case ProposalMade e -> {
                open = new Offer(e.id(), e.value(), e.validUntil());
                yield Phase.NEGOTIATING;
            }
            case ProposalSuperseded e -> close(e.proposal(), phase);
            case CounterProposalRecorded e -> close(e.answersProposal(), phase);
            case ProposalRefused e -> close(e.proposal(), phase);
            case ProposalExpired e -> close(e.proposal(), phase);
            case CounterProposalAccepted e -> phase;
            case CounterProposalRefused e -> phase;
            case DeadlockDetected e -> phase;
            case AgreementSuperseded e -> {
                e.remedies().forEach(remedy -> became(remedy, Done.REPLACED, phase));
                yield Phase.NEGOTIATING;
            }
            case ProposalAccepted e -> close(e.proposal(), phase);
            case AgreementReached e -> owe(e.remedies(), Phase.AGREED);
            case FixedAtOnce e -> owe(e.remedies(), phase);
            case RemedyExecuted e -> became(e.remedy(), Done.EXECUTED, phase);
            case RemedyWaived e -> became(e.remedy(), Done.WAIVED, phase);
            case IncentiveGranted e -> phase;
            case ApprovalRequested e -> phase;
            case ApprovalGranted e -> phase;
            case ApprovalRefused e -> phase;
        };
    }

    @Nullable
    Offer open() {
        return open;
    }

    List<RemedyThen> remedies() {
        return List.copyOf(remedies.values());
    }

    private @Nullable Phase close(@Nullable String proposal, @Nullable Phase phase) {
        if (open != null && open.id().equals(proposal)) {
            open = null;
        }
        return phase;
    }

    private @Nullable Phase owe(List<Remedy> owed, @Nullable Phase phase) {
        owed.forEach(r -> remedies.put(r.id(), new RemedyThen(r.id(), r.kind(), r.amount(), r.dueDate(), Done.OWED)));
        return phase;
    }

    private @Nullable Phase became(String id, Done status, @Nullable Phase phase) {
        remedies.computeIfPresent(
                id, (key, old) -> new RemedyThen(id, old.kind(), old.amount(), old.dueDate(), status));
        return phase;
    }
}
