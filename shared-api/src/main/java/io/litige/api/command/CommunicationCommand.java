package io.litige.api.command;

import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.RegisteredLetter;
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
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CommunicationCommand {
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
