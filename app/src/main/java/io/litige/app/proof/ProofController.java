package io.litige.app.proof;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.VerifierKey;
import io.litige.api.value.DisputeId;
import io.litige.app.sealed.Spool;
import io.litige.app.wiring.DataDirectory;
import io.litige.app.wiring.LitigeProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proofs for legal staff and auditors: of one event, of a whole dispute, and what stands against the record itself. */
@RestController
@Tag(name = "Proof")
@OnRecord
class ProofController {
    private static final int SHOWN = 1_000;
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
    private final ProofProperties properties;
    private final DataDirectory directory;
    private final FindingTable findings;
    private final ScrubTable scrub;
    private final TimestampTable stamps;
    private final SweepTable sweeps;
    private final AccessSealTable access;
    private final Clock clock;

    ProofController(
            ProofReader reader,
            ProofProperties properties,
            DataDirectory directory,
            LitigeProperties litige,
            JdbcClient jdbc,
            Clock clock) {
        this.properties = properties;
        this.reader = reader;
        this.directory = directory;
        this.findings = new FindingTable(jdbc);
        this.scrub = new ScrubTable(jdbc);
        this.stamps = new TimestampTable(jdbc);
        this.sweeps = new SweepTable(litige.store().engine(), jdbc);
        this.access = new AccessSealTable(jdbc);
        this.clock = clock;
    }

    @GetMapping("/proof")
    @Operation(
            operationId = "proofLog",
            summary = "Says how far the record is sealed, by which key, and who bears witness")
    LogStatus status(Actor actor) {
        Access.demand(actor, Action.WATCH_PROOF);
        return reader.inSnapshot(() -> {
            var state = reader.log().state().orElseThrow(() -> new NotSealedYet("-"));
            var progress = scrub.progress();
            return new LogStatus(
                    state.key().toString(),
                    reader.log().nextKey().map(VerifierKey::toString).orElse(null),
                    state.size(),
                    state.events(),
                    state.streams(),
                    reader.record().countAfter(state.position()),
                    reader.log().checkpoint().map(SignedNote::toString).orElse(""),
                    anchoring(),
                    properties.anchors().witnesses().stream()
                            .map(witness -> String.valueOf(witness.key()))
                            .toList(),
                    properties.anchors().timestamp() == null ? null : stamps(),
                    findings.open(),
                    progress.map(ScrubTable.Progress::comparedAt).orElse(null),
                    progress.map(ScrubTable.Progress::roundEndedAt).orElse(null),
                    access.sealed(),
                    access.purgedBefore(),
                    swept());
        });
    }

    @PostMapping("/proof/sweep")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "sweepProof",
            summary = "Compares every stream of the record with the log, at once; GET /proof tells how far it has come",
            description = "Counts events of each stream and looks for streams the log does not know, as is done every"
                    + " night; with leaves, every event is hashed again as well, which takes long.")
    LogStatus.Swept sweep(@RequestParam(defaultValue = "false") boolean leaves, Actor actor) {
        Access.demand(actor, Action.SWEEP_PROOF);
        sweeps.ask(leaves, clock.instant());
        return java.util.Objects.requireNonNull(swept());
    }

    private LogStatus.@Nullable Swept swept() {
        var asked = sweeps.wish().map(SweepTable.Wish::askedAt);
        var last = sweeps.progress();
        if (asked.isEmpty() && last.isEmpty()) {
            return null;
        }
        return new LogStatus.Swept(
                asked.orElse(null),
                last.map(SweepTable.Progress::beganAt).orElse(null),
                last.map(SweepTable.Progress::endedAt).orElse(null),
                last.map(SweepTable.Progress::streams).orElse(0L),
                last.map(SweepTable.Progress::streamsOf).orElse(0L),
                last.filter(one -> one.phase() == SweepTable.Phase.LEAVES)
                        .map(SweepTable.Progress::nextLeaf)
                        .orElse(0L),
                last.filter(SweepTable.Progress::leaves)
                        .map(SweepTable.Progress::leavesOf)
                        .orElse(0L),
                last.map(SweepTable.Progress::found).orElse(0L));
    }

    /** An authority that has not stamped yet bears no witness. */
    private Anchoring anchoring() {
        var set = Anchoring.of(properties.anchors());
        if (set != Anchoring.STAMPED || stamps.newest().isPresent()) {
            return set;
        }
        return properties.anchors().copy() == null ? Anchoring.NONE : Anchoring.COPIED;
    }

    private LogStatus.Stamps stamps() {
        var newest = stamps.newest();
        var tried = stamps.tried();
        return new LogStatus.Stamps(
                newest.map(Timestamp::size).orElse(0L),
                newest.map(Timestamp::at).orElse(null),
                tried.map(TimestampTable.Tried::trouble).orElse(null),
                tried.map(TimestampTable.Tried::at).orElse(null));
    }

    @GetMapping("/proof/findings")
    @Operation(
            operationId = "proofFindings",
            summary = "Lists what is not, or was not, as it was sealed: at most the 1 000 newest, open ones first")
    List<Finding> findings(Actor actor) {
        Access.demand(actor, Action.WATCH_PROOF);
        return findings.newest(SHOWN);
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
