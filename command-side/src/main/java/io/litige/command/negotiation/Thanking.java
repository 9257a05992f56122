package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand.GrantLoyaltyIncentive;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.NegotiationEvent.IncentiveGranted;
import io.litige.api.value.Goodwill;
import io.litige.api.value.RemedyKind;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A thank-you once it is solved, within the same limits as every other gesture (requirement 100). */
final class Thanking {
    private static final Set<RemedyKind> KINDS =
            EnumSet.of(RemedyKind.DISCOUNT, RemedyKind.VOUCHER, RemedyKind.SERVICE_FREE, RemedyKind.UPGRADE);

    private Thanking() {}

    /**
     * @param earlier number of thank-yous the dispute has already
     */
    static IncentiveGranted decide(GrantLoyaltyIncentive c, int earlier, DisputeFacts dispute, Handling handling) {
        var mandate = handling.actor().mandate();
        var violations = new Violations()
                .when(
                        !KINDS.contains(c.kind()),
                        Code.INCENTIVE_KIND_REFUSED,
                        Map.of("kind", c.kind(), "allowed", Checks.joined(KINDS)));
        Checks.amount(violations, c.amount(), dispute.currency(), "amount");
        Authority.check(violations, mandate, c.amount(), "somebody whose mandate covers " + c.amount(), handling);
        violations.reject();
        var goodwill = new Goodwill(handling.actor().id(), handling.customer(), c.amount(), handling.today());
        Giving.reserve(goodwill, mandate, null, dispute, handling);
        return new IncentiveGranted(
                c.disputeId(),
                handling.act(),
                "L" + (earlier + 1),
                c.kind(),
                c.amount(),
                mandate,
                goodwill,
                handling.text(c.reason()));
    }
}
