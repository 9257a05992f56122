package io.litige.api.query;

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
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one dispute as it stands, in one answer (requirement 48).
 *
 * @param version sequence number of the last event in it; {@code ETag: "d<version>"}
 * @param next what the caller may do now, and what is not possible yet and why; empty in the stored view
 */
public record DisputeFace(
        DisputeId disputeId,
        String reference,
        Phase phase,
        long version,
        Instant receivedAt,
        Instant recordedAt,
        Customer customer,
        Complaint complaint,
        @Nullable Severity severity,
        List<GroundState> grounds,
        List<Position> positions,
        Exchange exchange,
        Negotiation negotiation,
        List<PromiseState> promises,
        List<ClockState> clocks,
        Assignment assignment,
        List<EvidenceState> evidence,
        Ending ending,
        Exposure exposure,
        List<WaitingState> waitings,
        Mediation mediation,
        List<Limitation> limitations,
        List<ItemState> items,
        List<BookingState> bookings,
        Spending spending,
        Findings findings,
        List<CustodyState> custodies,
        EscalationState escalation,
        Legal legal,
        Correspondence correspondence,
        Aftercare aftercare,
        List<TermsState> terms,
        Links links,
        List<ContributionState> contributions,
        Learning learning,
        @Nullable ProcedureState procedure,
        List<ParticipantState> participants,
        @Nullable LegalRegime regime,
        PhaseTimes times,
        Suppliers suppliers,
        Privacy privacy,
        Happening last,
        List<NextStep> next) {
    public DisputeFace {
        waitings = Objects.requireNonNullElse(waitings, List.of());
        escalation = Objects.requireNonNullElse(escalation, EscalationState.NONE);
        links = Objects.requireNonNullElse(links, Links.NONE);
        contributions = List.copyOf(Objects.requireNonNullElse(contributions, List.of()));
        learning = Objects.requireNonNullElse(learning, Learning.NONE);
        participants = List.copyOf(Objects.requireNonNullElse(participants, List.of()));
        times = Objects.requireNonNullElse(times, PhaseTimes.NONE);
        suppliers = Objects.requireNonNullElse(suppliers, Suppliers.NONE);
        privacy = Objects.requireNonNullElse(privacy, Privacy.NONE);
        grounds = List.copyOf(grounds);
        positions = List.copyOf(positions);
        promises = List.copyOf(promises);
        clocks = List.copyOf(clocks);
        evidence = List.copyOf(evidence);
        next = List.copyOf(next);
        // A face written before there was such a thing.
        exposure = Objects.requireNonNullElse(exposure, Exposure.NONE);
        mediation = Objects.requireNonNullElse(mediation, Mediation.NONE);
        legal = Objects.requireNonNullElse(legal, Legal.NONE);
        correspondence = Objects.requireNonNullElse(correspondence, Correspondence.NONE);
        aftercare = Objects.requireNonNullElse(aftercare, Aftercare.NONE);
        terms = List.copyOf(Objects.requireNonNullElse(terms, List.of()));
        limitations = List.copyOf(Objects.requireNonNullElse(limitations, List.of()));
        items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
        bookings = List.copyOf(Objects.requireNonNullElse(bookings, List.of()));
        spending = Objects.requireNonNullElse(spending, Spending.NONE);
        findings = Objects.requireNonNullElse(findings, Findings.NONE);
        custodies = List.copyOf(Objects.requireNonNullElse(custodies, List.of()));
    }

    /** The same face for a caller who may do this on that day. */
    public DisputeFace withNext(List<NextStep> steps, LocalDate day) {
        return new DisputeFace(
                disputeId,
                reference,
                phase,
                version,
                receivedAt,
                recordedAt,
                customer,
                complaint,
                severity,
                grounds,
                positions,
                exchange,
                negotiation.on(day),
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
                steps);
    }
}
