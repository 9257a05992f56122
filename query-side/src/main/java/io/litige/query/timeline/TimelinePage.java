package io.litige.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.value.DisputeId;
import io.litige.query.stream.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one dispute's timeline.
 *
 * @param asOf the point looked back to; empty when it is now
 * @param latestVersion sequence number of the last event in the store, whatever was asked for
 * @param total how many entries there are as of that point
 * @param missing sequence numbers the store should hold and does not; empty when the timeline is whole
 * @param next version to go on from, or null when this was the last stretch
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelinePage(
        DisputeId disputeId,
        String reference,
        AsOf asOf,
        long latestVersion,
        int total,
        List<Long> missing,
        List<TimelineEntry> entries,
        @Nullable Long next) {}
