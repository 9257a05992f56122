package io.litige.query.legal;

import io.litige.api.access.Actor;
import io.litige.api.value.DisputeId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out exports that were asked for. */
@RestController
@Tag(name = "Legal", description = "Complete, checkable exports of a dispute")
class LegalQueryController {
    private final Exports exports;

    LegalQueryController(Exports exports) {
        this.exports = exports;
    }

    /** Writes to the response itself: an export may be larger than memory, and asynchronous writing would time out. */
    @GetMapping("/disputes/{disputeId}/exports/{exportId}")
    @Operation(operationId = "getExport", summary = "Download an export of a dispute", description = """
                    A ZIP with the timeline as JSON, HTML and PDF, the exhibits and their list, and a manifest with every
                    digest; `sha256sum -c manifest.sha256` checks it. The same export is the same file, byte for byte, each
                    time. When an event or an exhibit is missing the answer is the problem `export-incomplete`, which names
                    it, and nothing is sent.
                    """)
    @ApiResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void download(
            @PathVariable DisputeId disputeId,
            @PathVariable UUID exportId,
            @Parameter(hidden = true) Actor actor,
            HttpServletResponse response)
            throws IOException {
        var bundle = exports.prepare(disputeId, exportId, actor);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(disputeId.reference() + "_" + exportId + ".zip")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        bundle.writeTo(response.getOutputStream());
    }
}
