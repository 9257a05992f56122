package io.litige.app.privacy;

import io.litige.api.command.DisputeCommand;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks to read a dispute one is not concerned with.
 *
 * @param reason kept with the dispute, for its owner, its supervisors and auditors
 * @param minutes 60 unless it says otherwise
 */
record TakeAccess(
        @NotBlank @Size(max = DisputeCommand.TEXT) String reason,
        @Min(5) @Max(480) @Nullable Integer minutes) {
    private static final int DEFAULT = 60;

    Duration duration() {
        return Duration.ofMinutes(minutes == null ? DEFAULT : minutes);
    }
}
