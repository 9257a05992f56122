package io.litige.api.query;

import io.litige.api.value.AgentId;
import io.litige.api.value.AssignmentKind;
import io.litige.api.value.Channel;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.CheckKind;
import io.litige.api.value.ClockKind;
import io.litige.api.value.ContributingFactor;
import io.litige.api.value.Cost;
import io.litige.api.value.CostType;
import io.litige.api.value.Criticality;
import io.litige.api.value.CustodyStatus;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DeadlockCause;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.DocumentPoint;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.ExpectationMet;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.FactFinding;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.FrequencyReading;
import io.litige.api.value.Grade;
import io.litige.api.value.Ground;
import io.litige.api.value.GroundStatus;
import io.litige.api.value.Holder;
import io.litige.api.value.InadmissibilityReason;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.JudgmentResult;
import io.litige.api.value.LegalStage;
import io.litige.api.value.MediationResult;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Money;
import io.litige.api.value.OfferStatus;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Outcome;
import io.litige.api.value.PartyType;
import io.litige.api.value.Phase;
import io.litige.api.value.Protected;
import io.litige.api.value.PublicationChange;
import io.litige.api.value.RegisteredLetter;
import io.litige.api.value.Release;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.ReopenReason;
import io.litige.api.value.ReviewVerdict;
import io.litige.api.value.Role;
import io.litige.api.value.SettlementKind;
import io.litige.api.value.SeverityFactor;
import io.litige.api.value.Side;
import io.litige.api.value.Source;
import io.litige.api.value.ThreatKind;
import io.litige.api.value.ToneFlag;
import io.litige.api.value.WaitingEnd;
import io.litige.api.value.WaitingParty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        Happening last,
        List<NextStep> next) {
    public DisputeFace {
        waitings = known(waitings, List.of());
        escalation = known(escalation, EscalationState.NONE);
        links = known(links, Links.NONE);
        contributions = List.copyOf(known(contributions, List.of()));
        learning = known(learning, Learning.NONE);
        participants = List.copyOf(known(participants, List.of()));
        times = known(times, PhaseTimes.NONE);
        suppliers = known(suppliers, Suppliers.NONE);
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
        items = List.copyOf(known(items, List.of()));
        bookings = List.copyOf(known(bookings, List.of()));
        spending = known(spending, Spending.NONE);
        findings = known(findings, Findings.NONE);
        custodies = List.copyOf(known(custodies, List.of()));
    }

    /**
     * One contested amount in the accounts (requirement 75); what is open, paid, credited, cleared and given up is always
     * its original amount.
     *
     * @param id the n-th contested amount of its ground, such as {@code G2.1}
     * @param givenUp the customer does not contest it any more
     * @param held kept from dunning and collection
     * @param toCollect released to collection
     */
    public record ItemState(
            String id,
            String ground,
            DisputedItem item,
            Money original,
            Money open,
            Money paid,
            Money credited,
            Money cleared,
            Money givenUp,
            Money held,
            Money toCollect) {}

    /**
     * One entry of the accounts.
     *
     * @param reversedAt when it was cancelled; null while it stands
     */
    public record BookingState(
            String id,
            String item,
            SettlementKind kind,
            Money amount,
            String reference,
            Instant at,
            @Nullable Instant reversedAt) {}

    /**
     * What it cost so far, for the dispute as a whole and never per person (requirements 67, 80 and 81).
     *
     * @param direct sum of the costs; null before there are any
     * @param minutes working time
     * @param time worth of the working time; an indirect cost, never summed with direct ones
     * @param extraMinutes beyond the normal
     * @param extra worth of what was done beyond the normal; an investment
     */
    public record Spending(
            List<CostLine> costs,
            @Nullable Money direct,
            int minutes,
            @Nullable Money time,
            int extraMinutes,
            @Nullable Money extra) {
        public static final Spending NONE = new Spending(List.of(), null, 0, null, 0, null);

        public Spending {
            costs = List.copyOf(costs);
        }
    }

    public record CostLine(String id, CostType type, Money amount, String source, Instant at) {}

    /**
     * What was found out about the dispute as a whole (requirements 13 and 22).
     *
     * @param consequences as they were weighed last; null before they were
     */
    public record Findings(@Nullable Consequences consequences, List<FactState> facts, List<DocumentState> documents) {
        public static final Findings NONE = new Findings(null, List.of(), List.of());

        public Findings {
            facts = List.copyOf(facts);
            documents = List.copyOf(known(documents, List.of()));
        }
    }

    /**
     * A document behind a ground that was looked through (requirement 53).
     *
     * @param failing points that are not in order
     */
    public record DocumentState(
            String ground,
            EvidenceType type,
            String document,
            List<DocumentPoint> failing,
            @Nullable String evidence,
            @Nullable Protected note,
            Instant at) {
        public DocumentState {
            failing = List.copyOf(failing);
        }
    }

    public record Consequences(
            Grade legal,
            Grade financial,
            Grade reputational,
            Grade operational,
            Protected text,
            AgentId by,
            Instant at) {}

    /**
     * A fact as a side claims it.
     *
     * @param finding null while nobody has looked into it
     * @param evidence the pieces the finding rests on
     */
    public record FactState(
            String id,
            Side side,
            @Nullable String ground,
            Protected text,
            @Nullable FactFinding finding,
            List<String> evidence,
            @Nullable Protected note,
            Instant at) {
        public FactState {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Something of the customer's that somebody took along (requirement 62).
     *
     * @param settledAt when it came back or was declared lost; null while it is held
     */
    public record CustodyState(
            String id,
            CustodyStatus status,
            Protected goods,
            Holder holder,
            @Nullable String reference,
            Instant returnBy,
            Instant since,
            @Nullable Instant settledAt) {}

    /** Who complains; the id is the pseudonym, the rest forgets with its key. */
    public record Customer(
            CustomerId id,
            PartyType partyType,
            Criticality criticality,
            Protected ref,
            @Nullable Protected name,
            @Nullable Protected contact) {}

    /** What was brought forward at registration. */
    public record Complaint(
            Protected summary,
            Protected statement,
            @Nullable Protected expectedOutcome,
            Channel channel,
            @Nullable JourneyStage journeyStage,
            @Nullable String product,
            @Nullable String site,
            @Nullable Source source,
            @Nullable Money customerDisputedAmount,
            @Nullable Money damagesClaimed,
            @Nullable Money amountAtRisk,
            List<Money> claimed) {
        public Complaint {
            claimed = List.copyOf(claimed);
        }
    }

    /** A thank-you granted once it was solved. */
    public record Incentive(String id, RemedyKind kind, Money amount, AgentId by, Instant at) {}

    /**
     * How grave it is, with what that rests on (requirement 14).
     *
     * @param level in force
     * @param assessed what the score gives
     * @param override what a person set by hand, while it is in force
     * @param explanation the last assessment in both languages, made of its factors
     */
    public record Severity(
            int level,
            int assessed,
            int score,
            List<SeverityFactor> factors,
            @Nullable FrequencyReading frequency,
            @Nullable SeverityOverride override,
            Explanation explanation,
            String policyVersion,
            Instant at) {
        public Severity {
            factors = List.copyOf(factors);
        }
    }

    /**
     * @param pinned whether it outlasts the next change of a factor
     */
    public record SeverityOverride(int level, boolean pinned, Protected reason, AgentId by, Instant at) {}

    /** The same in French and in English. */
    public record Explanation(String fr, String en) {}

    /** One ground with what was found out about it. */
    public record GroundState(
            Ground ground,
            @Nullable Origin origin,
            @Nullable Fault fault,
            GroundStatus status,
            @Nullable GroundOutcome outcome) {
        public GroundState {
            status = known(status, GroundStatus.OPEN);
        }

        public boolean open() {
            return status == GroundStatus.OPEN;
        }
    }

    /** What a ground came to; of its own, or by the closing. */
    public record GroundOutcome(Outcome outcome, @Nullable Protected reasons, Instant at) {}

    public record Origin(
            OriginKind kind,
            String reference,
            String cause,
            List<ContributingFactor> factors,
            @Nullable Protected explanation,
            Instant at) {
        public Origin {
            factors = List.copyOf(factors);
        }
    }

    public record Fault(FaultExtent extent, @Nullable Protected wording, Instant at) {}

    /** The newest version of one side's account. */
    public record Position(Side side, int version, Protected text, AgentId by, Instant at) {}

    /**
     * What was said and written.
     *
     * @param communications the last 20, newest first; the timeline has them all
     * @param count all there are
     * @param corrections corrections of earlier records, newest first, the last 50; both versions stay on record
     */
    public record Exchange(
            List<CommunicationState> communications,
            int count,
            @Nullable Instant customerSpokeAt,
            @Nullable Instant answeredAt,
            List<Correction> corrections) {
        public Exchange {
            communications = List.copyOf(communications);
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * @param excerpt the first 1 000 characters
     * @param truncated whether the timeline has more of it
     * @param version sequence number of its event, for corrections
     */
    public record CommunicationState(
            String id,
            long version,
            Direction direction,
            Channel channel,
            @Nullable Protected counterpart,
            @Nullable Protected subject,
            Protected excerpt,
            boolean truncated,
            boolean substantive,
            @Nullable RegisteredLetter letter,
            List<String> evidence,
            AgentId by,
            Instant occurredAt,
            Instant recordedAt) {
        public CommunicationState {
            evidence = List.copyOf(evidence);
        }
    }

    /** What an earlier record should have said. */
    public record Correction(
            long version,
            long targetVersion,
            Map<String, Protected> fields,
            Protected reason,
            AgentId by,
            Instant recordedAt) {
        public Correction {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * @param offer the last offer to the customer
     * @param counterOffer the customer's last counter-proposal
     * @param remedies owed or carried out since the last agreement or fix
     * @param chain every offer of both sides, oldest first (requirement 56)
     * @param deadlock the standstill that was stated, until a side moves; null otherwise (requirement 43)
     * @param overdue ids of the remedies whose day has passed; empty in the stored view
     */
    public record Negotiation(
            @Nullable Offer offer,
            @Nullable CounterOffer counterOffer,
            List<ApprovalState> approvals,
            List<RemedyState> remedies,
            List<Incentive> incentives,
            List<ChainLink> chain,
            @Nullable Deadlock deadlock,
            List<String> overdue) {
        public Negotiation {
            approvals = List.copyOf(approvals);
            remedies = List.copyOf(remedies);
            incentives = List.copyOf(incentives);
            chain = List.copyOf(known(chain, List.of()));
            overdue = List.copyOf(known(overdue, List.of()));
        }

        /** The same with the remedies that are overdue on that day. */
        public Negotiation on(LocalDate day) {
            var late = remedies.stream()
                    .filter(state -> state.status() == RemedyStatus.OWED)
                    .map(RemedyState::remedy)
                    .filter(remedy -> remedy.dueDate().isBefore(day))
                    .map(Remedy::id)
                    .toList();
            return new Negotiation(offer, counterOffer, approvals, remedies, incentives, chain, deadlock, late);
        }
    }

    /**
     * One offer of one side.
     *
     * @param amount what it is worth; absent where the customer named none
     * @param validUntil of an offer of ours
     * @param settledAt when something became of it; null while it is open
     */
    public record ChainLink(
            String id,
            Side side,
            OfferStatus status,
            @Nullable Money amount,
            @Nullable Instant validUntil,
            Instant at,
            @Nullable Instant settledAt) {}

    /**
     * Neither side moved for long; somebody who is not involved is to look at it.
     *
     * @param since when one of them last moved
     */
    public record Deadlock(DeadlockCause cause, Instant since, int exchanges, String policyVersion, Instant at) {}

    /** Where an offer stands; ANSWERED by a counter-proposal. The chain has the same in the words of requirement 56. */
    public enum OfferState {
        OPEN,
        SUPERSEDED,
        ANSWERED,
        ACCEPTED,
        REFUSED,
        EXPIRED
    }

    public record Offer(
            String id,
            OfferState state,
            List<Remedy> remedies,
            Money value,
            Instant validUntil,
            Protected reasons,
            List<String> grounds,
            @Nullable String approval,
            @Nullable Protected departure,
            AgentId by,
            Instant at) {
        public Offer {
            remedies = List.copyOf(remedies);
            grounds = List.copyOf(grounds);
        }
    }

    public record CounterOffer(
            String id,
            Protected wording,
            @Nullable Money amount,
            @Nullable String answersProposal,
            Instant at) {}

    public enum ApprovalStatus {
        PENDING,
        GRANTED,
        REFUSED
    }

    /**
     * @param limit the requester's own mandate while pending, the decider's afterwards
     */
    public record ApprovalState(
            String id,
            ApprovalStatus status,
            Money amount,
            Money limit,
            AgentId requester,
            Instant requestedAt,
            @Nullable AgentId decidedBy,
            @Nullable Instant decidedAt,
            Protected reason) {}

    public enum RemedyStatus {
        OWED,
        EXECUTED,
        WAIVED,
        REPLACED
    }

    public record RemedyState(
            Remedy remedy,
            RemedyStatus status,
            @Nullable String proof,
            @Nullable Instant at) {}

    public enum PromiseStatus {
        PENDING,
        KEPT,
        BROKEN,
        RENEGOTIATED,
        WAIVED
    }

    /**
     * @param replacedBy id of the promise that took its place
     * @param team in charge when it was settled; null while it is pending
     * @param recordedLate it was kept in time and only written down after its time; null in a face of an earlier release
     */
    public record PromiseState(
            String id,
            PromiseStatus status,
            Protected deliverable,
            AgentId keeper,
            Instant dueAt,
            @Nullable Instant settledAt,
            @Nullable String replacedBy,
            @Nullable String team,
            @Nullable Boolean recordedLate) {
        /** One that is still to be kept. */
        public static PromiseState pending(String id, Protected deliverable, AgentId keeper, Instant dueAt) {
            return new PromiseState(id, PromiseStatus.PENDING, deliverable, keeper, dueAt, null, null, null, false);
        }
    }

    /**
     * @param dueAt moved by every pause that has ended
     * @param metAt when it was met; null while it runs
     * @param pausedSince when it was brought to a stand; null while it runs
     * @param breachedAt the due time that was stated as missed; null when none was
     */
    public record ClockState(
            ClockKind kind,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant pausedSince,
            @Nullable Instant breachedAt) {}

    /**
     * How high it was taken, and who looks at it from outside.
     *
     * @param level 0 to 3
     * @param receiver who took it up at that level; null at level 0
     * @param reviewer somebody who had done nothing on it (requirement 41)
     * @param voidRequestedBy who says that it was opened by mistake
     */
    public record EscalationState(
            int level,
            @Nullable AgentId receiver,
            @Nullable AgentId reviewer,
            @Nullable Review review,
            @Nullable AgentId voidRequestedBy) {
        public static final EscalationState NONE = new EscalationState(0, null, null, null, null);
    }

    /**
     * What a department was asked, with a time of its own; the dispute's own targets run on (requirement 36).
     *
     * @param owner who answers for the department
     * @param overdueSince null unless its time passed without an answer
     */
    public record ContributionState(
            String id,
            String department,
            Protected question,
            AgentId requestedBy,
            Instant requestedAt,
            Instant dueAt,
            @Nullable AgentId owner,
            @Nullable Protected answer,
            @Nullable Instant answeredAt,
            List<String> evidence,
            @Nullable Instant overdueSince) {
        public ContributionState {
            evidence = List.copyOf(evidence);
        }

        /** The same, which that person answers. */
        public ContributionState ownedBy(AgentId somebody) {
            return with(somebody, answer, answeredAt, evidence, overdueSince);
        }

        /** The same, answered. */
        public ContributionState answeredWith(Protected words, Instant at, List<String> pieces) {
            return with(owner, words, at, pieces, overdueSince);
        }

        /** The same, not answered by that time. */
        public ContributionState lateSince(Instant due) {
            return with(owner, answer, answeredAt, evidence, due);
        }

        private ContributionState with(
                @Nullable AgentId somebody,
                @Nullable Protected words,
                @Nullable Instant at,
                List<String> pieces,
                @Nullable Instant late) {
            return new ContributionState(
                    id, department, question, requestedBy, requestedAt, dueAt, somebody, words, at, pieces, late);
        }
    }

    /**
     * What the company can learn from it.
     *
     * @param problems keys of the problems it is a case of
     */
    public record Learning(List<String> problems, List<PolicyGap> policyGaps) {
        public static final Learning NONE = new Learning(List.of(), List.of());

        public Learning {
            problems = List.copyOf(problems);
            policyGaps = List.copyOf(policyGaps);
        }
    }

    public record PolicyGap(String policy, Protected gap, AgentId by, Instant at) {}

    /**
     * Other disputes this one has to do with.
     *
     * @param mergedInto where work on this one goes on
     * @param mergedIntoReference how that one is called on the phone
     * @param duplicates work on these goes on here
     * @param partedFrom the one this came out of
     * @param parts those that came out of this one
     */
    public record Links(
            @Nullable DisputeId mergedInto,
            @Nullable String mergedIntoReference,
            List<Duplicate> duplicates,
            @Nullable DisputeId partedFrom,
            List<Part> parts) {
        public static final Links NONE = new Links(null, null, List.of(), null, List.of());

        public Links {
            duplicates = List.copyOf(duplicates);
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param receivedAt when the customer brought it; the earliest of all counts for the time targets
     */
    public record Duplicate(DisputeId disputeId, String reference, Instant receivedAt, Instant linkedAt) {}

    /**
     * @param grounds ids they had here
     */
    public record Part(DisputeId disputeId, String reference, List<String> grounds, Instant at) {
        public Part {
            grounds = List.copyOf(grounds);
        }
    }

    public record Review(
            ReviewVerdict verdict, Protected decision, Protected termsClause, Protected customerInterest, Instant at) {}

    /**
     * An answer we wait for, or waited for (requirement 72).
     *
     * @param until null while we wait
     */
    public record WaitingState(
            String id,
            WaitingParty party,
            String question,
            Protected reason,
            Instant answerBy,
            Instant since,
            @Nullable Instant until,
            @Nullable WaitingEnd ending) {}

    /**
     * @param participants everybody who owned it or was asked to
     */
    public record Assignment(
            String team,
            @Nullable AgentId owner,
            @Nullable AssignmentKind kind,
            @Nullable Instant since,
            @Nullable Transfer transfer,
            Set<AgentId> participants) {
        public Assignment {
            participants = Set.copyOf(participants);
        }
    }

    /** Offered, not yet accepted; the owner stays owner (requirement 37). */
    public record Transfer(
            AgentId to, String team, @Nullable Protected note, Instant offeredAt) {}

    public record EvidenceState(
            String id,
            EvidenceType type,
            @Nullable EvidenceSource source,
            Protected fileName,
            String mediaType,
            long size,
            Protected sha256,
            @Nullable Protected description,
            AgentId by,
            Instant obtainedAt,
            Instant recordedAt) {}

    /**
     * How it was brought to an end, as far as it was.
     *
     * @param resolutions how many times it was resolved
     */
    public record Ending(
            int resolutions,
            List<Check> checks,
            @Nullable FinalResponse finalResponse,
            @Nullable Outcome outcome,
            List<Cost> costs,
            @Nullable Instant closedAt,
            int reopenings,
            @Nullable ReopenReason reopenedFor) {
        public Ending {
            checks = List.copyOf(checks);
            costs = List.copyOf(costs);
        }
    }

    public record Check(
            CheckKind kind,
            CheckAnswer answer,
            int resolution,
            @Nullable Protected comment,
            Instant at) {}

    public record FinalResponse(
            FinalResponseForm form,
            Protected reasons,
            @Nullable Protected recourse,
            Instant at) {}

    /**
     * How public it is and what is being done about it (requirements 17 to 20 and 91).
     *
     * @param threats every kind of escalation threatened so far
     * @param answers what the company says in public; nothing leaves before it was released
     * @param crises every crisis there was, oldest first; the last one is open while it has no end
     */
    public record Exposure(
            ExposureLevel level,
            Set<ThreatKind> threats,
            List<Publication> publications,
            List<PublicAnswer> answers,
            List<Crisis> crises) {
        public static final Exposure NONE = new Exposure(ExposureLevel.NONE, Set.of(), List.of(), List.of(), List.of());

        public Exposure {
            threats = Set.copyOf(threats);
            publications = List.copyOf(publications);
            answers = List.copyOf(answers);
            crises = List.copyOf(crises);
        }
    }

    /**
     * A review, a post or a report, as it stands now; the timeline has its earlier texts.
     *
     * @param change the last one; null while it stands as it was first seen
     */
    public record Publication(
            String id,
            ExposureLevel level,
            @Nullable String platform,
            @Nullable Protected url,
            @Nullable Protected text,
            @Nullable Protected textHash,
            @Nullable Integer rating,
            @Nullable Long reach,
            List<String> evidence,
            Instant seenAt,
            @Nullable PublicationChange change,
            @Nullable Instant changedAt) {
        public Publication {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @param releasedBy null while it waits for a second person
     */
    public record PublicAnswer(
            String id,
            @Nullable String publication,
            Protected text,
            AgentId author,
            Instant draftedAt,
            @Nullable AgentId releasedBy,
            @Nullable Instant releasedAt) {}

    public record Crisis(
            Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable Protected lessons) {}

    /**
     * Mediation beside the phase (requirement 85).
     *
     * @param mediator name of the one that was seized
     * @param termAt when it is over; null before it was admitted
     * @param answers what the sides said to the last proposal
     * @param fees borne by the company alone
     */
    public record Mediation(
            MediationStatus status,
            @Nullable String mediator,
            @Nullable String reference,
            @Nullable Instant requestedAt,
            @Nullable InadmissibilityReason inadmissible,
            @Nullable Instant termAt,
            @Nullable Protected proposal,
            @Nullable Money amount,
            Map<Side, Boolean> answers,
            @Nullable MediationResult result,
            @Nullable Protected terms,
            List<Money> fees) {
        public static final Mediation NONE = new Mediation(
                MediationStatus.NONE, null, null, null, null, null, null, null, Map.of(), null, null, List.of());

        public Mediation {
            answers = Map.copyOf(answers);
            fees = List.copyOf(fees);
        }
    }

    /**
     * Until when a side may act in court, as far as the record tells.
     *
     * @param claimant whose claim it is
     * @param basis the law it rests on
     * @param startsOn the day the dispute was received, as the last day on which the claimant can have learnt of it
     * @param endsOn last day; null while it is suspended
     * @param suspendedOn since when it is suspended; null when it runs
     * @param remainingDays of the period when it was suspended, for it to go on; null when it runs
     */
    public record Limitation(
            Side claimant,
            String basis,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate suspendedOn,
            @Nullable Long remainingDays) {}

    /**
     * What the lawyers do (requirements 88 to 90).
     *
     * @param holds matters that keep it from being erased
     */
    public record Legal(
            LegalStage stage,
            List<Referral> referrals,
            List<Notice> notices,
            @Nullable CourtCase courtCase,
            @Nullable Judgment judgment,
            List<Hold> holds) {
        public static final Legal NONE = new Legal(LegalStage.NONE, List.of(), List.of(), null, null, List.of());

        public Legal {
            referrals = List.copyOf(referrals);
            notices = List.copyOf(notices);
            holds = List.copyOf(holds);
        }
    }

    /**
     * @param question never here when it is privileged
     */
    public record Referral(
            String id, boolean privileged, @Nullable Protected question, AgentId by, Instant at) {}

    /**
     * @param effectiveOn first day of its legal effect; null until it was presented
     */
    public record Notice(
            String id,
            RegisteredLetter letter,
            @Nullable LocalDate effectiveOn,
            Protected text,
            @Nullable Money amount) {}

    public record CourtCase(
            String court,
            @Nullable String caseNumber,
            Side claimant,
            Money claimed,
            boolean amicableAttempt,
            Instant openedAt) {}

    public record Judgment(
            JudgmentResult result,
            LocalDate decidedOn,
            @Nullable Money awarded,
            Protected summary) {}

    public record Hold(String matter, Protected basis, AgentId by, Instant placedAt) {}

    /**
     * The last event.
     *
     * @param what its stored name
     */
    public record Happening(
            String what, AgentId by, Role role, Channel channel, Instant occurredAt, Instant recordedAt) {}

    /**
     * Something the caller could do.
     *
     * @param path relative to the API's root, ids filled in where there is one candidate only
     * @param ifMatch whether the request needs {@code If-Match} with the face's ETag
     * @param whyNot code of the refusal that would come now; null when it is possible
     */
    public record NextStep(
            String command,
            String method,
            String path,
            boolean ifMatch,
            @Nullable String whyNot) {}

    /** Texts that wait to leave or have left, and restatements (requirements 26 and 27). */
    public record Correspondence(List<DraftState> drafts, List<Restatement> restatements) {
        public static final Correspondence NONE = new Correspondence(List.of(), List.of());

        public Correspondence {
            drafts = List.copyOf(drafts);
            restatements = List.copyOf(restatements);
        }
    }

    /** Where a text stands; a refused one can be amended and released. */
    public enum DraftStatus {
        WAITING,
        REFUSED,
        RELEASED,
        DISCARDED
    }

    /**
     * @param release who had to let it leave when it was written; the present severity may ask for more
     * @param by who released, refused or discarded it
     */
    public record DraftState(
            String id,
            MessagePurpose purpose,
            Channel channel,
            @Nullable Protected subject,
            Protected text,
            @Nullable String replyTo,
            @Nullable String token,
            Release release,
            List<ToneFlag> flags,
            List<AgentId> authors,
            Instant draftedAt,
            @Nullable Instant notBefore,
            DraftStatus status,
            @Nullable AgentId by,
            @Nullable Instant at,
            @Nullable Protected reason) {
        public DraftState {
            flags = List.copyOf(flags);
            authors = List.copyOf(authors);
        }
    }

    /**
     * @param confirmed null while the customer has not been asked
     */
    public record Restatement(
            String id,
            Protected text,
            AgentId by,
            Instant at,
            @Nullable Boolean confirmed,
            @Nullable Protected wording) {}

    /**
     * What the customer thinks of it afterwards, and what we change (requirements 9, 99, 102 and 115).
     *
     * @param expectation beside {@link Complaint#expectedOutcome}; null while nobody compared
     */
    public record Aftercare(
            List<RatingState> ratings,
            List<FollowUp> followUps,
            @Nullable Expectation expectation) {
        public static final Aftercare NONE = new Aftercare(List.of(), List.of(), null);

        public Aftercare {
            ratings = List.copyOf(ratings);
            followUps = List.copyOf(followUps);
        }
    }

    /**
     * @param token of its link, while it can be used
     * @param score 1 to 5; null while the customer has not pressed the button
     */
    public record RatingState(
            String id,
            @Nullable Protected token,
            @Nullable Instant expiresAt,
            @Nullable Integer score,
            @Nullable Protected comment,
            @Nullable Instant at) {}

    /**
     * @param changed null while it is open
     */
    public record FollowUp(
            String id,
            Protected measure,
            LocalDate dueOn,
            boolean visible,
            @Nullable Protected changed,
            @Nullable Instant completedAt) {}

    public record Expectation(ExpectationMet met, Protected delivered, Instant at) {}

    /**
     * The version of a document that counts for this dispute (requirement 28).
     *
     * @param before whether the customer had received it when it happened
     * @param newer version that came since; it does not count here
     */
    public record TermsState(
            String document,
            String version,
            LocalDate causedOn,
            LocalDate receivedOn,
            List<String> evidence,
            boolean before,
            @Nullable String newer) {
        public TermsState {
            evidence = List.copyOf(evidence);
        }
    }

    /** Faces stored by an earlier release lack what this one added. */
    private static <T> T known(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
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
                last,
                steps);
    }
}
