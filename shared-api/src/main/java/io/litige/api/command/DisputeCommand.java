package io.litige.api.command;

import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish about one dispute. As an HTTP body it is written without its {@code disputeId}, which the path or the
 * idempotency key gives; who acts, in which role and on which version travels in the message's metadata.
 */
public sealed interface DisputeCommand extends AddressedCommand
        permits LifecycleCommand,
                CommunicationCommand,
                AssignmentCommand,
                EvidenceCommand,
                AssessmentCommand,
                SeverityCommand,
                NegotiationCommand,
                PromiseCommand,
                LegalCommand,
                ExposureCommand,
                ClockCommand,
                GroundCommand,
                MediationCommand,
                EscalationCommand,
                MessageCommand,
                AftercareCommand,
                TermsCommand,
                ContributionCommand,
                ProcedureCommand,
                SupplierCommand,
                CustomerCommand,
                ParticipantCommand,
                LearningCommand,
                LinkCommand,
                MoneyCommand,
                CostCommand,
                CustodyCommand,
                PrivacyCommand {
    /** Longest free text accepted, characters. */
    int TEXT = 20_000;

    /** Longest one-line text accepted, characters. */
    int LINE = 300;

    /** Longest code or reference of another system, characters. */
    int REF = 64;

    @Override
    DisputeId disputeId();

    /** Business time, UTC: when it happened; now, when absent. Never in the future. */
    @Nullable
    Instant occurredAt();

    /** The caller's reason, in free text. */
    @Nullable
    String why();

    /** How the act reached us; the caller's own channel when absent. */
    default @Nullable Channel channel() {
        return null;
    }

    /**
     * Whether the caller must say which version it decided on (If-Match). Pure additions need not: they are true
     * whatever happened meanwhile, and are retried when two meet.
     */
    default boolean needsVersion() {
        return true;
    }
}
