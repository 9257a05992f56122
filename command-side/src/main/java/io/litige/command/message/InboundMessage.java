package io.litige.command.message;

import io.litige.api.command.DisputeCommand;
import io.litige.api.value.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that came back, as a mail server or a gateway hands it over (requirement 8).
 *
 * @param token of the message it answers
 * @param occurredAt when it was received; now, when absent
 * @param lateReason needed when that is longer ago than the policy allows
 */
public record InboundMessage(
        @NotBlank @Size(max = DisputeCommand.REF) String token,
        @NotNull Channel channel,
        @Size(max = DisputeCommand.LINE) @Nullable String counterpart,
        @Size(max = DisputeCommand.LINE) @Nullable String subject,
        @NotBlank @Size(max = DisputeCommand.TEXT) String content,
        @Nullable Instant occurredAt,
        @Size(max = DisputeCommand.TEXT) @Nullable String lateReason) {}
