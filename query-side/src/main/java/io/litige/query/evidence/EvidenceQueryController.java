package io.litige.query.evidence;

import io.litige.api.access.Actor;
import io.litige.api.blob.BlobStore;
import io.litige.api.value.DisputeId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Evidence over HTTP. Contents are handed out as files to keep, never as pages to show. */
@RestController
@Tag(name = "Evidence", description = "Pieces that prove facts")
class EvidenceQueryController {
    private final Evidence evidence;
    private final BlobStore blobs;

    EvidenceQueryController(Evidence evidence, BlobStore blobs) {
        this.evidence = evidence;
        this.blobs = blobs;
    }

    @GetMapping("/disputes/{disputeId}/evidence")
    @Operation(operationId = "listEvidence", summary = "Every piece of evidence of a dispute, oldest first")
    ResponseEntity<EvidenceList> list(@PathVariable DisputeId disputeId, @Parameter(hidden = true) Actor actor) {
        var list = evidence.list(disputeId, actor);
        return ResponseEntity.ok().eTag("d" + list.version()).body(list);
    }

    @GetMapping("/disputes/{disputeId}/evidence/{evidence}")
    @Operation(
            operationId = "getEvidence",
            summary = "Download the content of a piece of evidence",
            description = "The end of the content is sent only when all of it has the digest its event committed to.")
    @ApiResponse(
            responseCode = "200",
            description = "The content, under its detected type",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    void download(
            @PathVariable DisputeId disputeId,
            @PathVariable("evidence") @Pattern(regexp = "E[1-9][0-9]{0,8}") String id,
            @Parameter(hidden = true) Actor actor,
            HttpServletResponse response)
            throws IOException {
        var event = evidence.find(disputeId, id, actor);
        try (var content = blobs.open(event.blob())) {
            response.setContentType(event.mediaType());
            response.setContentLengthLong(event.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(
                                    event.fileName().erased()
                                            ? id
                                            : event.fileName().reveal(),
                                    StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "sandbox");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            CheckedContent.send(content, event.sha256().reveal(), response.getOutputStream());
        }
    }
}
