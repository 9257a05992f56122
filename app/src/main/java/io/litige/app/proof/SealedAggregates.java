package io.litige.app.proof;

import io.litige.api.proof.StreamKind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which aggregates are sealed, by the names under which the record keeps them, and as which streams. */
final class SealedAggregates {
    private static final Map<String, StreamKind> KINDS =
            Map.of("DisputeAggregate", StreamKind.DISPUTE, "LegalFileAggregate", StreamKind.LEGAL);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SealedAggregates() {}

    /** Of an event that may belong to another application; empty when it does. */
    static Optional<StreamKind> kind(String aggregateType, String id) {
        return ID.matcher(id).matches() ? Optional.ofNullable(KINDS.get(aggregateType)) : Optional.empty();
    }

    /** Of an event in our own tables, where a kind that is not named here is sealed as a dispute. */
    static StreamKind kind(String aggregateType) {
        return KINDS.getOrDefault(aggregateType, StreamKind.DISPUTE);
    }
}
