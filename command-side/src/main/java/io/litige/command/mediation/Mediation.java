package io.litige.command.mediation;

import io.litige.api.command.MediationCommand;
import io.litige.api.command.MediationCommand.EndMediation;
import io.litige.api.command.MediationCommand.ExtendMediation;
import io.litige.api.command.MediationCommand.MarkMediationAdmissible;
import io.litige.api.command.MediationCommand.MarkMediationInadmissible;
import io.litige.api.command.MediationCommand.RecordMediationFee;
import io.litige.api.command.MediationCommand.RecordMediatorProposal;
import io.litige.api.command.MediationCommand.RequestMediation;
import io.litige.api.command.MediationCommand.RespondToMediator;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.MediationEvent;
import io.litige.api.event.MediationEvent.LimitationResumed;
import io.litige.api.event.MediationEvent.LimitationSuspended;
import io.litige.api.event.MediationEvent.MediationDeclaredAdmissible;
import io.litige.api.event.MediationEvent.MediationDeclaredInadmissible;
import io.litige.api.event.MediationEvent.MediationEnded;
import io.litige.api.event.MediationEvent.MediationExtended;
import io.litige.api.event.MediationEvent.MediationFeeRecorded;
import io.litige.api.event.MediationEvent.MediationRequested;
import io.litige.api.event.MediationEvent.MediatorAnswered;
import io.litige.api.event.MediationEvent.MediatorProposalRecorded;
import io.litige.api.value.Channel;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Side;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the mediation of a dispute stands (requirements 85 to 87).
 *
 * @param complaintAt when the customer first complained in writing
 * @param replyDue by when the company answers the mediator, where the law says so
 * @param termAt when the mediation is over
 * @param answers to the mediator's proposal, by side
 */
public record Mediation(
        MediationStatus status,
        @Nullable Instant complaintAt,
        @Nullable Instant replyDue,
        @Nullable Instant termAt,
        Map<Side, Boolean> answers) {
    public static final Mediation NONE = new Mediation(MediationStatus.NONE, null, null, null, Map.of());

    private static final Set<Channel> WRITTEN = EnumSet.of(
            Channel.EMAIL, Channel.LETTER, Channel.REGISTERED_LETTER, Channel.WEB_FORM, Channel.CHAT, Channel.IMPORT);

    public List<DisputeEvent> decide(MediationCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case RequestMediation c -> Seizing.request(c, this, dispute, handling);
            case MarkMediationAdmissible c -> Seizing.admit(c, this, handling);
            case MarkMediationInadmissible c -> Seizing.refuse(c, this, handling);
            case RecordMediatorProposal c -> Mediating.propose(c, this, dispute, handling);
            case RespondToMediator c -> Mediating.respond(c, this, handling);
            case ExtendMediation c -> Mediating.extend(c, this, handling);
            case EndMediation c -> Concluding.end(c, this, dispute, handling);
            case RecordMediationFee c -> Concluding.fee(c, this, dispute, handling);
        };
    }

    public Mediation evolve(DisputeEvent event) {
        return switch (event) {
            case MediationEvent e -> evolve(e);
            case DisputeRegistered e -> complained(e.act().channel(), e.act().occurredAt());
            case CommunicationRecorded e ->
                e.direction() == Direction.INBOUND
                        ? complained(e.channel(), e.act().occurredAt())
                        : this;
            case ClocksStarted e -> clocks(e);
            default -> this;
        };
    }

    private Mediation evolve(MediationEvent event) {
        return switch (event) {
            case MediationRequested e -> new Mediation(MediationStatus.REQUESTED, complaintAt, null, null, Map.of());
            case MediationDeclaredAdmissible e -> in(MediationStatus.ADMISSIBLE);
            case MediationDeclaredInadmissible e -> in(MediationStatus.INADMISSIBLE);
            case MediatorProposalRecorded e ->
                new Mediation(MediationStatus.PROPOSAL, complaintAt, replyDue, termAt, Map.of());
            case MediatorAnswered e -> answered(e);
            case MediationExtended e -> new Mediation(status, complaintAt, replyDue, e.until(), answers);
            case MediationEnded e -> in(MediationStatus.ENDED);
            case LimitationSuspended e -> this;
            case LimitationResumed e -> this;
            case MediationFeeRecorded e -> this;
        };
    }

    private Mediation answered(MediatorAnswered e) {
        if (e.to() == MediationStatus.PROPOSAL) {
            return new Mediation(status, complaintAt, replyDue, termAt, Grow.plus(answers, e.side(), e.accepts()));
        }
        return e.accepts() ? in(MediationStatus.RUNNING) : this;
    }

    private Mediation clocks(ClocksStarted e) {
        var next = this;
        for (Clock clock : e.clocks()) {
            if (clock.kind() == ClockKind.MEDIATOR_REPLY) {
                next = new Mediation(next.status, next.complaintAt, clock.dueAt(), next.termAt, next.answers);
            } else if (clock.kind() == ClockKind.MEDIATION_90D) {
                next = new Mediation(next.status, next.complaintAt, next.replyDue, clock.dueAt(), next.answers);
            }
        }
        return next;
    }

    private Mediation complained(Channel channel, Instant at) {
        boolean first = complaintAt == null || at.isBefore(complaintAt);
        return WRITTEN.contains(channel) && first ? new Mediation(status, at, replyDue, termAt, answers) : this;
    }

    private Mediation in(MediationStatus next) {
        return new Mediation(next, complaintAt, replyDue, termAt, answers);
    }
}
