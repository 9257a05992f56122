package io.litige.api.query.face;

import io.litige.api.value.Channel;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was brought forward at registration. */
public record Complaint(
        Protected summary,
        Protected statement,
        @Nullable Protected expectedOutcome,
        Channel channel,
        @Nullable JourneyStage journeyStage,
        @Nullable String product,
        @Nullable String site,
        @Nullable Source source,
        @Nullable Money customerDisputedAmount,
        @Nullable Money damagesClaimed,
        @Nullable Money amountAtRisk,
        List<Money> claimed) {
    public Complaint {
        claimed = List.copyOf(claimed);
    }
}
