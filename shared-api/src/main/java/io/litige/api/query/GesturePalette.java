package io.litige.api.query;

import io.litige.api.value.DisputeId;
import io.litige.api.value.FormulaKind;
import io.litige.api.value.LimitKind;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may still give on a dispute without owing it, and by which gestures (requirement 40).
 *
 * @param version of the palette
 * @param mandate version of the caller's mandate
 * @param perAct what one act may give
 * @param limits what several acts may give, with what was given
 * @param most what the caller may give now, over all of this
 */
public record GesturePalette(
        DisputeId disputeId,
        String version,
        String mandate,
        Money perAct,
        List<Span> limits,
        Money most,
        List<Line> gestures) {
    public GesturePalette {
        limits = List.copyOf(limits);
        gestures = List.copyOf(gestures);
    }

    /** One limit over several acts. */
    public record Span(LimitKind kind, Money limit, Money used, Money remaining) {}

    /**
     * One gesture.
     *
     * @param value of the formula
     * @param upTo what it may cost here and now, in the caller's own name; null where an amount is missing for it
     * @param approver lowest role that may approve what its formula gives, where that is more; null otherwise
     * @param whyNot refusals that an offer of it would meet on every ground; empty when it is possible
     */
    public record Line(
            String code,
            RemedyKind kind,
            String fr,
            String en,
            FormulaKind formula,
            @Nullable BigDecimal value,
            @Nullable Integer mostQuantity,
            @Nullable Money upTo,
            @Nullable Role approver,
            List<WhyNot> whyNot) {
        public Line {
            whyNot = List.copyOf(whyNot);
        }
    }

    /** A refusal with what is wrong and what is allowed. */
    public record WhyNot(String code, Map<String, String> facts) {
        public WhyNot {
            facts = Map.copyOf(facts);
        }
    }
}
