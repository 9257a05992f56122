package io.litige.api.query.face;

import io.litige.api.value.InadmissibilityReason;
import io.litige.api.value.MediationResult;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mediation beside the phase (requirement 85).
 *
 * @param mediator name of the one that was seized
 * @param termAt when it is over; null before it was admitted
 * @param answers what the sides said to the last proposal
 * @param fees borne by the company alone
 */
public record Mediation(
        MediationStatus status,
        @Nullable String mediator,
        @Nullable String reference,
        @Nullable Instant requestedAt,
        @Nullable InadmissibilityReason inadmissible,
        @Nullable Instant termAt,
        @Nullable Protected proposal,
        @Nullable Money amount,
        Map<Side, Boolean> answers,
        @Nullable MediationResult result,
        @Nullable Protected terms,
        List<Money> fees) {
    public static final Mediation NONE = new Mediation(
            MediationStatus.NONE, null, null, null, null, null, null, null, Map.of(), null, null, List.of());

    public Mediation {
        answers = Map.copyOf(answers);
        fees = List.copyOf(fees);
    }
}
