package io.litige.api.command;

import io.litige.api.value.Channel;
import io.litige.api.value.CommunicationFailing;
import io.litige.api.value.Criticality;
import io.litige.api.value.Defect;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.Goods;
import io.litige.api.value.GroundKind;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import io.litige.api.value.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known to open a dispute (requirements 1 to 4, 11, 12, 26 and 115).
 *
 * @param team whose queue it goes to; the caller's own team when absent
 * @param summary one line for queues
 * @param statement what the customer said, verbatim
 */
public record Registration(
        @NotNull @Valid Customer customer,
        @NotNull PartyType partyType,
        @Nullable Criticality criticality,
        @Nullable Channel channel,
        @Size(max = DisputeCommand.REF) @Nullable String team,
        @Nullable JourneyStage journeyStage,
        @Size(max = DisputeCommand.REF) @Nullable String product,
        @Size(max = DisputeCommand.REF) @Nullable String site,
        @Nullable Source source,
        @NotBlank @Size(max = DisputeCommand.LINE) String summary,
        @NotBlank @Size(max = DisputeCommand.TEXT) String statement,
        @Size(max = DisputeCommand.TEXT) @Nullable String expectedOutcome,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Claim> grounds,
        @Nullable Money customerDisputedAmount) {

    /** The same with another source. */
    public Registration from(Source origin) {
        return new Registration(
                customer,
                partyType,
                criticality,
                channel,
                team,
                journeyStage,
                product,
                site,
                origin,
                summary,
                statement,
                expectedOutcome,
                grounds,
                customerDisputedAmount);
    }

    /** Who complains. {@code ref} is the customer's key in the company's own systems. */
    public record Customer(
            @NotBlank @Size(max = DisputeCommand.LINE) String ref,
            @Size(max = DisputeCommand.LINE) @Nullable String name,
            @Size(max = DisputeCommand.LINE) @Nullable String contact) {}

    /** One ground as the customer brings it; what its kind needs is checked by the rule GROUND_INCOMPLETE. */
    public record Claim(
            @NotNull GroundKind kind,
            @Size(max = 100) @Nullable List<@Valid @NotNull DisputedItem> items,
            @Valid @Nullable Goods goods,
            @Nullable Defect defect,
            @Nullable CommunicationFailing failing,
            @Size(max = DisputeCommand.REF) @Nullable String cause) {}
}
