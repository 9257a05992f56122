package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.SupplierEvent;
import io.litige.api.event.SupplierEvent.GroundAttributed;
import io.litige.api.event.SupplierEvent.RecoveryRecorded;
import io.litige.api.event.SupplierEvent.SupplierClaimEnded;
import io.litige.api.event.SupplierEvent.SupplierClaimOpened;
import io.litige.api.query.Suppliers;
import io.litige.api.query.Suppliers.Attribution;
import io.litige.api.query.Suppliers.SupplierClaim;
import io.litige.api.value.Money;
import io.litige.api.value.SupplierClaimEnd;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whom grounds go back to outside the company, and what is got back from them. */
final class SupplierFold {
    private SupplierFold() {}

    static void fold(FaceDraft draft, SupplierEvent event) {
        var now = draft.suppliers;
        var at = event.act().occurredAt();
        draft.suppliers = switch (event) {
            case GroundAttributed e ->
                new Suppliers(
                        appended(
                                now.attributions().stream()
                                        .filter(one -> !one.ground().equals(e.ground()))
                                        .toList(),
                                new Attribution(e.ground(), e.kind(), e.party(), at)),
                        now.claims());
            case SupplierClaimOpened e ->
                new Suppliers(
                        now.attributions(),
                        appended(
                                now.claims(),
                                new SupplierClaim(
                                        e.id(),
                                        e.ground(),
                                        e.kind(),
                                        e.party(),
                                        e.claimed(),
                                        Money.zero(e.claimed().currency()),
                                        e.claimed(),
                                        e.reference(),
                                        at,
                                        null,
                                        null)));
            case RecoveryRecorded e ->
                claim(
                        now,
                        e.id(),
                        c -> with(c, c.recovered().plus(e.amount()), c.open().minus(e.amount()), null, null));
            case SupplierClaimEnded e ->
                claim(
                        now,
                        e.id(),
                        c -> with(c, c.recovered(), Money.zero(c.claimed().currency()), e.end(), at));
        };
    }

    private static Suppliers claim(Suppliers now, String id, UnaryOperator<SupplierClaim> by) {
        return new Suppliers(
                now.attributions(), replaced(now.claims(), claim -> claim.id().equals(id), by));
    }

    private static SupplierClaim with(
            SupplierClaim c, Money recovered, Money open, @Nullable SupplierClaimEnd end, @Nullable Instant endedAt) {
        return new SupplierClaim(
                c.id(),
                c.ground(),
                c.kind(),
                c.party(),
                c.claimed(),
                recovered,
                open,
                c.reference(),
                c.openedAt(),
                end,
                endedAt);
    }
}
