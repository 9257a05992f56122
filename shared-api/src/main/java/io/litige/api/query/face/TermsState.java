package io.litige.api.query.face;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version of a document that counts for this dispute (requirement 28).
 *
 * @param before whether the customer had received it when it happened
 * @param newer version that came since; it does not count here
 */
public record TermsState(
        String document,
        String version,
        LocalDate causedOn,
        LocalDate receivedOn,
        List<String> evidence,
        boolean before,
        @Nullable String newer) {
    public TermsState {
        evidence = List.copyOf(evidence);
    }
}
