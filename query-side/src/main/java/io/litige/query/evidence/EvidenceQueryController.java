package io.litige.query.evidence;

import io.litige.api.access.Actor;
import io.litige.api.blob.BlobStore;
import io.litige.api.blob.BlobStore.Altered;
import io.litige.api.blob.BlobStore.Quarantined;
import io.litige.api.blob.BlobStore.Scan;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ReadPurpose;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
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
            description =
                    "The end of the content is sent only when all of it has the digest its event committed to. One part"
                            + " of it is sent where Range asks for one. What was altered in the store is refused.")
    @ApiResponse(
            responseCode = "200",
            description = "The content, under its detected type",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "The part that was asked for")
    @ApiResponse(responseCode = "416", description = "The content has no such part")
    void download(
            @PathVariable DisputeId disputeId,
            @PathVariable("evidence") @Pattern(regexp = "E[1-9][0-9]{0,8}") String id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            @Parameter(description = "What for: kept in the chain of custody")
                    @RequestParam(name = "purpose", required = false)
                    @Nullable
                    ReadPurpose purpose,
            @Parameter(hidden = true) Actor actor,
            HttpServletResponse response)
            throws IOException {
        var event = evidence.find(disputeId, id, actor);
        var sha256 = event.sha256().reveal();
        var eTag = "\"" + sha256 + "\"";
        var part = Part.of(range, ifRange, eTag, event.size());
        try (var content = part == null ? blobs.open(event.blob()) : blobs.open(event.blob(), sha256, part.first())) {
            if (part == null) {
                CheckedContent.send(content, event.blob(), sha256, () -> whole(event, id, eTag, response));
            } else {
                part.send(content, () -> part(part, event, id, eTag, response));
            }
        } catch (Quarantined e) {
            throw quarantined(id, e);
        } catch (Altered e) {
            if (response.isCommitted()) {
                throw e; // The connection breaks off.
            }
            throw Rejected.because(
                    Code.EVIDENCE_ALTERED, Map.of("evidence", id, "allowed", "the same file from a backup"));
        }
    }

    private static OutputStream whole(EvidenceAdded event, String id, String eTag, HttpServletResponse response)
            throws IOException {
        headers(event, id, eTag, response);
        response.setContentLengthLong(event.size());
        return response.getOutputStream();
    }

    private static OutputStream part(
            Part part, EvidenceAdded event, String id, String eTag, HttpServletResponse response) throws IOException {
        headers(event, id, eTag, response);
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(HttpHeaders.CONTENT_RANGE, part.of(event.size()));
        response.setContentLengthLong(part.length());
        return response.getOutputStream();
    }

    private static void headers(EvidenceAdded event, String id, String eTag, HttpServletResponse response) {
        var name = event.fileName().erased() ? id : event.fileName().reveal();
        response.setContentType(event.mediaType());
        response.setHeader(HttpHeaders.ETAG, eTag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Rejected quarantined(String id, Quarantined why) {
        return Rejected.because(
                Code.EVIDENCE_QUARANTINED,
                Map.of(
                        "evidence",
                        id,
                        "scan",
                        why.scan(),
                        "allowed",
                        why.scan() == Scan.INFECTED ? "none" : "once the scanner found it clean"));
    }
}
