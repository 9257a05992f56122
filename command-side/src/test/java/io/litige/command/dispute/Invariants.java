package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.api.event.AssessmentEvent.FaultAdmitted;
import io.litige.api.event.AssignmentEvent;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.GroundEvent;
import io.litige.api.event.LegalEvent.ExportReleased;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.event.PrivacyEvent.SubjectRequestAnswered;
import io.litige.api.event.PrivacyEvent.SubjectRequestExtended;
import io.litige.api.event.PrivacyEvent.SubjectRequestReceived;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.value.ClockKind;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.Role;
import io.litige.command.facts.DisputeFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may never happen (lifecycle, "Invariants"). The fourth, elapsed time, is {@code PausesTest}'s; the ninth is {@link World}'s, which compares live
 * and replayed states.
 */
final class Invariants {
    /** Work: what nobody does any more on a closed dispute. */
    private static final Set<Class<? extends DisputeEvent>> WORK = Set.of(
            ProposalMade.class,
            AgreementReached.class,
            RemedyExecuted.class,
            FaultAdmitted.class,
            PromiseMade.class,
            FixedAtOnce.class);

    private Invariants() {}

    /** Looked at for each event alone, so that it holds at every position of the record. */
    static void ofEvent(@Nullable Dispute before, DisputeEvent event, Dispute after) {
        if (event instanceof ProposalMade e) {
            assertThat(e.value())
                    .as("2: granted within the mandate")
                    .isLessThanOrEqualTo(e.mandate().limit());
            freeOfCharge(Objects.requireNonNull(before), e);
        }
        if (event instanceof ApprovalGranted e) {
            assertThat(e.amount())
                    .as("2: approved within the mandate")
                    .isLessThanOrEqualTo(e.mandate().limit());
        }
        if (before != null && before.phase() == Phase.CLOSED) {
            boolean work =
                    WORK.contains(event.getClass()) || event instanceof AssignmentEvent || event instanceof GroundEvent;
            assertThat(work).as("6: %s after the closing", event.getClass()).isFalse();
            assertThat(after.phase())
                    .as("6: closed stays closed")
                    .isIn(event instanceof DisputeReopened ? Phase.ASSESSING : Phase.CLOSED, Phase.EXTERNAL);
        }
        if (before != null && event instanceof SubjectShredded e) {
            assertThat(before.legalHolds())
                    .as("8: what is held is not destroyed")
                    .isEmpty();
            assertThat(e.requestedBy())
                    .as("8: by two persons")
                    .isNotEqualTo(e.act().actor());
            assertThat(Step.isOpen(before.phase()))
                    .as("8: what goes on is not destroyed")
                    .isFalse();
        }
        if (before != null && before.privacy().shreddedAt() != null) {
            boolean harmless = event.act().role() == Role.SYSTEM
                    || event instanceof ExportRequested
                    || event instanceof ExportReleased
                    || answersThePerson(event)
                    || event instanceof DuplicateDetached;
            assertThat(harmless)
                    .as("6: %s on what was destroyed", event.getClass())
                    .isTrue();
        }
        assertThat(event.act().occurredAt()).isBeforeOrEqualTo(event.act().recordedAt());
    }

    /** What a person asks as to their data is answered, whatever is left of it. */
    private static boolean answersThePerson(DisputeEvent event) {
        return event instanceof SubjectRequestReceived
                || event instanceof SubjectRequestExtended
                || event instanceof SubjectRequestAnswered
                || (event instanceof ClocksStarted e
                        && e.clocks().stream().allMatch(clock -> clock.kind() == ClockKind.SUBJECT_REQUEST));
    }

    /** 3: at full fault the customer pays nothing, and certainly not for putting it right. */
    private static void freeOfCharge(Dispute before, ProposalMade offer) {
        var atFault = before.groundsAtFullFault();
        offer.remedies().stream()
                .filter(remedy -> remedy.customerCharge() != null)
                .filter(remedy -> remedy.grounds().stream().anyMatch(atFault::contains))
                .forEach(remedy -> assertThat(
                                Objects.requireNonNull(remedy.customerCharge()).isPositive())
                        .as("3: %s charges the customer at full fault", remedy.id())
                        .isFalse());
    }

    /** Looked at after each command, of each dispute it concerned. */
    static void ofDispute(@Nullable Dispute before, Dispute after) {
        if (before != null && Step.isOpen(before.phase()) && Step.isOpen(after.phase()) && owned(before)) {
            assertThat(owned(after))
                    .as("7: who was owner stays owner until there is another")
                    .isTrue();
        }
        assertThat(new HashSet<>(after.pendingRemedies()))
                .as("each remedy once")
                .hasSameSizeAs(after.pendingRemedies());
    }

    private static boolean owned(Dispute dispute) {
        return dispute.relation().owner() != null;
    }

    /** Looked at over all disputes. */
    static void ofAll(Map<DisputeId, Dispute> before, Map<DisputeId, Dispute> after, List<DisputeEvent> happened) {
        for (var event : happened) {
            switch (event) {
                case DisputeSplit e -> conserved(before, after, e);
                case DisputeLinkedAsDuplicate e -> forest(after, e.disputeId());
                case SubjectShredded e -> free(after, Objects.requireNonNull(after.get(e.disputeId())));
                default -> {}
            }
        }
    }

    /** 1: what is contested before a split is contested after it, in one dispute or the other. */
    private static void conserved(Map<DisputeId, Dispute> before, Map<DisputeId, Dispute> after, DisputeSplit split) {
        var whole = Objects.requireNonNull(before.get(split.disputeId()));
        var parent = Objects.requireNonNull(after.get(split.disputeId()));
        var child = Objects.requireNonNull(after.get(split.child()));
        assertThat(items(parent).plus(items(child)))
                .as("1: what is contested and open, over a split")
                .isEqualTo(items(whole));
        assertThat(Money.sum(named(parent, child).toList(), whole.currency()))
                .as("1: what the customer named")
                .isEqualTo(Money.sum(named(whole).toList(), whole.currency()));
        assertThat(parent.grounds()).as("1: a ground stays").isNotEmpty();
    }

    private static Money items(Dispute dispute) {
        return Money.sum(
                dispute.contestedItems().values().stream()
                        .map(DisputeFacts.Contested::open)
                        .toList(),
                dispute.currency());
    }

    private static Stream<Money> named(Dispute... disputes) {
        return Stream.of(disputes).map(Dispute::contested).filter(Objects::nonNull);
    }

    /** 8: nor is anything it was merged with or split from. */
    private static void free(Map<DisputeId, Dispute> disputes, Dispute shredded) {
        assertThat(shredded.privacy().kin()).allSatisfy(kin -> assertThat(
                        Objects.requireNonNull(disputes.get(kin)).legalHolds())
                .as("8: %s, near to what was destroyed, is not held", kin)
                .isEmpty());
    }

    /** 5: whoever goes on where it was merged into arrives somewhere. */
    private static void forest(Map<DisputeId, Dispute> disputes, DisputeId merged) {
        var met = new HashSet<DisputeId>();
        for (var at = merged;
                at != null;
                at = Objects.requireNonNull(disputes.get(at)).mergedInto()) {
            assertThat(met.add(at)).as("5: %s is merged in a circle", merged).isTrue();
        }
    }
}
