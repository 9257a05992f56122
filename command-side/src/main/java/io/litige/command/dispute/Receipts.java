package io.litige.command.dispute;

import io.litige.api.access.Masks;
import io.litige.api.event.AftercareEvent;
import io.litige.api.event.AftercareEvent.FeedbackRecorded;
import io.litige.api.event.AftercareEvent.FollowUpPlanned;
import io.litige.api.event.AftercareEvent.RatingRequested;
import io.litige.api.event.AssessmentEvent;
import io.litige.api.event.AssessmentEvent.FactClaimed;
import io.litige.api.event.AssignmentEvent;
import io.litige.api.event.ClockEvent;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.event.ContributionEvent;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.CostEvent;
import io.litige.api.event.CostEvent.CostRecorded;
import io.litige.api.event.CustodyEvent;
import io.litige.api.event.CustodyEvent.CustodyTaken;
import io.litige.api.event.CustomerEvent;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EscalationEvent;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.ExposureEvent;
import io.litige.api.event.ExposureEvent.ExposureRecorded;
import io.litige.api.event.ExposureEvent.PublicAnswerDrafted;
import io.litige.api.event.GroundEvent;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.LearningEvent;
import io.litige.api.event.LegalEvent;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.LegalEvent.FormalNoticeSent;
import io.litige.api.event.LegalEvent.LegalReferred;
import io.litige.api.event.LifecycleEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LinkEvent;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.MediationEvent;
import io.litige.api.event.MessageEvent;
import io.litige.api.event.MessageEvent.MessageDrafted;
import io.litige.api.event.MessageEvent.RestatementRecorded;
import io.litige.api.event.MoneyEvent;
import io.litige.api.event.MoneyEvent.AmountSettled;
import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.IncentiveGranted;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.ParticipantEvent;
import io.litige.api.event.ParticipantEvent.ParticipantAdded;
import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.PrivacyEvent.SubjectRequestReceived;
import io.litige.api.event.ProcedureEvent;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.event.SupplierEvent;
import io.litige.api.event.SupplierEvent.SupplierClaimOpened;
import io.litige.api.event.TermsEvent;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Ground;
import io.litige.api.value.Receipt;
import io.litige.api.value.Remedy;
import io.litige.command.facts.Grow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every request so far was answered, so that a repeated one gets the same answer and no second event. */
public record Receipts(Map<UUID, Answer> answers) {
    /** {@code C1}, and not the long id of an export or of another dispute. */
    private static final Pattern NAME = Pattern.compile("[A-Z]{1,3}[0-9]+");

    static final Receipts NONE = new Receipts(Map.of());

    /**
     * @param version sequence number of the request's last event
     * @param created ids it created
     */
    public record Answer(long version, List<String> created) {}

    @Nullable
    Receipt of(DisputeId dispute, UUID request) {
        var answer = answers.get(request);
        return answer == null ? null : Receipt.of(dispute, answer.version(), answer.created());
    }

    Receipts evolve(DisputeEvent event, long version) {
        var request = event.act().requestId();
        var created = new ArrayList<String>();
        var earlier = answers.get(request);
        if (earlier != null) {
            created.addAll(earlier.created());
        }
        created.addAll(created(event));
        return new Receipts(Grow.sharing(answers, request, new Answer(version, List.copyOf(created))));
    }

    /** What can be hidden of it, by name. */
    Set<String> contents() {
        var names = new TreeSet<>(Set.of(Masks.COMPLAINT, Masks.CUSTOMER));
        answers.values().stream()
                .flatMap(answer -> answer.created().stream())
                .filter(name -> NAME.matcher(name).matches())
                .forEach(names::add);
        return names;
    }

    private static List<String> created(DisputeEvent event) {
        return switch (event) {
            case DisputeRegistered e -> e.grounds().stream().map(Ground::id).toList();
            case CommunicationRecorded e -> List.of(e.id());
            case EvidenceAdded e -> List.of(e.id());
            case ProposalMade e ->
                Stream.concat(Stream.of(e.id()), e.remedies().stream().map(Remedy::id))
                        .toList();
            case FixedAtOnce e -> e.remedies().stream().map(Remedy::id).toList();
            case ApprovalRequested e -> List.of(e.id());
            case CounterProposalRecorded e -> List.of(e.id());
            case IncentiveGranted e -> List.of(e.id());
            case PromiseMade e -> List.of(e.id());
            case PromiseRenegotiated e -> List.of(e.replacedBy());
            case ExportRequested e -> List.of(e.exportId().toString());
            case ExposureRecorded e -> List.of(e.id());
            case PublicAnswerDrafted e -> List.of(e.id());
            case ExposureEvent e -> List.of();
            case MediationEvent e -> List.of();
            case LegalReferred e -> List.of(e.id());
            case FormalNoticeSent e -> List.of(e.id());
            case LegalEvent e -> List.of();
            case TermsEvent e -> List.of();
            case RatingRequested e -> List.of(e.id());
            case FeedbackRecorded e -> List.of(e.id());
            case FollowUpPlanned e -> List.of(e.id());
            case AftercareEvent e -> List.of();
            case MessageDrafted e -> List.of(e.id());
            case RestatementRecorded e -> List.of(e.id());
            case MessageEvent e -> List.of();
            case RecordCorrected e -> List.of();
            case LifecycleEvent e -> List.of();
            case AssignmentEvent e -> List.of();
            case FactClaimed e -> List.of(e.id());
            case AssessmentEvent e -> List.of();
            case NegotiationEvent e -> List.of();
            case PromiseEvent e -> List.of();
            case WaitingStarted e -> List.of(e.id());
            case ClockEvent e -> List.of();
            case AmountSettled e -> List.of(e.id());
            case MoneyEvent e -> List.of();
            case CostRecorded e -> List.of(e.id());
            case CostEvent e -> List.of();
            case CustodyTaken e -> List.of(e.id());
            case CustodyEvent e -> List.of();
            case GroundAdded e -> List.of(e.ground().id());
            case GroundEvent e -> List.of();
            case EscalationEvent e -> List.of();
            case DisputeSplit e -> List.of(e.child().toString());
            case LinkEvent e -> List.of();
            case ContributionRequested e -> List.of(e.id());
            case ContributionEvent e -> List.of();
            case LearningEvent e -> List.of();
            case ProcedureEvent e -> List.of();
            case SupplierClaimOpened e -> List.of(e.id());
            case SupplierEvent e -> List.of();
            case CustomerEvent e -> List.of();
            case ParticipantAdded e -> List.of(e.id());
            case ParticipantEvent e -> List.of();
            case SubjectRequestReceived e -> List.of(e.id());
            case PrivacyEvent e -> List.of();
        };
    }
}
