package io.litige.query.dispute;

import io.litige.api.access.Relations;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.Suppliers;
import io.litige.api.query.face.Aftercare;
import io.litige.api.query.face.Assignment;
import io.litige.api.query.face.Complaint;
import io.litige.api.query.face.Correspondence;
import io.litige.api.query.face.Customer;
import io.litige.api.query.face.Ending;
import io.litige.api.query.face.EscalationState;
import io.litige.api.query.face.Exchange;
import io.litige.api.query.face.Exposure;
import io.litige.api.query.face.Findings;
import io.litige.api.query.face.GroundState;
import io.litige.api.query.face.Learning;
import io.litige.api.query.face.Legal;
import io.litige.api.query.face.Links;
import io.litige.api.query.face.Mediation;
import io.litige.api.query.face.Negotiation;
import io.litige.api.query.face.Privacy;
import io.litige.api.query.face.Spending;
import io.litige.api.value.GroundStatus;
import io.litige.api.value.Phase;
import io.litige.query.projection.Claimed;
import java.util.List;

/** A dispute's face right after its registration. */
final class FirstFace {
    private FirstFace() {}

    static DisputeFace of(DisputeRegistered e, long version) {
        return new DisputeFace(
                e.disputeId(),
                e.disputeId().reference(),
                Phase.REGISTERED,
                version,
                e.act().occurredAt(),
                e.act().recordedAt(),
                new Customer(
                        e.customer(),
                        e.partyType(),
                        e.criticality(),
                        e.customerRef(),
                        e.customerName(),
                        e.customerContact()),
                complaint(e),
                null,
                e.grounds().stream()
                        .map(ground -> new GroundState(ground, null, null, GroundStatus.OPEN, null))
                        .toList(),
                List.of(),
                new Exchange(List.of(), 0, e.act().occurredAt(), null, List.of()),
                new Negotiation(null, null, List.of(), List.of(), List.of(), List.of(), null, List.of()),
                List.of(),
                List.of(),
                new Assignment(
                        e.team(),
                        null,
                        null,
                        null,
                        null,
                        Relations.evolve(null, e).participants()),
                List.of(),
                new Ending(0, List.of(), null, null, List.of(), null, 0, null),
                Exposure.NONE,
                List.of(),
                Mediation.NONE,
                Limitations.of(e.partyType(), e.act().occurredAt()),
                MoneyFold.items(e.grounds()),
                List.of(),
                Spending.NONE,
                Findings.NONE,
                List.of(),
                EscalationState.NONE,
                Legal.NONE,
                Correspondence.NONE,
                Aftercare.NONE,
                List.of(),
                Links.NONE,
                List.of(),
                Learning.NONE,
                null,
                ParticipantFold.first(e),
                null,
                PhaseFold.first(e),
                Suppliers.NONE,
                Privacy.NONE,
                FaceDraft.happening(e),
                List.of());
    }

    private static Complaint complaint(DisputeRegistered e) {
        return new Complaint(
                e.summary(),
                e.statement(),
                e.expectedOutcome(),
                e.act().channel(),
                e.journeyStage(),
                e.product(),
                e.site(),
                e.source(),
                e.customerDisputedAmount(),
                null,
                null,
                Claimed.perCurrency(e.grounds()));
    }
}
