package io.litige.app.ops;

import io.litige.api.access.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the standing check has found, and its repair, for administrators. */
@RestController
@Tag(name = "Operations")
@OnOwnStore
class CheckController {
    private static final int SHOWN = 1_000;

    private final CheckTable table;
    private final Repair repair;
    private final Rebuilds views;

    CheckController(CheckTable table, Repair repair, Rebuilds views) {
        this.table = table;
        this.repair = repair;
        this.views = views;
    }

    /**
     * @param count differences that are no known wait
     * @param checked disputes compared in this round
     * @param roundEndedAt when every dispute had last been compared once
     * @param differences at most 1 000, in the order of ids; PARKED ones are not counted
     */
    record Differences(
            String view,
            long count,
            long checked,
            @Nullable Instant lookedAt,
            @Nullable Instant roundBeganAt,
            @Nullable Instant roundEndedAt,
            List<Difference> differences) {}

    @GetMapping("/operations/projections/{name}/differences")
    @Operation(summary = "Lists the disputes one view shows otherwise than the record has them.")
    Differences differences(@PathVariable String name, Actor actor) {
        ProjectionController.administratorsOnly(actor);
        var view = views.view(name).name();
        var progress = table.progress(view);
        return new Differences(
                view,
                table.count(view),
                progress.map(CheckTable.Progress::checked).orElse(0L),
                progress.map(CheckTable.Progress::lookedAt).orElse(null),
                progress.map(CheckTable.Progress::roundBeganAt).orElse(null),
                progress.map(CheckTable.Progress::roundEndedAt).orElse(null),
                table.found(view, SHOWN));
    }

    @PostMapping("/operations/projections/{name}/repair")
    @Operation(summary = "Builds the disputes anew that one view shows otherwise than the record has them.")
    Repair.Outcome repair(@PathVariable String name, Actor actor) {
        ProjectionController.administratorsOnly(actor);
        return repair.run(views.view(name));
    }
}
