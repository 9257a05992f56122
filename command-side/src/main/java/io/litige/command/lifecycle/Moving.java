package io.litige.command.lifecycle;

import io.litige.api.command.LifecycleCommand.Acknowledge;
import io.litige.api.command.LifecycleCommand.CheckResolution;
import io.litige.api.command.LifecycleCommand.StartAssessment;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.AssessmentStarted;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LifecycleEvent.ResolutionChecked;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.command.clock.ClockPolicy;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;

/** The steps of a dispute between its beginning and its end. */
final class Moving {
    private Moving() {}

    /** The message is recorded as an outbound one, though never as the substantive answer. */
    static List<DisputeEvent> acknowledge(Acknowledge c, DisputeFacts dispute, Handling handling) {
        var act = handling.act();
        new Violations()
                .when(dispute.relation().owner() == null, Code.NOT_OWNED, howToOwn())
                .when(
                        !c.nextUpdateDue().isAfter(handling.occurredAt()),
                        Code.DUE_IN_PAST,
                        Map.of(
                                "field",
                                "nextUpdateDue",
                                "dueAt",
                                c.nextUpdateDue(),
                                "occurredAt",
                                handling.occurredAt()))
                .reject();
        return List.of(
                new DisputeAcknowledged(
                        c.disputeId(), act, c.automatic(), handling.text(c.nextStep()), c.nextUpdateDue()),
                new CommunicationRecorded(
                        c.disputeId(),
                        act,
                        dispute.nextCommunication(),
                        Direction.OUTBOUND,
                        act.channel(),
                        null,
                        null,
                        handling.text(c.message()),
                        false,
                        null,
                        null,
                        List.of(),
                        null),
                new ClocksStarted(
                        c.disputeId(),
                        act,
                        List.of(new Clock(ClockKind.NEXT_UPDATE, act.occurredAt(), c.nextUpdateDue())),
                        ClockPolicy.VERSION));
    }

    static List<DisputeEvent> startAssessment(StartAssessment c, DisputeFacts dispute, Handling handling) {
        Rejected.when(dispute.relation().owner() == null, Code.NOT_OWNED, howToOwn());
        return List.of(new AssessmentStarted(c.disputeId(), handling.act()));
    }

    static List<DisputeEvent> check(CheckResolution c, DisputeFacts dispute, Handling handling) {
        return List.of(new ResolutionChecked(
                c.disputeId(),
                handling.act(),
                c.kind(),
                c.answer(),
                dispute.resolution(),
                handling.textIfAny(c.comment())));
    }

    private static Map<String, String> howToOwn() {
        return Map.of("allowed", "claim it, or let a supervisor name an owner");
    }
}
