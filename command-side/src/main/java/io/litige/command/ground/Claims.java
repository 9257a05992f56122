package io.litige.command.ground;

import io.litige.api.command.Registration.Claim;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.Goods;
import io.litige.api.value.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ground as a customer brings it, and what its kind needs (requirements 1 to 3). */
public final class Claims {
    private Claims() {}

    /** Refuses a claim that lacks what its kind needs. */
    public static void complete(String id, Claim claim, Violations violations) {
        var missing = missing(claim);
        violations.when(
                !missing.isEmpty(),
                Code.GROUND_INCOMPLETE,
                Map.of("ground", id, "kind", claim.kind(), "missing", String.join(", ", missing)));
    }

    public static Ground ground(String id, Claim claim) {
        return new Ground(
                id,
                claim.kind(),
                Objects.requireNonNullElse(claim.items(), List.of()),
                claim.goods(),
                claim.defect(),
                claim.failing(),
                claim.cause());
    }

    private static List<String> missing(Claim claim) {
        List<String> missing = new ArrayList<>();
        switch (claim.kind()) {
            case FINANCIAL -> {
                if (claim.items() == null || claim.items().isEmpty()) {
                    missing.add("items");
                }
            }
            case OPERATIONAL -> {
                if (nothingNamed(claim.goods())) {
                    missing.add("goods.orderRef, goods.deliveryRef or goods.productRef");
                }
                if (claim.defect() == null) {
                    missing.add("defect");
                }
            }
            case COMMUNICATION -> {
                if (claim.failing() == null) {
                    missing.add("failing");
                }
            }
        }
        return missing;
    }

    private static boolean nothingNamed(@Nullable Goods goods) {
        return goods == null
                || Stream.of(goods.orderRef(), goods.deliveryRef(), goods.productRef())
                        .allMatch(ref -> ref == null || ref.isBlank());
    }
}
