package io.litige.query.timeline;

import io.litige.api.access.Actor;
import io.litige.api.value.DisputeId;
import io.litige.query.stream.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The timeline over HTTP. It reads the store itself, so whoever has just written sees what they wrote. */
@RestController
@Tag(name = "Timeline", description = "What happened, in words, and how it stood at any point of the past")
class TimelineQueryController {
    private final Timeline timeline;

    TimelineQueryController(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping("/disputes/{disputeId}/timeline")
    @Operation(
            operationId = "getTimeline",
            summary = "Every event of a dispute, told in French and English",
            description = """
                    Entries stand in the order they were recorded; page with `from` = `next`. The three as-of parameters look
                    back and can be combined: `asOfVersion` the state known at a version, `asOfRecorded` what had been
                    recorded by a time, `asOfOccurred` what had happened by a business time. A correction is shown with the
                    entry it corrects; the original is never hidden.
                    """)
    ResponseEntity<TimelinePage> timeline(
            @PathVariable DisputeId disputeId,
            @Parameter(description = "One language only: fr or en; both when absent")
                    @RequestParam(required = false)
                    @Pattern(regexp = "fr|en")
                    @Nullable
                    String language,
            @Parameter(description = "First version to show") @RequestParam(defaultValue = "0") @PositiveOrZero
                    long from,
            @Parameter(description = "Most entries to show") @RequestParam(defaultValue = "100") @Min(1) @Max(500)
                    int limit,
            @RequestParam(required = false) @PositiveOrZero @Nullable Long asOfVersion,
            @RequestParam(required = false) @Nullable Instant asOfRecorded,
            @RequestParam(required = false) @Nullable Instant asOfOccurred,
            @Parameter(hidden = true) Actor actor) {
        var asOf = new AsOf(asOfVersion, asOfRecorded, asOfOccurred);
        var only = language == null ? null : Language.of(language);
        var page = timeline.page(disputeId, actor, asOf, only, from, limit);
        return ResponseEntity.ok().eTag("d" + page.latestVersion()).body(page);
    }

    @GetMapping("/disputes/{disputeId}/state")
    @Operation(
            operationId = "getState",
            summary = "How a dispute stood at a version, at a recording time or at a business time",
            description = "Phase, owner, open offer, promises and remedies, from the events that count at that point.")
    ResponseEntity<StateThen> state(
            @PathVariable DisputeId disputeId,
            @RequestParam(required = false) @PositiveOrZero @Nullable Long asOfVersion,
            @RequestParam(required = false) @Nullable Instant asOfRecorded,
            @RequestParam(required = false) @Nullable Instant asOfOccurred,
            @Parameter(hidden = true) Actor actor) {
        var state = timeline.state(disputeId, actor, new AsOf(asOfVersion, asOfRecorded, asOfOccurred));
        return ResponseEntity.ok().eTag("d" + state.latestVersion()).body(state);
    }
}
