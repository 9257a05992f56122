package io.litige.command.policy;

import io.litige.api.value.Admission;
import io.litige.api.value.FormulaKind;
import io.litige.api.value.GroundKind;
import io.litige.api.value.PartyType;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.Role;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One gesture of the palette: what it is, what it costs, when it fits and who may make it (requirement 40). What is absent
 * does not restrict.
 *
 * @param code stands in every remedy given by it
 * @param value euros for FIXED, percent for PERCENT_OF_ITEM, euros per minute or piece for RATE
 * @param most minutes or pieces at most, for RATE
 * @param grounds kinds of grounds it fits
 * @param faults how much of the fault is admitted
 * @param severity level up to which it fits
 * @param levels roles that may make it; everybody who decides when absent
 */
public record Gesture(
        String code,
        RemedyKind kind,
        String fr,
        String en,
        FormulaKind formula,
        @Nullable BigDecimal value,
        @Nullable Integer most,
        @Nullable Set<GroundKind> grounds,
        @Nullable Set<Admission> faults,
        @Nullable Set<PartyType> parties,
        int severity,
        @Nullable Set<Role> levels) {
    private static final int ALL = 5;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * @throws IllegalArgumentException naming what is wrong: the process must not start on a palette with a hole
     */
    public Gesture {
        require(code.matches("[A-Z0-9_]{1,64}"), code, "its code must match [A-Z0-9_]{1,64}");
        require(fr != null && en != null, code, "it needs its name in both languages");
        require(
                formula == FormulaKind.MANDATE ? value == null : value != null && value.signum() > 0,
                code,
                "value belongs to every formula but MANDATE and is above zero");
        require(
                formula != FormulaKind.PERCENT_OF_ITEM || value == null || value.compareTo(WHOLE) <= 0,
                code,
                "a share is 100 percent at most");
        require(most == null || formula == FormulaKind.RATE, code, "most belongs to RATE");
        severity = severity == 0 ? ALL : severity;
    }

    @Override
    public Set<GroundKind> grounds() {
        return orAll(grounds, GroundKind.class);
    }

    @Override
    public Set<Admission> faults() {
        return orAll(faults, Admission.class);
    }

    @Override
    public Set<PartyType> parties() {
        return orAll(parties, PartyType.class);
    }

    @Override
    public Set<Role> levels() {
        return orAll(levels, Role.class);
    }

    /** Whether it is a free gesture, that an offer of its kind takes when it names none. */
    public boolean free() {
        return formula == FormulaKind.MANDATE;
    }

    private static <E extends Enum<E>> Set<E> orAll(@Nullable Set<E> some, Class<E> type) {
        return some == null || some.isEmpty()
                ? EnumSet.copyOf(Arrays.asList(type.getEnumConstants()))
                : EnumSet.copyOf(some);
    }

    private static void require(boolean right, String code, String wrong) {
        if (!right) {
            throw new IllegalArgumentException("gesture " + code + ": " + wrong);
        }
    }
}
