package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import java.util.ArrayList;
import java.util.List;

/** A fact about one dispute. Sealed, so that whoever tells, folds or exports events is told by the compiler about a new one. */
public sealed interface DisputeEvent extends RecordedEvent
        permits LifecycleEvent,
                CommunicationEvent,
                AssignmentEvent,
                EvidenceEvent,
                AssessmentEvent,
                NegotiationEvent,
                PromiseEvent,
                LegalEvent,
                ExposureEvent,
                ClockEvent,
                GroundEvent,
                MediationEvent,
                EscalationEvent,
                MessageEvent,
                AftercareEvent,
                TermsEvent,
                ContributionEvent,
                ProcedureEvent,
                SupplierEvent,
                CustomerEvent,
                ParticipantEvent,
                LearningEvent,
                LinkEvent,
                MoneyEvent,
                CostEvent,
                CustodyEvent,
                PrivacyEvent {
    @Override
    DisputeId disputeId();

    /** Who did it, as what, how, why and when. */
    @Override
    Act act();

    /** Every event class there is, in no particular order. */
    static List<Class<? extends DisputeEvent>> all() {
        List<Class<? extends DisputeEvent>> all = new ArrayList<>();
        for (var family : DisputeEvent.class.getPermittedSubclasses()) {
            for (var event : family.getPermittedSubclasses()) {
                all.add(event.asSubclass(DisputeEvent.class));
            }
        }
        return all;
    }
}
