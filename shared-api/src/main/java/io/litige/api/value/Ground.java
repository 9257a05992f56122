package io.litige.api.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One distinct reason within a dispute, with its own cause and outcome (glossary).
 *
 * @param id {@code G1}, {@code G2}… within the dispute
 * @param items contested amounts, for a financial ground
 * @param goods what it is about, for an operational ground
 * @param cause code in the cause tree, as far as it is known
 */
public record Ground(
        String id,
        GroundKind kind,
        List<DisputedItem> items,
        @Nullable Goods goods,
        @Nullable Defect defect,
        @Nullable CommunicationFailing failing,
        @Nullable String cause) {
    public Ground {
        items = List.copyOf(items);
    }
}
