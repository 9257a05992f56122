package io.litige.command.imports;

import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.value.DisputeId;
import java.util.UUID;

/** One line of a file, read: either a command to send or a refusal. */
sealed interface Line {
    long number();

    /**
     * @param request id of the request the line makes
     */
    record Ready(long number, UUID request, RegisterDispute command) implements Line {
        DisputeId dispute() {
            return command.disputeId();
        }
    }

    record Refused(long number, LineRefused refusal) implements Line {}
}
