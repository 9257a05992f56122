package io.litige.command.ground;

import io.litige.api.access.Call;
import io.litige.api.command.GroundCommand.AddGround;
import io.litige.api.command.GroundCommand.ConcludeGround;
import io.litige.api.command.GroundCommand.RequalifyGround;
import io.litige.api.command.GroundCommand.WithdrawGround;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Grounds that come, go and change, over HTTP. */
@RestController
@Tag(name = "Grounds")
class GroundCommandController {
    private final Dispatcher dispatcher;

    GroundCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/grounds")
    @Operation(summary = "Adds a ground the customer brings later.")
    ResponseEntity<Receipt> addGround(@RequestBody @Valid AddGround command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/grounds/{ground}/withdrawal")
    @Operation(summary = "Records that the customer gives up one ground, in the customer's words.")
    ResponseEntity<Receipt> withdrawGround(@RequestBody @Valid WithdrawGround command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/grounds/{ground}/requalification")
    @Operation(summary = "Says what a ground is really about.")
    ResponseEntity<Receipt> requalifyGround(@RequestBody @Valid RequalifyGround command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/grounds/{ground}/outcome")
    @Operation(summary = "Gives one ground an outcome of its own.")
    ResponseEntity<Receipt> concludeGround(@RequestBody @Valid ConcludeGround command, Call call) {
        return dispatcher.send(command, call);
    }
}
