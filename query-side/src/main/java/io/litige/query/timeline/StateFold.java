package io.litige.query.timeline;

import io.litige.api.event.AftercareEvent;
import io.litige.api.event.AssessmentEvent;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssessmentEvent.SeverityOverridden;
import io.litige.api.event.AssignmentEvent;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.event.AssignmentEvent.TransferOffered;
import io.litige.api.event.ClockEvent;
import io.litige.api.event.CommunicationEvent;
import io.litige.api.event.ContributionEvent;
import io.litige.api.event.CostEvent;
import io.litige.api.event.CustodyEvent;
import io.litige.api.event.CustomerEvent;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EscalationEvent;
import io.litige.api.event.EvidenceEvent;
import io.litige.api.event.ExposureEvent;
import io.litige.api.event.GroundEvent;
import io.litige.api.event.LearningEvent;
import io.litige.api.event.LegalEvent;
import io.litige.api.event.LifecycleEvent;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LinkEvent;
import io.litige.api.event.MediationEvent;
import io.litige.api.event.MessageEvent;
import io.litige.api.event.MoneyEvent;
import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.ParticipantEvent;
import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.ProcedureEvent;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.event.PromiseEvent.PromiseWaived;
import io.litige.api.event.SupplierEvent;
import io.litige.api.event.TermsEvent;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import io.litige.query.projection.Phases;
import io.litige.query.stream.AsOf;
import io.litige.query.timeline.StateThen.Kept;
import io.litige.query.timeline.StateThen.Promised;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds any part of a dispute's events, in their order. A look back in business time leaves events out, so the fold
 * takes what comes and never insists that an earlier fact is there.
 */
final class StateFold {
    private final OffersFold offers = new OffersFold();
    private final Map<String, Promised> promises = new LinkedHashMap<>();
    private @Nullable Phase phase;
    private @Nullable String team;
    private @Nullable AgentId owner;
    private @Nullable Integer severity;
    private int resolutions;

    void add(DisputeEvent event) {
        phase(event);
        switch (event) {
            case LifecycleEvent e -> lifecycle(e);
            case AssignmentEvent e -> assignment(e);
            case NegotiationEvent e -> offers.add(e);
            case PromiseEvent e -> promise(e);
            case AssessmentEvent e ->
                severity = switch (e) {
                    case SeverityAssessed s -> Integer.valueOf(s.level());
                    case SeverityOverridden s -> Integer.valueOf(s.level());
                    default -> severity;
                };
            case CommunicationEvent e -> {}
            case EvidenceEvent e -> {}
            case LegalEvent e -> {}
            case TermsEvent e -> {}
            case AftercareEvent e -> {}
            case MessageEvent e -> {}
            case MediationEvent e -> {}
            case ExposureEvent e -> {}
            case ClockEvent e -> {}
            case GroundEvent e -> {}
            case CustodyEvent e -> {}
            case CostEvent e -> {}
            case MoneyEvent e -> {}
            case EscalationEvent e -> {}
            case LinkEvent e -> {}
            case ContributionEvent e -> {}
            case LearningEvent e -> {}
            case ProcedureEvent e -> {}
            case SupplierEvent e -> {}
            case CustomerEvent e -> {}
            case ParticipantEvent e -> {}
            case PrivacyEvent e -> {}
        }
    }

    StateThen answer(DisputeId dispute, AsOf asOf, @Nullable Long version, long latestVersion) {
        return new StateThen(
                dispute,
                dispute.reference(),
                asOf,
                version,
                latestVersion,
                phase,
                team,
                owner,
                severity,
                offers.open(),
                List.copyOf(promises.values()),
                offers.remedies(),
                resolutions);
    }

    /** Where events are left out, an acknowledgement may come after what follows it. */
    private void phase(DisputeEvent event) {
        var next = Phases.next(event);
        boolean late = event instanceof DisputeAcknowledged && phase != null && phase != Phase.REGISTERED;
        if (next != null && !late) {
            phase = next;
        }
    }

    private void lifecycle(LifecycleEvent event) {
        if (event instanceof DisputeRegistered e) {
            team = e.team();
        } else if (event instanceof DisputeResolved e) {
            resolutions = e.resolution();
        }
    }

    private void assignment(AssignmentEvent event) {
        switch (event) {
            case OwnerAssigned e -> own(e.owner(), e.team());
            case TransferAccepted e -> own(e.owner(), e.team());
            case TransferOffered e -> {}
        }
    }

    private void own(AgentId newOwner, String newTeam) {
        owner = newOwner;
        team = newTeam;
    }

    private void promise(PromiseEvent event) {
        switch (event) {
            case PromiseMade e -> promises.put(e.id(), new Promised(e.id(), e.keeper(), e.dueAt(), Kept.PENDING));
            case PromiseKept e -> became(e.id(), Kept.KEPT);
            case PromiseBroken e -> became(e.id(), Kept.BROKEN);
            case PromiseWaived e -> became(e.id(), Kept.WAIVED);
            case PromiseRenegotiated e -> {
                var old = promises.get(e.id());
                became(e.id(), Kept.RENEGOTIATED);
                if (old != null) {
                    promises.put(e.replacedBy(), new Promised(e.replacedBy(), old.keeper(), e.dueAt(), Kept.PENDING));
                }
            }
        }
    }

    private void became(String id, Kept status) {
        promises.computeIfPresent(id, (key, old) -> new Promised(id, old.keeper(), old.dueAt(), status));
    }
}
