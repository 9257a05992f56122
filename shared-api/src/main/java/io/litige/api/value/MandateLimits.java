package io.litige.api.value;

import org.jspecify.annotations.Nullable;

/**
 * What may be given away beyond one act (requirement 40); a limit that is absent does not bind.
 *
 * @param perDispute over all acts on one dispute
 * @param perCustomer over all acts towards one customer in twelve months
 * @param perGrantorMonth over all acts in one grantor's name in one calendar month
 */
public record MandateLimits(
        @Nullable Money perDispute,
        @Nullable Money perCustomer,
        @Nullable Money perGrantorMonth) {}
