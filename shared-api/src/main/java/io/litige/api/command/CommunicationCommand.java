package io.litige.api.command;

import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.RegisteredLetter;
import io.litige.api.value.WaitingParty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Writing down what was said and written. */
public sealed interface CommunicationCommand extends DisputeCommand {
    /**
     * @param occurredAt when it happened
     * @param substantive true when absent; false for a purely formal message
     * @param lateReason needed when it is recorded later than the policy allows
     * @param evidence ids of attachments already added, such as {@code E1}
     * @param from who sent an inbound one; the customer when absent. Ends a waiting for them
     * @param nextUpdateDue of a substantive outbound one: when the customer hears from us again; by policy when absent
     *     (requirement 25)
     */
    record RecordCommunication(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull Direction direction,
            @NotNull Channel channel,
            @Size(max = LINE) @Nullable String counterpart,
            @Size(max = LINE) @Nullable String subject,
            @NotBlank @Size(max = TEXT) String content,
            @Nullable Boolean substantive,
            @Valid @Nullable RegisteredLetter letter,
            @Size(max = TEXT) @Nullable String lateReason,
            @Size(max = 50) @Nullable List<@NotNull String> evidence,
            @Nullable WaitingParty from,
            @Nullable Instant nextUpdateDue,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CommunicationCommand {
        /** Of the customer, when it came in; the next update as the policy has it. */
        public RecordCommunication(
                DisputeId disputeId,
                Direction direction,
                Channel channel,
                @Nullable String counterpart,
                @Nullable String subject,
                String content,
                @Nullable Boolean substantive,
                @Nullable RegisteredLetter letter,
                @Nullable String lateReason,
                @Nullable List<String> evidence,
                @Nullable Instant occurredAt,
                @Nullable String why) {
            this(
                    disputeId,
                    direction,
                    channel,
                    counterpart,
                    subject,
                    content,
                    substantive,
                    letter,
                    lateReason,
                    evidence,
                    null,
                    null,
                    occurredAt,
                    why);
        }

        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * @param targetVersion the event that is wrong
     * @param fields what its fields should say
     */
    record CorrectRecord(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull @PositiveOrZero Long targetVersion,
            @NotEmpty @Size(max = 20) Map<@NotBlank String, @NotBlank @Size(max = TEXT) String> fields,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CommunicationCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}
