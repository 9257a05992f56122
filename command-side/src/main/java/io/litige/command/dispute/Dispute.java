package io.litige.command.dispute;

import io.litige.api.access.Relation;
import io.litige.api.access.Relations;
import io.litige.api.access.Step;
import io.litige.api.command.AftercareCommand;
import io.litige.api.command.AssessmentCommand;
import io.litige.api.command.AssignmentCommand;
import io.litige.api.command.ClockCommand;
import io.litige.api.command.CommunicationCommand;
import io.litige.api.command.ContributionCommand;
import io.litige.api.command.CostCommand;
import io.litige.api.command.CustodyCommand;
import io.litige.api.command.CustomerCommand;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.EscalationCommand;
import io.litige.api.command.EvidenceCommand;
import io.litige.api.command.ExposureCommand;
import io.litige.api.command.GroundCommand;
import io.litige.api.command.LearningCommand;
import io.litige.api.command.LegalCommand;
import io.litige.api.command.LifecycleCommand;
import io.litige.api.command.LifecycleCommand.ConfirmVoid;
import io.litige.api.command.LifecycleCommand.FixAtOnce;
import io.litige.api.command.LifecycleCommand.StartAssessment;
import io.litige.api.command.LifecycleCommand.VoidDispute;
import io.litige.api.command.LinkCommand;
import io.litige.api.command.MediationCommand;
import io.litige.api.command.MessageCommand;
import io.litige.api.command.MoneyCommand;
import io.litige.api.command.NegotiationCommand;
import io.litige.api.command.NegotiationCommand.AcceptCounterProposal;
import io.litige.api.command.NegotiationCommand.GrantApproval;
import io.litige.api.command.NegotiationCommand.GrantLoyaltyIncentive;
import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.command.ParticipantCommand;
import io.litige.api.command.PrivacyCommand;
import io.litige.api.command.ProcedureCommand;
import io.litige.api.command.PromiseCommand;
import io.litige.api.command.SeverityCommand;
import io.litige.api.command.SupplierCommand;
import io.litige.api.command.TermsCommand;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.Ground;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.LegalStage;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import io.litige.api.value.Phase;
import io.litige.api.value.Side;
import io.litige.api.value.ThreatKind;
import io.litige.command.aftercare.Aftercare;
import io.litige.command.assessment.Assessment;
import io.litige.command.assessment.Assessment.Finding;
import io.litige.command.assignment.Assignment;
import io.litige.command.clock.Clocks;
import io.litige.command.clock.Following;
import io.litige.command.communication.Communications;
import io.litige.command.contribution.Contributions;
import io.litige.command.cost.Costs;
import io.litige.command.custody.Custodies;
import io.litige.command.customer.Qualifying;
import io.litige.command.escalation.Escalation;
import io.litige.command.evidence.EvidenceFile;
import io.litige.command.exposure.Exposure;
import io.litige.command.facts.Certified;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.ground.Grounds;
import io.litige.command.learning.Lessons;
import io.litige.command.legal.Counsel;
import io.litige.command.lifecycle.Lifecycle;
import io.litige.command.lifecycle.Voiding;
import io.litige.command.link.Links;
import io.litige.command.mediation.Mediation;
import io.litige.command.message.Messages;
import io.litige.command.money.Accounts;
import io.litige.command.negotiation.Deadlocks;
import io.litige.command.negotiation.FixingAtOnce;
import io.litige.command.negotiation.Negotiation;
import io.litige.command.participant.Participants;
import io.litige.command.privacy.Privacy;
import io.litige.command.procedure.Treatment;
import io.litige.command.promise.Promises;
import io.litige.command.severity.Severity;
import io.litige.command.supplier.SupplierClaims;
import io.litige.command.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * State of one dispute: one component per topic, without any protected text, so that a snapshot of it may lie in clear.
 *
 * @param version sequence number of the last event
 */
