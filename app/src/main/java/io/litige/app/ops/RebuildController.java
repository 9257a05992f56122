package io.litige.app.ops;

import io.litige.api.access.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Views built anew, for administrators. */
@RestController
@Tag(name = "Operations")
@OnOwnStore
class RebuildController {
    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping("/operations/projections/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Builds every view anew beside the live ones, reading each event once.")
    List<RebuildState> rebuildAll(Actor actor) {
        ProjectionController.administratorsOnly(actor);
        return rebuilds.startAll();
    }

    @PostMapping("/operations/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Builds one view anew beside the live one and switches when it is complete.")
    RebuildState rebuild(@PathVariable String name, Actor actor) {
        ProjectionController.administratorsOnly(actor);
        return rebuilds.start(name);
    }

    @GetMapping("/operations/projections/{name}/rebuild")
    @Operation(summary = "Says how the last rebuild of a view went, or goes.")
    RebuildState rebuilt(@PathVariable String name, Actor actor) {
        ProjectionController.administratorsOnly(actor);
        return rebuilds.find(name);
    }
}
