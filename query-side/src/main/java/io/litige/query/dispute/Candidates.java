package io.litige.query.dispute;

import io.litige.api.query.DisputeFace;
import io.litige.api.query.ParticipantState;
import io.litige.api.query.Suppliers.SupplierClaim;
import io.litige.api.query.face.ApprovalState;
import io.litige.api.query.face.ApprovalStatus;
import io.litige.api.query.face.BookingState;
import io.litige.api.query.face.ChainLink;
import io.litige.api.query.face.CustodyState;
import io.litige.api.query.face.DraftState;
import io.litige.api.query.face.DraftStatus;
import io.litige.api.query.face.FactState;
import io.litige.api.query.face.FollowUp;
import io.litige.api.query.face.GroundState;
import io.litige.api.query.face.ItemState;
import io.litige.api.query.face.PromiseStatus;
import io.litige.api.query.face.RemedyStatus;
import io.litige.api.query.face.Restatement;
import io.litige.api.query.face.WaitingState;
import io.litige.api.value.CustodyStatus;
import io.litige.api.value.Money;
import io.litige.api.value.OfferStatus;
import io.litige.api.value.Side;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What of a dispute is open for a step to name: offers, drafts, grounds, goods… */
final class Candidates {
    private Candidates() {}

    static List<DraftState> waitingDrafts(DisputeFace face) {
        return face.correspondence().drafts().stream()
                .filter(d -> d.status() == DraftStatus.WAITING || d.status() == DraftStatus.REFUSED)
                .toList();
    }

    static List<String> openRestatements(DisputeFace face) {
        return face.correspondence().restatements().stream()
                .filter(r -> r.confirmed() == null)
                .map(Restatement::id)
                .toList();
    }

    static List<String> openFollowUps(DisputeFace face) {
        return face.aftercare().followUps().stream()
                .filter(f -> f.changed() == null)
                .map(FollowUp::id)
                .toList();
    }

    static List<String> openCounters(DisputeFace face) {
        return face.negotiation().chain().stream()
                .filter(link -> link.side() == Side.CUSTOMER && link.status() == OfferStatus.OPEN)
                .map(ChainLink::id)
                .toList();
    }

    static List<String> waiting(DisputeFace face) {
        return face.waitings().stream()
                .filter(waiting -> waiting.until() == null)
                .map(WaitingState::id)
                .toList();
    }

    static List<String> openGrounds(DisputeFace face) {
        return face.grounds().stream()
                .filter(GroundState::open)
                .map(state -> state.ground().id())
                .toList();
    }

    static List<ApprovalState> pendingApprovals(DisputeFace face) {
        return face.negotiation().approvals().stream()
                .filter(approval -> approval.status() == ApprovalStatus.PENDING)
                .toList();
    }

    static boolean remedyOwed(DisputeFace face) {
        return face.negotiation().remedies().stream().anyMatch(r -> r.status() == RemedyStatus.OWED);
    }

    static boolean promisePending(DisputeFace face) {
        return face.promises().stream().anyMatch(p -> p.status() == PromiseStatus.PENDING);
    }

    static boolean causeMissing(DisputeFace face) {
        return face.grounds().stream()
                .anyMatch(ground -> ground.open() && ground.ground().cause() == null);
    }

    static boolean underway(DisputeFace face) {
        return face.legal().courtCase() != null && face.legal().judgment() == null;
    }

    static boolean crisis(DisputeFace face) {
        return face.exposure().crises().stream().anyMatch(crisis -> crisis.endedAt() == null);
    }

    static List<String> goodsHeld(DisputeFace face) {
        return face.custodies().stream()
                .filter(custody -> custody.status() == CustodyStatus.HELD)
                .map(CustodyState::id)
                .toList();
    }

    static List<String> factsUnchecked(DisputeFace face) {
        return face.findings().facts().stream()
                .filter(fact -> fact.finding() == null)
                .map(FactState::id)
                .toList();
    }

    static List<String> bookingsStanding(DisputeFace face) {
        return face.bookings().stream()
                .filter(booking -> booking.reversedAt() == null)
                .map(BookingState::id)
                .toList();
    }

    /** Contested amounts of which something of that kind is left. */
    static List<String> items(DisputeFace face, Function<ItemState, Money> part) {
        return face.items().stream()
                .filter(item -> part.apply(item).isPositive())
                .map(ItemState::id)
                .toList();
    }

    static List<String> named(DisputeFace face) {
        return face.participants().stream()
                .filter(ParticipantState::present)
                .map(ParticipantState::id)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<String> supplierClaims(DisputeFace face) {
        return face.suppliers().claims().stream()
                .filter(claim -> claim.end() == null)
                .map(SupplierClaim::id)
                .toList();
    }
}
