package io.litige.app.export;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.DisputeId;
import io.litige.app.export.ExportTable.Row;
import io.litige.app.export.ExportTable.State;
import io.litige.app.proof.Awaiting;
import io.litige.app.proof.OnRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far exports have come, and hands them to whoever asked for them. */
@RestController
@OnRecord
@Profile("query | (!command & !notary)")
@Tag(name = "Legal", description = "Complete exports of a dispute that prove themselves")
class ExportController {
    /** How long a request waits: for the export to be known, and for it to be ready. */
    private static final Duration KNOWN = Duration.ofSeconds(10);

    private static final Duration READY = Duration.ofSeconds(25);
    private final ExportTable table;
    private final ExportFiles files;
    private final Awaiting awaiting;

    ExportController(ExportTable table, ExportFiles files, Awaiting awaiting) {
        this.table = table;
        this.files = files;
        this.awaiting = awaiting;
    }

    @GetMapping("/disputes/{disputeId}/exports")
    @Operation(operationId = "listExports", summary = "Exports of a dispute, the newest first, at most 200")
    List<ExportState> list(@PathVariable DisputeId disputeId, Actor actor) {
        Access.demand(actor, Action.EXPORT);
        return table.of(disputeId).stream().map(ExportState::of).toList();
    }

    @GetMapping("/disputes/{disputeId}/exports/{exportId}")
    @Operation(operationId = "getExport", summary = "How far an export has come, and where it is taken")
    ExportState state(@PathVariable DisputeId disputeId, @PathVariable UUID exportId, Actor actor) {
        Access.demand(actor, Action.EXPORT);
        return ExportState.of(find(disputeId, exportId, row -> true, KNOWN));
    }

    /** Writes to the response itself: an export may be larger than memory, and asynchronous writing would time out. */
    @GetMapping("/disputes/{disputeId}/exports/{exportId}/file")
    @Operation(operationId = "takeExport", summary = "Download an export", description = """
                    A ZIP that is a bag (RFC 8493): the timeline as JSON and PDF, the exhibits and their list, every event
                    with its proof, and two verifiers. Only whoever asked for it takes it, for seven days. Waits up to
                    25 seconds for an export that is being made.
                    """)
    @ApiResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void take(@PathVariable DisputeId disputeId, @PathVariable UUID exportId, Actor actor, HttpServletResponse response)
            throws IOException {
        Access.demand(actor, Action.EXPORT);
        var known = find(disputeId, exportId, row -> true, READY);
        Rejected.when(
                !known.requestedBy().equals(actor.id().toString()),
                Code.EXPORT_NOT_YOURS,
                Map.of("export", exportId, "requestedBy", known.requestedBy()));
        // A release a moment ago may not be known here yet; without one nothing is made.
        if (find(disputeId, exportId, row -> row.state() != State.WAITING, KNOWN)
                .state()
                .equals(State.WAITING)) {
            requireReady(known);
        }
        var row = find(disputeId, exportId, ExportController::settled, READY);
        requireReady(row);
        send(row, response);
    }

    private static boolean settled(Row row) {
        return row.state() != State.QUEUED && row.state() != State.MADE;
    }

    private void requireReady(Row row) {
        var facts = Map.<String, Object>of(
                "export", row.export(), "state", row.state(), "because", String.valueOf(row.fault()));
        Rejected.when(row.state() == State.FAILED, Code.EXPORT_FAILED, facts);
        Rejected.when(row.state() == State.EXPIRED, Code.EXPORT_EXPIRED, facts);
        Rejected.when(
                row.state() != State.READY,
                Code.EXPORT_NOT_READY,
                Map.of("export", row.export(), "state", row.state(), "done", row.done()));
        Rejected.when(!Files.exists(files.of(row.export())), Code.EXPORT_EXPIRED, facts);
    }

    private void send(Row row, HttpServletResponse response) throws IOException {
        var file = files.of(row.export());
        var digest = Base64.getEncoder()
                .encodeToString(HexFormat.of()
                        .parseHex(Objects.requireNonNull(row.made()).sha256()));
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(row.dispute().reference() + "_" + row.export() + ".zip")
                        .build()
                        .toString());
        response.setHeader("Repr-Digest", "sha-256=:" + digest + ":");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        table.taken(row.export());
        Files.copy(file, response.getOutputStream());
    }

    /** The export once it is as wished, or as it is when the time is over. */
    private Row find(DisputeId dispute, UUID export, Predicate<Row> wished, Duration patience) {
        return awaiting.await(() -> table.find(dispute, export).filter(wished), patience)
                .or(() -> table.find(dispute, export))
                .orElseThrow(() -> Rejected.because(Code.EXPORT_NOT_FOUND, Map.of("export", export)));
    }
}
