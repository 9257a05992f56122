package io.litige.api.access;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ReadPurpose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To whom pieces of evidence were handed out, exports aside; as the access log says, which is sealed. */
@FunctionalInterface
public interface CustodyLog {
    /**
     * The first so many, oldest first.
     *
     * @param until nothing later
     */
    List<HandedOut> of(DisputeId dispute, Instant until, int limit);

    /**
     * A piece was asked for and not refused. What is altered is never handed out whole, but a download that broke off where
     * the alteration begins stands here, too.
     *
     * @param evidence such as {@code E1}
     * @param purpose absent when nobody said
     */
    record HandedOut(
            String evidence,
            AgentId by,
            Instant at,
            @Nullable ReadPurpose purpose) {}
}
