package io.litige.api.value;

import org.jspecify.annotations.Nullable;

/**
 * What a remedy rests on beyond its amount (requirements 40, 60, 61, 63 and 64).
 *
 * @param gesture code in the palette
 * @param palette version of the palette
 * @param slot when they come
 * @param fee what the customer's charge is for
 * @param choice the customer's own words, where the customer chose what we could not ask for
 */
public record RemedyTerms(
        @Nullable String gesture,
        @Nullable String palette,
        @Nullable Slot slot,
        @Nullable Exchange exchange,
        @Nullable Fee fee,
        @Nullable Protected choice) {
    /** The same without what the customer said. */
    public RemedyTerms untold() {
        return new RemedyTerms(gesture, palette, slot, exchange, fee, null);
    }

    /** Whether it says nothing. */
    public static boolean none(RemedyTerms terms) {
        return terms.equals(new RemedyTerms(null, null, null, null, null, null));
    }
}
