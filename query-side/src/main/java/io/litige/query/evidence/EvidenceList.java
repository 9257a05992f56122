package io.litige.query.evidence;

import io.litige.api.value.DisputeId;
import java.util.List;

/**
 * Every piece of evidence of a dispute, in the order it was added.
 *
 * @param version last event of the dispute
 */
record EvidenceList(DisputeId disputeId, long version, List<EvidenceItem> items) {
    EvidenceList {
        items = List.copyOf(items);
    }
}
