package io.litige.api.access;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ReadPurpose;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** To whom pieces of evidence were handed out, exports aside; as the access log says, which is sealed. */
@FunctionalInterface
public interface CustodyLog {
    /**
     * Every time, read as far as the stream is.
     *
     * @param until nothing later; what had not ended by then is told as handed out
     */
    Stream<HandedOut> newestFirst(DisputeId dispute, Instant until);

    /**
     * A piece was asked for and not refused.
     *
     * @param evidence such as {@code E1}
     * @param purpose absent when nobody said
     * @param brokenOff absent where nothing is known to have kept it from leaving whole
     */
    record HandedOut(
            String evidence,
            AgentId by,
            Instant at,
            @Nullable ReadPurpose purpose,
            @Nullable BrokenOff brokenOff) {}

    /**
     * It did not leave whole.
     *
     * @param bytes at most so many of them left: what was given to the connection, not what arrived
     */
    record BrokenOff(BreakOff why, long bytes) {}

    /** Why a piece did not leave whole. */
    enum BreakOff {
        /** What follows in the store is not what was stored. */
        EVIDENCE_ALTERED,
        /** The connection was closed by who asked, or lost. */
        CALLER_GONE,
        /** Something else failed here, such as the store. */
        FAILED
    }
}
