package io.litige.app.export;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.Seen;
import io.litige.api.value.DisputeId;
import io.litige.app.export.ExportTable.Row;
import io.litige.app.export.ExportTable.State;
import io.litige.app.proof.Awaiting;
import io.litige.query.projection.Freshness;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far exports have come, and hands them to whoever asked for them. */
@RestController
@Profile("query | (!command & !notary)")
@Tag(name = "Legal", description = "Complete exports of a dispute that prove themselves")
class ExportController {
    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

    /** How long a request waits: for what its caller has seen to be known, and for an export to be ready. */
    private static final Duration KNOWN = Freshness.LONGEST;

    private static final Duration READY = Duration.ofSeconds(25);
    private final ExportTable table;
    private final ExportFiles files;
    private final Awaiting awaiting;
    private final Clock clock;

    ExportController(ExportTable table, ExportFiles files, Awaiting awaiting, Clock clock) {
        this.table = table;
        this.files = files;
        this.awaiting = awaiting;
        this.clock = clock;
    }

    @GetMapping("/disputes/{disputeId}/exports")
    @Operation(operationId = "listExports", summary = "Exports of a dispute, the newest first, at most 200")
    List<ExportState> list(@PathVariable DisputeId disputeId, Actor actor) {
        Access.demand(actor, Action.EXPORT);
        return table.of(disputeId, clock.instant()).stream()
                .map(ExportState::of)
                .toList();
    }

    @GetMapping("/disputes/{disputeId}/exports/{exportId}")
    @Operation(
            operationId = "getExport",
            summary = "How far an export has come, and where it is taken",
            description = "Whoever has just asked for it or released it says so with Litige-Seen.")
    ExportState state(
            @PathVariable DisputeId disputeId,
            @PathVariable UUID exportId,
            @Parameter(hidden = true) @Nullable Seen seen,
            Actor actor) {
        Access.demand(actor, Action.EXPORT);
        return ExportState.of(find(disputeId, exportId, row -> true, patience(disputeId, seen)));
    }

    /** Writes to the response itself: an export may be larger than memory, and asynchronous writing would time out. */
    @GetMapping("/disputes/{disputeId}/exports/{exportId}/file")
    @Operation(operationId = "takeExport", summary = "Download an export", description = """
                    A ZIP that is a bag (RFC 8493): the timeline as JSON and PDF, the exhibits and their list, every event
                    with its proof, and two verifiers. Only whoever asked for it takes it, for seven days. Waits up to
                    25 seconds for an export that is being made. Whoever has just asked for it or released it says so with
                    Litige-Seen; without, an export that is not known here yet is not found.
                    """)
    @ApiResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void take(
            @PathVariable DisputeId disputeId,
            @PathVariable UUID exportId,
            @Parameter(hidden = true) @Nullable Seen seen,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        Access.demand(actor, Action.EXPORT);
        var patience = patience(disputeId, seen);
        var known = find(disputeId, exportId, row -> true, patience);
        Rejected.when(
                !known.requestedBy().equals(actor.id().toString()),
                Code.EXPORT_NOT_YOURS,
                Map.of("export", exportId, "requestedBy", known.requestedBy()));
        // Without a release nothing is made; one that the caller has seen may not be known here yet.
        if (find(disputeId, exportId, row -> row.state() != State.WAITING, patience)
                .state()
                .equals(State.WAITING)) {
            requireReady(known);
        }
        var row = find(disputeId, exportId, ExportController::settled, READY);
        requireReady(row);
        try (var content = files.open(row.export())) {
            table.taken(row.export());
            send(row, content, response);
        } catch (NoSuchFileException e) {
            throw Rejected.because(Code.EXPORT_EXPIRED, facts(row));
        } catch (ExportDamaged e) {
            LOG.error("{}; nobody takes it any more", e.getMessage());
            table.damage(row.export());
            throw Rejected.because(Code.EXPORT_DAMAGED, Map.of("export", row.export()));
        }
    }

    private static boolean settled(Row row) {
        return row.state() != State.QUEUED && row.state() != State.MADE;
    }

    private static void requireReady(Row row) {
        var facts = facts(row);
        Rejected.when(row.state() == State.FAILED, Code.EXPORT_FAILED, facts);
        Rejected.when(row.state() == State.EXPIRED, Code.EXPORT_EXPIRED, facts);
        Rejected.when(row.state() == State.DAMAGED, Code.EXPORT_DAMAGED, Map.of("export", row.export()));
        Rejected.when(
                row.state() != State.READY,
                Code.EXPORT_NOT_READY,
                Map.of("export", row.export(), "state", row.state(), "done", row.done()));
    }

    private static Map<String, Object> facts(Row row) {
        return Map.of("export", row.export(), "state", row.state(), "because", String.valueOf(row.fault()));
    }

    private static void send(Row row, InputStream content, HttpServletResponse response) throws IOException {
        var made = Objects.requireNonNull(row.made());
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(made.sha256()));
        response.setContentType("application/zip");
        response.setContentLengthLong(made.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(row.dispute().reference() + "_" + row.export() + ".zip")
                        .build()
                        .toString());
        response.setHeader("Repr-Digest", "sha-256=:" + digest + ":");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        content.transferTo(response.getOutputStream());
    }

    /** Nobody waits for what nobody has seen: there may be no such export. */
    private static Duration patience(DisputeId dispute, @Nullable Seen seen) {
        return seen != null && seen.disputeId().equals(dispute) ? KNOWN : Duration.ZERO;
    }

    /** The export once it is as wished, or as it is when the time is over. */
    private Row find(DisputeId dispute, UUID export, Predicate<Row> wished, Duration patience) {
        return awaiting.await(() -> find(dispute, export).filter(wished), patience)
                .or(() -> find(dispute, export))
                .orElseThrow(() -> Rejected.because(Code.EXPORT_NOT_FOUND, Map.of("export", export)));
    }

    private Optional<Row> find(DisputeId dispute, UUID export) {
        return table.find(dispute, export, clock.instant());
    }
}
