package io.litige.query.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.value.DisputeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every piece of evidence of a dispute, in the order it was added.
 *
 * @param version last event of the dispute
 * @param earlier whether pieces were handed out more often than is told here: an export tells all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceList(
        DisputeId disputeId,
        long version,
        List<EvidenceItem> items,
        @Nullable Boolean earlier) {
    EvidenceList {
        items = List.copyOf(items);
    }
}
