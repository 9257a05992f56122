package io.litige.app.proof;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.VerifierKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far the log has come, who bears witness, and what stands against the record itself. */
@RestController
@Tag(name = "Proof")
class LogStatusController {
    private static final int SHOWN = 1_000;

    private final ProofReader reader;
    private final ProofProperties properties;
    private final FindingTable findings;
    private final ScrubTable scrub;
    private final TimestampTable stamps;
    private final SweepTable sweeps;
    private final AccessSealTable access;
    private final Clock clock;

    LogStatusController(ProofReader reader, ProofProperties properties, JdbcClient jdbc, Clock clock) {
        this.reader = reader;
        this.properties = properties;
        this.findings = new FindingTable(jdbc);
        this.scrub = new ScrubTable(jdbc);
        this.stamps = new TimestampTable(jdbc);
        this.sweeps = new SweepTable(jdbc);
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
            var kept = reader.kept();
            return new LogStatus(
                    state.key().toString(),
                    reader.log().nextKey().map(VerifierKey::toString).orElse(null),
                    state.size(),
                    state.events(),
                    state.streams(),
                    reader.record().countAfter(state.position()),
                    reader.log().checkpoint().map(SignedNote::toString).orElse(""),
                    anchoring(kept),
                    properties.anchors().witnesses().stream()
                            .map(witness -> String.valueOf(witness.key()))
                            .toList(),
                    properties.anchors().timestamp() == null ? null : stamps(),
                    kept.orElse(null),
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
        return Objects.requireNonNull(swept());
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

    /** An authority that has not stamped yet, or a bucket that keeps nothing yet, bears no witness. */
    private Anchoring anchoring(Optional<Kept> kept) {
        var anchors = properties.anchors();
        if (!anchors.witnesses().isEmpty()) {
            return Anchoring.WITNESSED;
        }
        if (anchors.timestamp() != null && stamps.newest().isPresent()) {
            return Anchoring.STAMPED;
        }
        if (kept.isPresent()) {
            return Anchoring.LOCKED;
        }
        return anchors.copy() == null ? Anchoring.NONE : Anchoring.COPIED;
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
}
