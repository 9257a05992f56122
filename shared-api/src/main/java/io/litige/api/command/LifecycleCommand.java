package io.litige.api.command;

import com.fasterxml.uuid.Generators;
import io.litige.api.value.Channel;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.CheckKind;
import io.litige.api.value.Cost;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Outcome;
import io.litige.api.value.ReopenReason;
import io.litige.api.value.SignalKind;
import io.litige.api.value.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Beginning, moving and ending a dispute. */
public sealed interface LifecycleCommand extends DisputeCommand {
    /**
     * Opens a dispute. {@code occurredAt} is the date received.
     *
     * @param takeOwnership the caller becomes its owner at once
     */
    record RegisterDispute(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull @Valid Registration dispute,
            boolean takeOwnership,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {
        @Override
        public @Nullable Channel channel() {
            return dispute.channel();
        }

        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Registers where needed, gives a remedy inside the caller's mandate, asks the customer and resolves, in one call
     * (requirement 38).
     *
     * @param dispute absent when the dispute is registered already
     * @param fault set when the remedy is redress; absent for a goodwill gesture
     * @param wording how fault was admitted to the customer, in the caller's words; goes with {@code fault} only
     */
    record FixAtOnce(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Valid @Nullable Registration dispute,
            @Nullable FaultExtent fault,
            @Size(max = TEXT) @Nullable String wording,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull RemedyOffer> remedies,
            @NotBlank @Size(max = REF) String proof,
            @NotNull CheckAnswer customerSays,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {
        @Override
        public @Nullable Channel channel() {
            return dispute == null ? null : dispute.channel();
        }

        @Override
        public boolean needsVersion() {
            return dispute == null;
        }
    }

    /** Tells the customer: reference, owner, what happens next and by when (requirement 23). */
    record Acknowledge(
            @TargetAggregateIdentifier DisputeId disputeId,
            boolean automatic,
            @NotBlank @Size(max = TEXT) String message,
            @NotBlank @Size(max = LINE) String nextStep,
            @NotNull Instant nextUpdateDue,
            @Nullable Channel channel,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}

    record StartAssessment(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}

    /** Records what the customer says when asked whether it is solved (requirements 93 and 94). */
    record CheckResolution(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull CheckKind kind,
            @NotNull CheckAnswer answer,
            @Size(max = TEXT) @Nullable String comment,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}

    record ResolveDispute(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}

    /**
     * Form REJECT ends the dispute in phase REJECTED; the other two leave its phase as it is. The recourse text is the
     * one in effect that day for the customer's legal quality, with the company's mediator for a consumer (requirements
     * 86 and 87).
     *
     * @param recourse what is said beyond that text; may not name the closed platform of the EU
     * @param language {@code fr} or {@code en} of the recourse text; French when absent
     */
    record SendFinalResponse(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull FinalResponseForm form,
            @NotBlank @Size(max = TEXT) String reasons,
            @Size(max = TEXT) @Nullable String recourse,
            @Pattern(regexp = "fr|en") @Nullable String language,
            @Nullable Channel channel,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}

    /**
     * @param costs every cost; one of type NONE with amount zero when there was none
     * @param journeyStage needed when registration left it open (requirement 4)
     */
    record CloseDispute(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull Outcome outcome,
            @Nullable JourneyStage journeyStage,
            @NotNull @Size(max = 100) List<@Valid @NotNull Cost> costs,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}

    record ReopenDispute(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ReopenReason reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}

    /**
     * Nobody complained: a survey, a review, a short payment or a return did (requirement 6). Its id follows from the
     * signal, so that one signal opens one dispute, wherever it is sent.
     *
     * @param signalRef key of the signal in its own system
     * @param dispute its source is the signal; it brings none of its own
     */
    record OpenDisputeFromSignal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull SignalKind signal,
            @NotBlank @Size(max = REF) String signalRef,
            @NotNull @Valid Registration dispute,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {
        private static final UUID NAMESPACE = UUID.fromString("b0f4c5d2-6a53-5c1e-9f07-3f4f0a6a8e21");

        /** The same wish for the dispute the signal opens. */
        public OpenDisputeFromSignal ofItsSignal() {
            var id = Generators.nameBasedGenerator(NAMESPACE).generate(signal + " " + signalRef);
            return new OpenDisputeFromSignal(new DisputeId(id), signal, signalRef, dispute, occurredAt, why);
        }

        /** What is registered: the dispute with the signal as its source, so that rates never mix. */
        public Registration registration() {
            return dispute.from(new Source("SIGNAL", signal + ":" + signalRef));
        }

        @Override
        public @Nullable Channel channel() {
            return dispute.channel();
        }

        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** Opened by mistake; takes effect once another supervisor confirms. */
    record VoidDispute(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}

    /** The second person; the dispute stays on record and out of every rate. */
    record ConfirmVoid(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}

    /** The customer gives up, in the customer's own words. */
    record WithdrawDispute(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String statement,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LifecycleCommand {}
}
