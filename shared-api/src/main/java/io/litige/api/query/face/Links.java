package io.litige.api.query.face;

import io.litige.api.value.DisputeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other disputes this one has to do with.
 *
 * @param mergedInto where work on this one goes on
 * @param mergedIntoReference how that one is called on the phone
 * @param duplicates work on these goes on here
 * @param partedFrom the one this came out of
 * @param parts those that came out of this one
 */
public record Links(
        @Nullable DisputeId mergedInto,
        @Nullable String mergedIntoReference,
        List<Duplicate> duplicates,
        @Nullable DisputeId partedFrom,
        List<Part> parts) {
    public static final Links NONE = new Links(null, null, List.of(), null, List.of());

    public Links {
        duplicates = List.copyOf(duplicates);
        parts = List.copyOf(parts);
    }
}
