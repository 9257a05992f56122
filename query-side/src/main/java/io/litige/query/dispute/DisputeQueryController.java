package io.litige.query.dispute;

import io.litige.api.access.Actor;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.DisputeQuery.ShowDispute;
import io.litige.api.query.Seen;
import io.litige.api.value.DisputeId;
import io.litige.query.projection.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The face of a dispute over HTTP. */
@RestController
@Tag(name = "Disputes")
class DisputeQueryController {
    private final Questions questions;

    DisputeQueryController(Questions questions) {
        this.questions = questions;
    }

    @Operation(
            operationId = "showDispute",
            summary = "Everything about one dispute as it stands, and what the caller may do next",
            description = "The ETag is the version to send back in If-Match with a command.")
    @GetMapping("/disputes/{disputeId}")
    ResponseEntity<DisputeFace> show(
            @PathVariable DisputeId disputeId,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        var face = questions.ask(actor, new ShowDispute(disputeId, seen), DisputeFace.class);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(Seen.HEADER, new Seen(disputeId, face.version()).toString())
                .eTag("\"d" + face.version() + "\"")
                .body(face);
    }
}
