package io.litige.api.access;

import io.litige.api.event.AftercareEvent;
import io.litige.api.event.AssessmentEvent;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.event.AssignmentEvent.TransferOffered;
import io.litige.api.event.ClockEvent;
import io.litige.api.event.CommunicationEvent;
import io.litige.api.event.ContributionEvent;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.CostEvent;
import io.litige.api.event.CustodyEvent;
import io.litige.api.event.CustomerEvent;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EscalationEvent;
import io.litige.api.event.EscalationEvent.Escalated;
import io.litige.api.event.EscalationEvent.IndependentReviewerAssigned;
import io.litige.api.event.EvidenceEvent;
import io.litige.api.event.ExposureEvent;
import io.litige.api.event.GroundEvent;
import io.litige.api.event.LearningEvent;
import io.litige.api.event.LegalEvent;
import io.litige.api.event.LifecycleEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LinkEvent;
import io.litige.api.event.MediationEvent;
import io.litige.api.event.MessageEvent;
import io.litige.api.event.MoneyEvent;
import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.ParticipantEvent.ParticipantAdded;
import io.litige.api.event.ParticipantEvent.ParticipantRemoved;
import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.ProcedureEvent;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.SupplierEvent;
import io.litige.api.event.TermsEvent;
import io.litige.api.value.AgentId;
import io.litige.api.value.Role;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a dispute's relation to people follows from its events; one fold, so that both sides decide alike. */
public final class Relations {
    private Relations() {}

    /**
     * @param before null before the first event
     * @throws IllegalStateException when the first event is not a registration
     */
    public static Relation evolve(@Nullable Relation before, DisputeEvent event) {
        if (event instanceof DisputeRegistered e) {
            return new Relation(e.team(), null, registrar(e));
        }
        if (before == null) {
            throw new IllegalStateException("a dispute starts with its registration");
        }
        return switch (event) {
            case OwnerAssigned e -> owned(before, e.owner(), e.team());
            case TransferAccepted e -> owned(before, e.owner(), e.team());
            case TransferOffered e -> named(before, e.to());
            case PromiseMade e -> named(before, e.keeper());
            case PromiseEvent e -> before;
            case LifecycleEvent e -> before;
            case CommunicationEvent e -> before;
            case EvidenceEvent e -> before;
            case AssessmentEvent e -> before;
            case NegotiationEvent e -> before;
            case LegalEvent e -> before;
            case TermsEvent e -> before;
            case MessageEvent e -> before;
            case AftercareEvent e -> before;
            case MediationEvent e -> before;
            case ExposureEvent e -> before;
            case ClockEvent e -> before;
            case GroundEvent e -> before;
            case CustodyEvent e -> before;
            case CostEvent e -> before;
            case MoneyEvent e -> before;
            case Escalated e -> named(before, e.receiver());
            case IndependentReviewerAssigned e -> named(before, e.reviewer());
            case EscalationEvent e -> before;
            case LinkEvent e -> before;
            case ContributionRequested e -> asked(before, e.department());
            case ContributionEvent e -> before;
            case LearningEvent e -> before;
            case ProcedureEvent e -> before;
            case SupplierEvent e -> before;
            case CustomerEvent e -> before;
            case PrivacyEvent e -> before;
            case ParticipantAdded e -> informed(before, e.agent(), true);
            case ParticipantRemoved e -> informed(before, e.agent(), false);
        };
    }

    /** Somebody outside the house keeps in sight what they took in; colleagues see it by their team. */
    private static Set<AgentId> registrar(DisputeRegistered event) {
        return event.act().role() == Role.EXTERNAL_AGENT ? Set.of(event.act().actor()) : Set.of();
    }

    private static Relation owned(Relation before, AgentId owner, String team) {
        return new Relation(team, owner, named(before, owner).participants(), before.departments(), before.informed());
    }

    private static Relation named(Relation before, AgentId agent) {
        var participants = new LinkedHashSet<>(before.participants());
        participants.add(agent);
        return new Relation(before.team(), before.owner(), participants, before.departments(), before.informed());
    }

    private static Relation asked(Relation before, String department) {
        var departments = new LinkedHashSet<>(before.departments());
        departments.add(department);
        return new Relation(before.team(), before.owner(), before.participants(), departments, before.informed());
    }

    /** Who is told no longer may have been named otherwise, and stays so. */
    private static Relation informed(Relation before, @Nullable AgentId agent, boolean from) {
        var informed = new LinkedHashSet<>(before.informed());
        if (agent != null && from) {
            informed.add(agent);
        } else if (agent != null) {
            informed.remove(agent);
        }
        return new Relation(before.team(), before.owner(), before.participants(), before.departments(), informed);
    }
}
