package io.litige.app.proof;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.value.DisputeId;
import io.litige.app.sealed.Spool;
import io.litige.app.wiring.DataDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Proofs for legal staff and auditors: of one event, and of a whole dispute. */
@RestController
@Tag(name = "Proof")
class ProofController {
    private static final String PROOF_EXAMPLE = """
            c2sp.org/tlog-proof@v1
            index 5
            ylQqqfGhpdC6VznGDYO9CpNc0u2jEPWhyl0gEjkpNqc=

            notary.example.com/disputes/1
            7
            9CQ8tcMbFVpG7tLw4Xn0gqHRlNTCJYpGiBdGxWjv9Uo=

            \u2014 notary.example.com/disputes/1 <base64 of key id and signature>
            """;
    private static final String LEAF_EXAMPLE = """
            dlog/leaf/v1
            kind event
            stream dispute/8e03978e-40d5-43e8-bc93-6894a57f9324
            seq 0
            prev 0000000000000000000000000000000000000000000000000000000000000000
            event 0d9fba10-3bf4-4b4a-9d0c-70d9a42b1f2e
            type dispute-registered#1
            time 2026-11-21T10:01:19.000Z
            body 230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5
            raw e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            """;

    private final ProofReader reader;
    private final DataDirectory directory;

    ProofController(ProofReader reader, DataDirectory directory) {
        this.reader = reader;
        this.directory = directory;
    }

    @GetMapping(path = "/proof/verifier", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "proofVerifier",
            summary = "Gives the verifier: one Java file without dependencies; better taken from somebody you trust")
    String verifier(Actor actor) throws IOException {
        Access.demand(actor, Action.READ_PROOF);
        return Verifiers.source("Verify.java");
    }

    @GetMapping(path = "/disputes/{disputeId}/proof/{sequence}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "proofOfEvent",
            summary = "Proves that one event is in the log, in one file (C2SP tlog-proof)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(PROOF_EXAMPLE))))
    String proof(@PathVariable DisputeId disputeId, @PathVariable int sequence, Actor actor) {
        Access.demand(actor, Action.READ_PROOF);
        return reader.proof(disputeId, sequence).toString();
    }

    @GetMapping(path = "/disputes/{disputeId}/proof/{sequence}/leaf", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "leafOfEvent",
            summary = "Gives what is sealed of one event, made again from the record",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(LEAF_EXAMPLE))))
    String leaf(@PathVariable DisputeId disputeId, @PathVariable int sequence, Actor actor) {
        Access.demand(actor, Action.READ_PROOF);
        return reader.leaf(disputeId, sequence);
    }

    @GetMapping(path = "/disputes/{disputeId}/proof", produces = "application/zip")
    @Operation(
            operationId = "proofOfDispute",
            summary =
                    "Proves a whole dispute: its events without protected texts, that they are unaltered, and that none is"
                            + " missing (ZIP, for the verifier)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = "string", format = "binary"))))
    void stream(@PathVariable DisputeId disputeId, Actor actor, HttpServletResponse response) throws IOException {
        Access.demand(actor, Action.READ_PROOF);
        var place = directory.root().resolve("proof." + UUID.randomUUID());
        try (var file = new Spool(place);
                var zip = new StreamedZip(
                        file.out(), new Spool(place.resolveSibling(place.getFileName() + ".directory")))) {
            reader.stream(disputeId, zip);
            zip.finish();
            response.setContentType("application/zip");
            response.setContentLengthLong(zip.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("proof-" + disputeId + ".zip")
                            .build()
                            .toString());
            file.copy(response.getOutputStream());
        }
    }
}
