package io.litige.api.query.face;

import io.litige.api.value.Protected;
import io.litige.api.value.WaitingEnd;
import io.litige.api.value.WaitingParty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer we wait for, or waited for (requirement 72).
 *
 * @param until null while we wait
 */
public record WaitingState(
        String id,
        WaitingParty party,
        String question,
        Protected reason,
        Instant answerBy,
        Instant since,
        @Nullable Instant until,
        @Nullable WaitingEnd ending) {}
