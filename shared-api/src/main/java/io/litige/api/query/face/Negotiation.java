package io.litige.api.query.face;

import io.litige.api.value.Remedy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param offer the last offer to the customer
 * @param counterOffer the customer's last counter-proposal
 * @param remedies owed or carried out since the last agreement or fix
 * @param chain every offer of both sides, oldest first (requirement 56)
 * @param deadlock the standstill that was stated, until a side moves; null otherwise (requirement 43)
 * @param overdue ids of the remedies whose day has passed; empty in the stored view
 */
public record Negotiation(
        @Nullable Offer offer,
        @Nullable CounterOffer counterOffer,
        List<ApprovalState> approvals,
        List<RemedyState> remedies,
        List<Incentive> incentives,
        List<ChainLink> chain,
        @Nullable Deadlock deadlock,
        List<String> overdue) {
    public Negotiation {
        approvals = List.copyOf(approvals);
        remedies = List.copyOf(remedies);
        incentives = List.copyOf(incentives);
        chain = List.copyOf(Objects.requireNonNullElse(chain, List.of()));
        overdue = List.copyOf(Objects.requireNonNullElse(overdue, List.of()));
    }

    /** The same with the remedies that are overdue on that day. */
    public Negotiation on(LocalDate day) {
        var late = remedies.stream()
                .filter(state -> state.status() == RemedyStatus.OWED)
                .map(RemedyState::remedy)
                .filter(remedy -> remedy.dueDate().isBefore(day))
                .map(Remedy::id)
                .toList();
        return new Negotiation(offer, counterOffer, approvals, remedies, incentives, chain, deadlock, late);
    }
}
