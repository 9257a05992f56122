package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.DataClass;
import io.litige.api.value.ErasureBasis;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done for the persons it is about.
 *
 * @param masks contents hidden wherever they are read
 * @param asked that its texts be destroyed, and not confirmed yet
 * @param shredded when its texts were destroyed; null while they are kept
 */
public record Privacy(
        List<Mask> masks, @Nullable Asked asked, @Nullable Shredding shredded) {
    public static final Privacy NONE = new Privacy(List.of(), null, null);

    public Privacy {
        masks = List.copyOf(masks);
    }

    /**
     * @param content such as {@code C1}
     * @param dataClass why
     */
    public record Mask(String content, DataClass dataClass, Protected reason, AgentId by, Instant at) {}

    public record Asked(ErasureBasis basis, @Nullable String request, AgentId by, Instant at) {}

    /** @param requestedBy one of the two persons */
    public record Shredding(
            ErasureBasis basis, @Nullable String request, AgentId requestedBy, AgentId confirmedBy, Instant at) {}
}
