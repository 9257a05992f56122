package io.litige.command.recourse;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mediation body the company belongs to, for some sectors and a time (requirement 86; C. conso. L616-1).
 *
 * @param code stands in events and never changes its meaning
 * @param validFrom first day
 * @param validUntil last day; open when absent
 */
public record Mediator(
        String code,
        String name,
        String address,
        String site,
        Set<String> sectors,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    public Mediator {
        sectors = Set.copyOf(sectors);
        if (code.isBlank() || name.isBlank() || address.isBlank() || site.isBlank() || sectors.isEmpty()) {
            throw new IllegalArgumentException("mediator " + code + " lacks its name, address, site or sectors");
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("mediator " + code + " ends before it begins");
        }
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether both could be the right one on the same day. */
    boolean rivals(Mediator other) {
        boolean share = sectors.stream().anyMatch(other.sectors::contains);
        boolean overlap = validOn(other.validFrom) || other.validOn(validFrom);
        return share && overlap;
    }
}
