package io.litige.command.facts;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Goodwill;
import io.litige.api.value.LimitKind;
import io.litige.api.value.MandateLimits;
import io.litige.api.value.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was given away so far, over all disputes and processes, and the right to give more (requirement 40). */
public interface Grants {
    /**
     * What one act wants to give.
     *
     * @param request the act's own; asked again for the same request it counts once
     * @param replaces offer of the same dispute that the act ends: what it would have given no longer counts
     */
    record Wish(UUID request, DisputeId dispute, @Nullable String replaces, Goodwill goodwill, MandateLimits limits) {}

    /**
     * A limit and what was used of it.
     *
     * @param used given away before, in the limit's own span
     */
    record Hindrance(LimitKind kind, Money limit, Money used) {}

    /** What hinders it; when nothing does, it is reserved until the act is in the record or has failed. */
    List<Hindrance> reserve(Wish wish);

    /**
     * Each limit with what counts against it so far; reserves nothing.
     *
     * @param wish whose amount is not looked at
     */
    List<Hindrance> accounts(Wish wish);
}
