package io.litige.api.query;

import io.litige.api.value.Money;
import io.litige.api.value.SupplierClaimEnd;
import io.litige.api.value.SupplierKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who grounds go back to outside the company, and what is got back from them (requirement 54). */
public record Suppliers(List<Attribution> attributions, List<SupplierClaim> claims) {
    public static final Suppliers NONE = new Suppliers(List.of(), List.of());

    public Suppliers {
        attributions = List.copyOf(attributions);
        claims = List.copyOf(claims);
    }

    public record Attribution(String ground, SupplierKind kind, String party, Instant at) {}

    /**
     * @param open still to be recovered; zero once it ended
     * @param end null while it goes on
     */
    public record SupplierClaim(
            String id,
            String ground,
            SupplierKind kind,
            String party,
            Money claimed,
            Money recovered,
            Money open,
            String reference,
            Instant openedAt,
            @Nullable SupplierClaimEnd end,
            @Nullable Instant endedAt) {}
}
