package io.litige.app.proof;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.Tile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The log at the public addresses of C2SP tlog-tiles, below the prefix {@code /log}, up to what is signed. */
@RestController
@Tag(name = "Proof")
class LogController {
    private static final String CHECKPOINT_EXAMPLE = """
            notary.example.com/disputes/1
            7
            9CQ8tcMbFVpG7tLw4Xn0gqHRlNTCJYpGiBdGxWjv9Uo=

            \u2014 notary.example.com/disputes/1 <base64 of key id and signature>
            """;

    private static final String TIMESTAMP = "application/timestamp-reply";

    private final ProofReader reader;

    LogController(ProofReader reader) {
        this.reader = reader;
    }

    @GetMapping(path = "/log/checkpoint", produces = "text/plain;charset=utf-8")
    @Operation(
            operationId = "logCheckpoint",
            summary = "Gives the newest signed checkpoint (C2SP tlog-checkpoint)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(CHECKPOINT_EXAMPLE))))
    ResponseEntity<String> checkpoint(Actor actor) {
        Access.demand(actor, Action.READ_PROOF);
        return reader.newest()
                .map(note ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(note.toString()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(path = "/log/checkpoint/{size}", produces = "text/plain;charset=utf-8")
    @Operation(
            operationId = "logCheckpointOfSize",
            summary = "Gives the checkpoint the log has signed at a size, without witnesses",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(CHECKPOINT_EXAMPLE))))
    ResponseEntity<String> checkpoint(@PathVariable @Parameter(example = "7") long size, Actor actor) {
        Access.demand(actor, Action.READ_PROOF);
        return reader.log()
                .checkpoint(size)
                .map(note -> ResponseEntity.ok(note.toString()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(path = "/log/checkpoint/{size}/timestamp", produces = TIMESTAMP)
    @Operation(
            operationId = "logTimestamp",
            summary = "Gives what a time stamping authority has answered about the text of that checkpoint (RFC 3161)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = TIMESTAMP,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> timestamp(@PathVariable @Parameter(example = "7") long size, Actor actor) {
        Access.demand(actor, Action.READ_PROOF);
        return reader.stamps()
                .of(size)
                .map(stamp -> ResponseEntity.ok(stamp.response()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(path = "/log/tile/{level}/{*index}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "logTile",
            summary = "Gives a tile of hashes (C2SP tlog-tiles); level \"entries\" gives the leaves themselves")
    ResponseEntity<byte[]> tile(
            @PathVariable @Parameter(example = "0") String level,
            @PathVariable @Parameter(example = "x001/x234/067") String index,
            Actor actor) {
        Access.demand(actor, Action.READ_PROOF);
        boolean entries = level.equals("entries");
        return reader.inSnapshot(() -> tile((entries ? "0" : level) + index)
                .flatMap(tile -> entries ? Optional.of(bundle(tile)) : hashes(tile))
                .map(content -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePrivate()
                                .immutable())
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    /** A tile that belongs to the newest checkpoint, or to one before it. */
    private Optional<Tile> tile(String path) {
        try {
            var tile = Tile.parse("tile/" + path);
            return reader.log()
                    .checkpoint()
                    .map(LogController::size)
                    .filter(size -> Tile.widthIn(size, tile.level(), tile.index()) >= tile.width())
                    .map(size -> tile);
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> hashes(Tile tile) {
        return reader.log()
                .findTile(tile.level(), tile.index())
                .map(hashes -> Arrays.copyOf(hashes, tile.width() * Hash.BYTES));
    }

    /** Every leaf with its length before it, in two bytes. */
    private byte[] bundle(Tile tile) {
        long from = tile.index() * Tile.FULL;
        long to = from + tile.width();
        var pairs = new SealedEvents(reader.log(), reader.record())
                .pairs(reader.log().leaves(from, to))
                .iterator();
        var next = pairs.hasNext() ? pairs.next() : null;
        var out = new ByteArrayOutputStream();
        for (long index = from; index < to; index++) {
            byte[] leaf;
            if (next != null && next.leaf().index() == index) {
                leaf = next.text().bytes();
                next = pairs.hasNext() ? pairs.next() : null;
            } else {
                leaf = reader.log().special(index).orElseThrow();
            }
            out.write(leaf.length >> Byte.SIZE);
            out.write(leaf.length);
            out.writeBytes(leaf);
        }
        return out.toByteArray();
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }
}
