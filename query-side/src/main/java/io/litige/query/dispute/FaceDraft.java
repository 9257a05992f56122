package io.litige.query.dispute;

import io.litige.api.access.Relation;
import io.litige.api.access.Relations;
import io.litige.api.clock.ClockRules;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EventName;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.LegalRegime;
import io.litige.api.query.ParticipantState;
import io.litige.api.query.PhaseTimes;
import io.litige.api.query.ProcedureState;
import io.litige.api.query.Suppliers;
import io.litige.api.query.face.Aftercare;
import io.litige.api.query.face.Assignment;
import io.litige.api.query.face.BookingState;
import io.litige.api.query.face.ClockState;
import io.litige.api.query.face.Complaint;
import io.litige.api.query.face.ContributionState;
import io.litige.api.query.face.Correspondence;
import io.litige.api.query.face.CustodyState;
import io.litige.api.query.face.Customer;
import io.litige.api.query.face.Ending;
import io.litige.api.query.face.EscalationState;
import io.litige.api.query.face.EvidenceState;
import io.litige.api.query.face.Exchange;
import io.litige.api.query.face.Exposure;
import io.litige.api.query.face.Findings;
import io.litige.api.query.face.GroundState;
import io.litige.api.query.face.Happening;
import io.litige.api.query.face.ItemState;
import io.litige.api.query.face.Learning;
import io.litige.api.query.face.Legal;
import io.litige.api.query.face.Limitation;
import io.litige.api.query.face.Links;
import io.litige.api.query.face.Mediation;
import io.litige.api.query.face.Negotiation;
import io.litige.api.query.face.NextStep;
import io.litige.api.query.face.Position;
import io.litige.api.query.face.Privacy;
import io.litige.api.query.face.PromiseState;
import io.litige.api.query.face.Severity;
import io.litige.api.query.face.Spending;
import io.litige.api.query.face.TermsState;
import io.litige.api.query.face.WaitingState;
import io.litige.api.value.Phase;
import io.litige.query.projection.Phases;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A face while one event is folded into it; never leaves this package. */
final class FaceDraft {
    final DisputeFace before;
    final long version;
    Phase phase;
    Customer customer;
    Complaint complaint;

    @Nullable
    Severity severity;

    List<GroundState> grounds;
    List<Position> positions;
    Exchange exchange;
    Negotiation negotiation;
    List<PromiseState> promises;
    List<ClockState> clocks;
    Assignment assignment;
    List<EvidenceState> evidence;
    Ending ending;
    Exposure exposure;
    List<WaitingState> waitings;
    Mediation mediation;
    List<Limitation> limitations;
    List<ItemState> items;
    List<BookingState> bookings;
    Spending spending;
    Findings findings;
    List<CustodyState> custodies;
    EscalationState escalation;
    Legal legal;
    Correspondence correspondence;
    Aftercare aftercare;
    List<TermsState> terms;
    Links links;
    List<ContributionState> contributions;
    Learning learning;

    @Nullable
    ProcedureState procedure;

    List<ParticipantState> participants;

    @Nullable
    LegalRegime regime;

    PhaseTimes times;

    Suppliers suppliers;

    Privacy privacy;

    FaceDraft(DisputeFace before, long version) {
        this.before = before;
        this.version = version;
        phase = before.phase();
        customer = before.customer();
        complaint = before.complaint();
        severity = before.severity();
        grounds = before.grounds();
        positions = before.positions();
        exchange = before.exchange();
        negotiation = before.negotiation();
        promises = before.promises();
        clocks = before.clocks();
        assignment = before.assignment();
        evidence = before.evidence();
        ending = before.ending();
        exposure = before.exposure();
        waitings = before.waitings();
        mediation = before.mediation();
        limitations = before.limitations();
        items = before.items();
        bookings = before.bookings();
        spending = before.spending();
        findings = before.findings();
        custodies = before.custodies();
        escalation = before.escalation();
        legal = before.legal();
        correspondence = before.correspondence();
        aftercare = before.aftercare();
        terms = before.terms();
        links = before.links();
        contributions = before.contributions();
        learning = before.learning();
        procedure = before.procedure();
        participants = before.participants();
        regime = before.regime();
        times = before.times();
        suppliers = before.suppliers();
        privacy = before.privacy();
    }

    DisputeFace done(DisputeEvent event) {
        return done(happening(event), List.of());
    }

    DisputeFace done(Happening last, List<NextStep> next) {
        return new DisputeFace(
                before.disputeId(),
                before.reference(),
                phase,
                version,
                before.receivedAt(),
                before.recordedAt(),
                customer,
                complaint,
                severity,
                grounds,
                positions,
                exchange,
                negotiation,
                promises,
                clocks,
                assignment,
                evidence,
                ending,
                exposure,
                waitings,
                mediation,
                limitations,
                items,
                bookings,
                spending,
                findings,
                custodies,
                escalation,
                legal,
                correspondence,
                aftercare,
                terms,
                links,
                contributions,
                learning,
                procedure,
                participants,
                regime,
                times,
                suppliers,
                privacy,
                last,
                next);
    }

    /** Phase, clocks, answers and people follow from every event in the same way. */
    void general(DisputeEvent event) {
        var was = phase;
        phase = Phases.after(phase, event);
        times = PhaseFold.after(times, was, phase, event);
        clocks = replaced(
                clocks,
                clock -> clock.metAt() == null
                        && ClockRules.met(clock.kind(), clock.startedAt(), event, Phases.isOpen(phase)),
                clock -> new ClockState(
                        clock.kind(),
                        clock.startedAt(),
                        clock.dueAt(),
                        event.act().occurredAt(),
                        null,
                        clock.breachedAt()));
        if (ClockRules.answers(event)) {
            exchange = CommunicationFold.answered(exchange, event.act().occurredAt());
        }
        Relation relation = Relations.evolve(relation(assignment, contributions, participants), event);
        assignment = new Assignment(
                relation.team(),
                relation.owner(),
                assignment.kind(),
                assignment.since(),
                assignment.transfer(),
                relation.participants());
        participants = ParticipantFold.after(participants, event, relation);
    }

    static Relation relation(DisputeFace face) {
        return relation(face.assignment(), face.contributions(), face.participants());
    }

    private static Relation relation(
            Assignment assignment, List<ContributionState> contributions, List<ParticipantState> participants) {
        return new Relation(
                assignment.team(),
                assignment.owner(),
                assignment.participants(),
                contributions.stream().map(ContributionState::department).collect(Collectors.toSet()),
                ParticipantFold.informed(participants));
    }

    static Happening happening(DisputeEvent event) {
        var act = event.act();
        var name = Objects.requireNonNull(event.getClass().getAnnotation(EventName.class));
        return new Happening(name.value(), act.actor(), act.role(), act.channel(), act.occurredAt(), act.recordedAt());
    }

    static <T> List<T> replaced(List<T> items, Predicate<T> which, UnaryOperator<T> by) {
        return items.stream()
                .map(item -> which.test(item) ? by.apply(item) : item)
                .toList();
    }

    static <T> List<T> appended(List<T> items, T item) {
        var all = new java.util.ArrayList<>(items);
        all.add(item);
        return List.copyOf(all);
    }
}
