package io.litige.api.clock;

import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.PublicAnswerReleased;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LifecycleEvent.FinalResponseSent;
import io.litige.api.event.MediationEvent.MediationDeclaredAdmissible;
import io.litige.api.event.MediationEvent.MediationDeclaredInadmissible;
import io.litige.api.event.MediationEvent.MediationEnded;
import io.litige.api.event.MediationEvent.MediatorAnswered;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.PrivacyEvent.SubjectRequestAnswered;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.Side;
import java.time.Duration;
import java.time.Instant;

/** What meets a running clock (lifecycle, clocks; requirements 23 to 25). */
public final class ClockRules {
    private ClockRules() {}

    /** Whether the customer got a real answer by the event; an automatic message is none (requirement 24). */
    public static boolean answers(DisputeEvent event) {
        return event instanceof FinalResponseSent
                || event instanceof ProposalMade
                || event instanceof FixedAtOnce
                || event instanceof PublicAnswerReleased
                || (event instanceof CommunicationRecorded e && e.direction() == Direction.OUTBOUND && e.substantive());
    }

    /**
     * @param startedAt when the clock started; what happened then or before does not meet an update due later
     * @param open whether the dispute is open after the event
     */
    public static boolean met(ClockKind kind, Instant startedAt, DisputeEvent event, boolean open) {
        boolean ended = !open;
        return switch (kind) {
            case ACKNOWLEDGEMENT -> ended || event instanceof DisputeAcknowledged;
            case FIRST_ANSWER -> ended || answers(event);
            case NEXT_UPDATE ->
                ended || (answers(event) && event.act().occurredAt().isAfter(startedAt));
            case RESOLUTION -> ended;
            case MEDIATION_NOTICE ->
                event instanceof MediationDeclaredAdmissible
                        || event instanceof MediationDeclaredInadmissible
                        || event instanceof MediationEnded;
            case MEDIATOR_REPLY ->
                event instanceof MediationEnded || (event instanceof MediatorAnswered e && e.side() == Side.COMPANY);
            case MEDIATION_90D -> event instanceof MediationEnded;
            case SUBJECT_REQUEST ->
                event instanceof SubjectRequestAnswered e && e.receivedAt().equals(startedAt);
        };
    }

    /**
     * When a time target is due once a crisis opened (requirement 18): what is left of it, divided; what is due already
     * stays.
     */
    public static Instant hastened(Instant dueAt, Instant openedAt, int divisor) {
        return dueAt.isAfter(openedAt)
                ? openedAt.plus(Duration.between(openedAt, dueAt).dividedBy(divisor))
                : dueAt;
    }
}
