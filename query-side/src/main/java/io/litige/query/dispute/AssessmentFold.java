package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.AssessmentEvent;
import io.litige.api.event.AssessmentEvent.ConsequencesAssessed;
import io.litige.api.event.AssessmentEvent.DocumentChecked;
import io.litige.api.event.AssessmentEvent.FactClaimed;
import io.litige.api.event.AssessmentEvent.FactVerified;
import io.litige.api.event.AssessmentEvent.FaultAdmitted;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.AssessmentEvent.PositionRecorded;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssessmentEvent.SeverityOverridden;
import io.litige.api.event.AssessmentEvent.StakesRevised;
import io.litige.api.query.face.Complaint;
import io.litige.api.query.face.Consequences;
import io.litige.api.query.face.Customer;
import io.litige.api.query.face.DocumentState;
import io.litige.api.query.face.Explanation;
import io.litige.api.query.face.FactState;
import io.litige.api.query.face.Fault;
import io.litige.api.query.face.Findings;
import io.litige.api.query.face.GroundState;
import io.litige.api.query.face.Origin;
import io.litige.api.query.face.Position;
import io.litige.api.query.face.Severity;
import io.litige.api.query.face.SeverityOverride;
import io.litige.api.value.Ground;
import java.util.List;
import java.util.Objects;

/** What was found out. */
final class AssessmentFold {
    private AssessmentFold() {}

    static void fold(FaceDraft draft, AssessmentEvent event) {
        switch (event) {
            case SeverityAssessed e ->
                draft.severity = new Severity(
                        e.level(),
                        e.assessed(),
                        e.score(),
                        e.factors(),
                        e.frequency(),
                        e.pinned() && draft.severity != null ? draft.severity.override() : null,
                        explanation(e),
                        e.policyVersion(),
                        e.act().occurredAt());
            case SeverityOverridden e -> draft.severity = overridden(Objects.requireNonNull(draft.severity), e);
            case StakesRevised e -> revised(draft, e);
            case ConsequencesAssessed e ->
                draft.findings = new Findings(
                        new Consequences(
                                e.legal(),
                                e.financial(),
                                e.reputational(),
                                e.operational(),
                                e.text(),
                                e.act().actor(),
                                e.act().occurredAt()),
                        draft.findings.facts(),
                        draft.findings.documents());
            case FactClaimed e ->
                draft.findings = new Findings(
                        draft.findings.consequences(),
                        FaceDraft.appended(
                                draft.findings.facts(),
                                new FactState(
                                        e.id(),
                                        e.side(),
                                        e.ground(),
                                        e.text(),
                                        null,
                                        List.of(),
                                        null,
                                        e.act().occurredAt())),
                        draft.findings.documents());
            case DocumentChecked e ->
                draft.findings = new Findings(
                        draft.findings.consequences(),
                        draft.findings.facts(),
                        FaceDraft.appended(
                                draft.findings.documents(),
                                new DocumentState(
                                        e.ground(),
                                        e.type(),
                                        e.document(),
                                        e.failing(),
                                        e.evidence(),
                                        e.note(),
                                        e.act().occurredAt())));
            case FactVerified e ->
                draft.findings = new Findings(
                        draft.findings.consequences(),
                        replaced(
                                draft.findings.facts(),
                                fact -> fact.id().equals(e.fact()),
                                fact -> new FactState(
                                        fact.id(),
                                        fact.side(),
                                        fact.ground(),
                                        fact.text(),
                                        e.finding(),
                                        e.evidence(),
                                        e.note(),
                                        fact.at())),
                        draft.findings.documents());
            case PositionRecorded e -> draft.positions = positioned(draft.positions, e);
            case OriginIdentified e ->
                draft.grounds = replaced(
                        draft.grounds, state -> state.ground().id().equals(e.ground()), state -> originated(state, e));
            case FaultAdmitted e ->
                draft.grounds = replaced(
                        draft.grounds,
                        state -> e.grounds().contains(state.ground().id()),
                        state -> new GroundState(
                                state.ground(),
                                state.origin(),
                                new Fault(e.extent(), e.wording(), e.act().occurredAt()),
                                state.status(),
                                state.outcome()));
        }
    }

    /** Told when somebody asks ({@link SeverityWords}), except where a text of then belongs to it. */
    private static Explanation explanation(SeverityAssessed e) {
        return e.explanation() == null ? Explanation.UNTOLD : SeverityWords.of(e);
    }

    private static Severity overridden(Severity severity, SeverityOverridden e) {
        return new Severity(
                e.level(),
                severity.assessed(),
                severity.score(),
                severity.factors(),
                severity.frequency(),
                new SeverityOverride(
                        e.level(),
                        e.pinned(),
                        e.reason(),
                        e.act().actor(),
                        e.act().occurredAt()),
                severity.explanation(),
                severity.policyVersion(),
                severity.at());
    }

    private static void revised(FaceDraft draft, StakesRevised e) {
        var customer = draft.customer;
        draft.customer = new Customer(
                customer.id(),
                customer.partyType(),
                Objects.requireNonNullElse(e.criticality(), customer.criticality()),
                customer.ref(),
                customer.name(),
                customer.contact());
        var c = draft.complaint;
        draft.complaint = new Complaint(
                c.summary(),
                c.statement(),
                c.expectedOutcome(),
                c.channel(),
                c.journeyStage(),
                c.product(),
                c.site(),
                c.source(),
                e.customerDisputedAmount() == null ? c.customerDisputedAmount() : e.customerDisputedAmount(),
                e.damagesClaimed() == null ? c.damagesClaimed() : e.damagesClaimed(),
                e.amountAtRisk() == null ? c.amountAtRisk() : e.amountAtRisk(),
                c.claimed());
    }

    private static List<Position> positioned(List<Position> positions, PositionRecorded e) {
        var others = positions.stream()
                .filter(position -> position.side() != e.side())
                .toList();
        return appended(
                others,
                new Position(
                        e.side(),
                        e.version(),
                        e.text(),
                        e.act().actor(),
                        e.act().occurredAt()));
    }

    /** The cause found replaces the one supposed at intake; the timeline keeps both. */
    private static GroundState originated(GroundState state, OriginIdentified e) {
        var g = state.ground();
        var ground = new Ground(g.id(), g.kind(), g.items(), g.goods(), g.defect(), g.failing(), e.cause());
        var origin = new Origin(
                e.kind(),
                e.reference(),
                e.cause(),
                e.factors(),
                e.explanation(),
                e.act().occurredAt());
        return new GroundState(ground, origin, state.fault(), state.status(), state.outcome());
    }
}
