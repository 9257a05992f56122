package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand.SupersedeAgreement;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.value.GivenBack;
import io.litige.api.value.Remedy;
import io.litige.api.value.SupersessionBasis;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An agreement gives way, by consent or because we did not keep it (requirement 57; C. civ. 1193 and 1217). */
final class Renegotiating {
    private Renegotiating() {}

    static AgreementSuperseded decide(
            SupersedeAgreement c, Negotiation negotiation, DisputeFacts dispute, Handling handling) {
        var owed = negotiation.remedies().owed();
        var overdue = owed.stream()
                .filter(remedy -> remedy.dueDate().isBefore(handling.day()))
                .toList();
        new Violations()
                .when(
                        c.basis() == SupersessionBasis.CONSENT
                                && (c.proof() == null || c.proof().isBlank()),
                        Code.CONSENT_MISSING,
                        Map.of("field", "proof", "basis", c.basis()))
                .when(
                        c.basis() == SupersessionBasis.NON_EXECUTION && overdue.isEmpty(),
                        Code.AGREEMENT_KEPT,
                        Map.of("owed", dated(owed), "day", handling.day(), "allowed", SupersessionBasis.CONSENT))
                .reject();
        var proposal = Objects.requireNonNull(negotiation.offers().agreed());
        return new AgreementSuperseded(
                c.disputeId(),
                handling.act(),
                proposal,
                c.basis(),
                owed.stream().map(Remedy::id).toList(),
                handling.text(c.reason()),
                handling.textIfAny(c.proof()),
                givenBack(proposal, owed, dispute.currency()));
    }

    /** What the remedies would have given away, and now do not. */
    static @Nullable GivenBack givenBack(@Nullable String proposal, List<Remedy> remedies, String currency) {
        var freely = Giving.counted(remedies, currency);
        return proposal != null && freely.isPositive() ? new GivenBack(proposal, freely) : null;
    }

    private static String dated(List<Remedy> remedies) {
        return remedies.isEmpty()
                ? "none"
                : remedies.stream()
                        .map(remedy -> remedy.id() + " by " + remedy.dueDate())
                        .collect(Collectors.joining(", "));
    }
}
