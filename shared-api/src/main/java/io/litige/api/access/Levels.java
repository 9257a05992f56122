package io.litige.api.access;

import io.litige.api.value.Money;
import io.litige.api.value.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each role may grant per act today, so that a refusal can name who may (requirement 40). */
public interface Levels {
    /** One role with its limit. */
    record Level(Role role, Money limit) {}

    /** Every role that may grant something, in any order. */
    List<Level> all();

    /** The lowest role that may approve so much; empty when nobody may. */
    default Optional<Level> firstToApprove(Money amount) {
        return all().stream()
                .filter(level -> Action.APPROVE.callers().contains(level.role()))
                .filter(level -> level.limit().currency().equals(amount.currency()))
                .filter(level -> !amount.exceeds(level.limit()))
                .min(Comparator.comparing(Level::limit));
    }
}