public record Dispute(
        DisputeId id,
        long version,
        Identity identity,
        Relation relation,
        Receipts receipts,
        Lifecycle lifecycle,
        Assignment assignment,
        Communications communications,
        EvidenceFile evidenceFile,
        Assessment assessment,
        Severity gravity,
        Negotiation negotiation,
        Promises promiseBook,
        Exposure publicity,
        Clocks clocks,
        Grounds groundBook,
        Accounts accounts,
        Costs spending,
        Custodies custodies,
        Mediation mediationFile,
        Escalation escalation,
        Voiding voiding,
        Counsel counsel,
        Messages messages,
        Aftercare aftercare,
        Terms terms,
        Links links,
        Contributions contributions,
        Lessons lessons,
        Treatment treatment,
        Participants participants,
        SupplierClaims suppliers,
        Privacy privacy)
        implements DisputeFacts {

    static Dispute opened(DisputeRegistered event, long version) {
        return new Dispute(
                event.disputeId(),
                version,
                Identity.of(event),
                Relations.evolve(null, event),
                Receipts.NONE.evolve(event, version),
                Lifecycle.REGISTERED,
                Assignment.SETTLED,
                Communications.NONE.evolve(event, version),
                EvidenceFile.EMPTY,
                Assessment.of(event.grounds()),
                Severity.of(event),
                Negotiation.NONE,
                Promises.NONE,
                Exposure.NONE,
                Clocks.NONE,
                Grounds.of(event.grounds()),
                Accounts.of(event.grounds()),
                Costs.NONE,
                Custodies.NONE,
                Mediation.NONE.evolve(event),
                Escalation.NONE.evolve(event),
                Voiding.NONE,
                Counsel.NONE,
                Messages.NONE,
                Aftercare.NONE.evolve(event, version),
                Terms.NONE,
                Links.NONE,
                Contributions.NONE,
                Lessons.NONE,
                Treatment.NONE,
                Participants.NONE,
                SupplierClaims.NONE,
                Privacy.NONE);
    }

    Dispute evolve(DisputeEvent event, long sequence) {
        var moved = lifecycle.evolve(event);
        return new Dispute(
                id,
                sequence,
                identity.evolve(event),
                Relations.evolve(relation, event),
                receipts.evolve(event, sequence),
                moved,
                assignment.evolve(event),
                communications.evolve(event, sequence),
                evidenceFile.evolve(event),
                assessment.evolve(event),
                gravity.evolve(event),
                negotiation.evolve(event),
                promiseBook.evolve(event),
                publicity.evolve(event),
                clocks.evolve(event, Step.isOpen(moved.phase())),
                groundBook.evolve(event),
                accounts.evolve(event),
                spending.evolve(event),
                custodies.evolve(event),
                mediationFile.evolve(event),
                escalation.evolve(event),
                voiding.evolve(event),
                counsel.evolve(event),
                messages.evolve(event, sequence),
                aftercare.evolve(event, sequence),
                terms.evolve(event),
                links.evolve(event),
                contributions.evolve(event),
                lessons.evolve(event),
                treatment.evolve(event),
                participants.evolve(event),
                suppliers.evolve(event),
                privacy.evolve(event));
    }

    /** What the topic of the command decides, on this dispute and on others, and what follows for clocks. */
    List<DisputeEvent> decide(DisputeCommand command, Handling handling) {
        privacy.guard(command);
        if (command instanceof MessageCommand c) {
            return written(c, handling);
        }
        Messages.guard(command, this, handling);
        return followed(command, decided(command, handling), handling);
    }

    /** What a text does happens in the instant it leaves; what it cannot do it is refused for when it is written. */
    private List<DisputeEvent> written(MessageCommand command, Handling handling) {
        var sending = messages.decide(command, this, handling);
        var carried = sending.carried();
        if (carried == null) {
            return followed(command, sending.events(), handling);
        }
        Gate.phase(carried, this);
        var channel = carried.channel();
        var said = decided(carried, channel == null ? handling : handling.through(channel));
        return sending.leaves()
                ? followed(
                        carried,
                        Stream.concat(sending.events().stream(), said.stream()).toList(),
                        handling)
                : followed(command, sending.events(), handling);
    }

    private List<DisputeEvent> followed(DisputeCommand command, List<DisputeEvent> decided, Handling handling) {
        var own = decided.stream().filter(event -> event.disputeId().equals(id)).toList();
        boolean talks = Deadlocks.possible(own, negotiation);
        if (!talks && !Following.possible(own, clocks)) {
            return decided;
        }
        var after = this;
        for (var event : own) {
            after = after.evolve(event, after.version + 1);
        }
        var stuck = talks ? Deadlocks.events(id, after.negotiation, handling) : List.<DisputeEvent>of();
        var following = Following.events(
                command, own, after.clocks, Step.isOpen(after.phase()), after.phase() != Phase.REGISTERED, handling);
        return Stream.of(decided, stuck, following).flatMap(List::stream).toList();
    }

    private static boolean usesMandate(DisputeCommand command) {
        return command instanceof MakeProposal
                || command instanceof AcceptCounterProposal
                || command instanceof GrantApproval
                || command instanceof GrantLoyaltyIncentive
                || command instanceof FixAtOnce;
    }

    private List<DisputeEvent> decided(DisputeCommand command, Handling handling) {
        if (usesMandate(command)) {
            Certified.mandate(this, handling);
        }
        return switch (command) {
            case FixAtOnce c -> FixingAtOnce.decide(c, negotiation, this, handling);
            case VoidDispute c -> voiding.request(c, handling);
            case ConfirmVoid c -> voiding.confirm(c, handling);
            case StartAssessment c -> treatment.begin(lifecycle.decide(c, this, handling), this, handling);
            case LifecycleCommand c -> lifecycle.decide(c, this, handling);
            case AssignmentCommand c -> assignment.decide(c, this, handling);
            case CommunicationCommand c -> communications.decide(c, this, handling);
            case EvidenceCommand c -> evidenceFile.decide(c, handling);
            case AssessmentCommand c -> assessment.decide(c, this, handling);
            case SeverityCommand c -> gravity.decide(c, this, handling);
            case NegotiationCommand c -> negotiation.decide(c, this, handling);
            case PromiseCommand c -> promiseBook.decide(c, handling);
            case ExposureCommand c -> publicity.decide(c, this, handling);
            case MediationCommand c -> mediationFile.decide(c, this, handling);
            case LegalCommand c -> counsel.decide(c, this, handling);
            case ClockCommand c -> clocks.decide(c, this, handling);
            case GroundCommand c -> groundBook.decide(c, this, handling);
            case MoneyCommand c -> accounts.decide(c, this, handling);
            case CostCommand c -> spending.decide(c, this, handling);
            case CustodyCommand c -> custodies.decide(c, handling);
            case EscalationCommand c -> escalation.decide(c, this, handling);
            case AftercareCommand c -> aftercare.decide(c, this, handling);
            case TermsCommand c -> terms.decide(c, this, handling);
            case MessageCommand c -> throw new IllegalStateException("decided before what it does");
            case LinkCommand c -> links.decide(c, this, handling);
            case ContributionCommand c -> contributions.decide(c, this, handling);
            case LearningCommand c -> lessons.decide(c, handling);
            case ProcedureCommand c -> treatment.decide(c, this, handling);
            case SupplierCommand c -> suppliers.decide(c, this, handling);
            case CustomerCommand c -> Qualifying.decide(c, this, handling);
            case ParticipantCommand c -> participants.decide(c, handling);
            case PrivacyCommand c -> privacy.decide(c, this, handling);
        };
    }

    @Override
    public Phase phase() {
        return lifecycle.phase();
    }

    @Override
    public String nextPromise() {
        return promiseBook.next();
    }

    @Override
    public List<Long> changesToTell() {
        return aftercare.measures().values().stream()
                .filter(measure -> measure.visible() && measure.completed() != null)
                .map(measure -> Objects.requireNonNull(measure.completed()))
                .toList();
    }

    @Override
    public Instant receivedAt() {
        return identity.receivedAt();
    }

    @Override
    public @Nullable Instant dueAt(ClockKind clock) {
        var running = clocks.running().get(clock);
        return running == null ? null : running.dueAt();
    }

    @Override
    public PartyType partyType() {
        return identity.partyType();
    }

    @Override
    public Channel channel() {
        return identity.channel();
    }

    @Override
    public String currency() {
        return identity.currency();
    }

    @Override
    public int severity() {
        return gravity.level();
    }

    @Override
    public int resolution() {
        return lifecycle.resolution();
    }

    @Override
    public @Nullable JourneyStage journeyStage() {
        return identity.journeyStage();
    }

    @Override
    public List<String> grounds() {
        return List.copyOf(assessment.grounds().keySet());
    }

    @Override
    public List<Ground> complaints() {
        return List.copyOf(groundBook.open().values());
    }

    @Override
    public List<String> groundsWithoutCause() {
        return groundsWhere(finding -> finding.cause() == null);
    }

    @Override
    public Set<String> groundsWithOrigin() {
        return Set.copyOf(groundsWhere(Finding::originKnown));
    }

    @Override
    public Set<String> groundsAtFullFault() {
        return Set.copyOf(groundsWhere(finding -> finding.fault() == FaultExtent.FULL));
    }

    @Override
    public Set<String> groundsWithFault() {
        return Set.copyOf(groundsWhere(finding -> finding.fault() != null));
    }

    @Override
    public Set<Side> positions() {
        return assessment.positions().keySet().stream().sorted().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean consequencesWeighed() {
        return assessment.weighed();
    }

    @Override
    public List<String> factsUnchecked() {
        return assessment.unchecked();
    }

    @Override
    public Set<String> evidence() {
        return evidenceFile.pieces();
    }

    @Override
    public String nextCommunication() {
        return communications.next();
    }

    @Override
    public @Nullable Instant sentAt(String communication) {
        return communications.sent().get(communication);
    }

    @Override
    public List<String> pendingRemedies() {
        return negotiation.pendingRemedies();
    }

    @Override
    public List<String> pendingPromises() {
        return promiseBook.pending();
    }

    @Override
    public @Nullable String standingOffer() {
        return negotiation.standingOffer();
    }

    @Override
    public List<String> goodsHeld() {
        return custodies.held();
    }

    @Override
    public List<String> itemsHeld() {
        return accounts.held();
    }

    @Override
    public Map<String, Contested> contestedItems() {
        return accounts.contested();
    }

    @Override
    public ExposureLevel exposure() {
        return publicity.level();
    }

    @Override
    public Set<ThreatKind> threats() {
        return publicity.threats();
    }

    @Override
    public boolean crisis() {
        return publicity.crisis();
    }

    @Override
    public MediationStatus mediation() {
        return mediationFile.status();
    }

    @Override
    public LegalStage legalStage() {
        return counsel.stage();
    }

    @Override
    public Set<String> legalHolds() {
        return counsel.holds();
    }

    @Override
    public Set<String> sealedExports(ExportProfile profile) {
        return counsel.exportsSealed(profile);
    }

    @Override
    public @Nullable Instant endedAt() {
        return privacy.endedAt();
    }

    @Override
    public Set<String> contents() {
        return receipts.contents();
    }

    @Override
    public CustomerId customer() {
        return identity.customer();
    }

    @Override
    public Map<String, Ground> broughtGrounds() {
        return groundBook.open();
    }

    @Override
    public @Nullable Money contested() {
        return gravity.stakes().contested();
    }

    @Override
    public List<Clock> targets() {
        return clocks.targets();
    }

    @Override
    public List<Clock> moved(DisputeEvent event) {
        return clocks.moved(event, Step.isOpen(lifecycle.evolve(event).phase()));
    }

    @Override
    public Set<DisputeId> kin() {
        return privacy.kin();
    }

    @Override
    public @Nullable DisputeId mergedInto() {
        return links.mergedInto();
    }

    @Override
    public Set<AgentId> authors() {
        return Stream.concat(escalation.authors().stream(), links.authors().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> groundsWhere(Predicate<Finding> condition) {
        return assessment.grounds().entrySet().stream()
                .filter(ground -> condition.test(ground.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
