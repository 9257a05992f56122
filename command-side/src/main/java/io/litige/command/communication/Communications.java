package io.litige.command.communication;

import io.litige.api.command.CommunicationCommand;
import io.litige.api.command.CommunicationCommand.CorrectRecord;
import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import io.litige.command.facts.Letters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Exchanges with the customer, told as they happened and when they were written down (requirements 7, 50 and 90).
 *
 * @param count communications so far
 * @param sent when the outbound ones went out, by id
 */
public record Communications(int count, Map<String, Instant> sent, Corrections corrections) {
    public static final Communications NONE = new Communications(0, Map.of(), Corrections.NONE);

    public List<DisputeEvent> decide(CommunicationCommand command, DisputeFacts dispute, Handling handling) {
        return List.of(
                switch (command) {
                    case RecordCommunication c -> record(c, dispute, handling);
                    case CorrectRecord c -> corrections.decide(c, dispute, handling);
                });
    }

    public Communications evolve(DisputeEvent event, long version) {
        var corrected = corrections.evolve(event, version);
        if (event instanceof CommunicationRecorded e) {
            var out = e.direction() == Direction.OUTBOUND
                    ? Grow.sharing(sent, e.id(), e.act().occurredAt())
                    : sent;
            return new Communications(count + 1, out, corrected);
        }
        return new Communications(count, sent, corrected);
    }

    /** Id the next communication gets. */
    public String next() {
        return "C" + (count + 1);
    }

    private CommunicationRecorded record(RecordCommunication c, DisputeFacts dispute, Handling handling) {
        var evidence = Objects.requireNonNullElse(c.evidence(), List.<String>of());
        var violations = new Violations();
        Checks.lateReason(violations, handling, c.lateReason(), "lateReason");
        if (c.letter() != null) {
            Letters.check(c.letter(), handling, violations);
        }
        violations.when(
                dispute.crisis() && c.direction() == Direction.OUTBOUND && c.channel() == Channel.SOCIAL_NETWORK,
                Code.RELEASE_REQUIRED,
                Map.of(
                        "channel",
                        c.channel(),
                        "allowed",
                        "DraftPublicAnswer, then ReleasePublicAnswer by a supervisor"));
        violations.when(
                c.nextUpdateDue() != null && !c.nextUpdateDue().isAfter(handling.occurredAt()),
                Code.DUE_IN_PAST,
                Map.of(
                        "field", "nextUpdateDue",
                        "dueAt", String.valueOf(c.nextUpdateDue()),
                        "occurredAt", handling.occurredAt()));
        Checks.allKnown(violations, evidence, dispute.evidence(), Code.EVIDENCE_NOT_FOUND, "evidence");
        violations.reject();
        return new CommunicationRecorded(
                c.disputeId(),
                handling.act(),
                next(),
                c.direction(),
                c.channel(),
                handling.personalIfAny(c.counterpart()),
                handling.textIfAny(c.subject()),
                handling.text(c.content()),
                Objects.requireNonNullElse(c.substantive(), true),
                c.letter(),
                handling.textIfAny(c.lateReason()),
                evidence,
                c.from());
    }
}
