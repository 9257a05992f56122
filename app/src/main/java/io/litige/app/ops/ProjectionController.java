package io.litige.app.ops;

import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.Role;
import io.litige.app.wiring.Projections;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Views and automations of this process, for administrators. */
@RestController
@Tag(name = "Operations")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class ProjectionController {
    private final Projections projections;
    private final DeadLetters letters;

    ProjectionController(Projections projections, DeadLetters letters) {
        this.projections = projections;
        this.letters = letters;
    }

    @GetMapping("/operations/projections")
    @Operation(summary = "Says how far each view and automation has read the record.")
    List<Projections.State> projections(Actor actor) {
        administratorsOnly(actor);
        return projections.states();
    }

    @GetMapping("/operations/projections/{name}/dead-letters")
    @Operation(summary = "Lists the oldest events one view has set aside.")
    List<Letter> deadLetters(@PathVariable String name, Actor actor) {
        administratorsOnly(actor);
        return letters.list(name);
    }

    @PostMapping("/operations/projections/{name}/dead-letters/retries")
    @Operation(summary = "Offers the events of one set-aside dispute again.")
    Map<String, Boolean> retry(@PathVariable String name, Actor actor) {
        administratorsOnly(actor);
        return Map.of("taken", letters.retry(name));
    }

    static void administratorsOnly(Actor actor) {
        Rejected.when(!actor.has(Role.ADMIN), Code.ACTION_NOT_PERMITTED, Map.of("allowedRoles", Role.ADMIN));
    }
}
