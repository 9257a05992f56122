package io.litige.command.severity;

import io.litige.api.access.Call;
import io.litige.api.command.SeverityCommand.AssessSeverity;
import io.litige.api.command.SeverityCommand.OverrideSeverity;
import io.litige.api.command.SeverityCommand.ReviseStakes;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Saying what a dispute weighs, and how grave it is. */
@RestController
@Tag(name = "Severity")
class SeverityCommandController {
    private final Dispatcher dispatcher;

    SeverityCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/stakes")
    @Operation(summary = "Records what is at stake; the severity follows when it changes.")
    ResponseEntity<Receipt> reviseStakes(@RequestBody @Valid ReviseStakes command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/severity")
    @Operation(summary = "Counts and scores anew under today's policy; ends an override.")
    ResponseEntity<Receipt> assessSeverity(@RequestBody @Valid AssessSeverity command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/severity/override")
    @Operation(summary = "Sets the severity by hand, until the next change of a factor or pinned.")
    ResponseEntity<Receipt> overrideSeverity(@RequestBody @Valid OverrideSeverity command, Call call) {
        return dispatcher.send(command, call);
    }
}
