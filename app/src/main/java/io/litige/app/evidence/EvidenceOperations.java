package io.litige.app.evidence;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.app.evidence.EvidenceKeeper.Move;
import io.litige.app.evidence.EvidenceTable.Faulty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The store of evidence, for administrators; no contents. */
@RestController
@Tag(name = "Operations")
@Profile("command | (!query & !notary)")
class EvidenceOperations {
    private final ObjectStore objects;
    private final ClearFiles clear;
    private final EvidenceTable table;
    private final EvidenceKeeper keeper;

    EvidenceOperations(ObjectStore objects, ClearFiles clear, EvidenceTable table, EvidenceKeeper keeper) {
        this.objects = objects;
        this.clear = clear;
        this.table = table;
        this.keeper = keeper;
    }

    /**
     * @param store {@code disk} or {@code s3}
     * @param clear whether something still lies there as older releases have left it
     * @param checking whether everything is just being read
     * @param checkedSince every content was read since then; absent when there is none
     * @param faults contents that are not as they were stored
     * @param next to be sent as {@code after} for more of them
     */
    record Keeping(
            String store,
            boolean clear,
            Move move,
            boolean checking,
            @Nullable Instant checkedSince,
            List<Faulty> faults,
            @Nullable String next) {}

    @Operation(
            operationId = "showEvidenceStore",
            summary = "Where evidence lies, and what of it is not as it was stored")
    @GetMapping("/operations/evidence")
    Keeping show(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(hidden = true) Actor actor)
            throws IOException {
        Access.demand(actor, Action.ADMINISTER);
        var faults = table.faults(after == null ? "" : after, limit);
        return new Keeping(
                objects.kind(),
                clear.any(),
                keeper.move(),
                keeper.checking(),
                table.oldest().orElse(null),
                faults,
                faults.size() < limit ? null : faults.getLast().blob());
    }

    @Operation(
            operationId = "sealEvidence",
            summary = "Seals what older releases have left in clear; can be asked for again at any time")
    @PostMapping("/operations/evidence/moves")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Move move(@Parameter(hidden = true) Actor actor) {
        Access.demand(actor, Action.ADMINISTER);
        keeper.askMove();
        return keeper.move();
    }

    @Operation(operationId = "checkEvidence", summary = "Reads every content at once, and compares it with its name")
    @PostMapping("/operations/evidence/checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void check(@Parameter(hidden = true) Actor actor) {
        Access.demand(actor, Action.ADMINISTER);
        keeper.askCheck();
    }
}
