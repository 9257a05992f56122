package io.litige.command.clock;

import io.litige.api.access.Call;
import io.litige.api.command.ClockCommand.AskCustomer;
import io.litige.api.command.ClockCommand.EndWaiting;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Waiting for an answer over HTTP. */
@RestController
@Tag(name = "Waiting")
class ClockCommandController {
    private final Dispatcher dispatcher;

    ClockCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/waitings")
    @Operation(summary = "Waits for an answer to a question that was sent; clocks that can be paused stand still.")
    ResponseEntity<Receipt> askCustomer(@RequestBody @Valid AskCustomer command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/waitings/{waiting}/end")
    @Operation(summary = "Ends a waiting that no answer has ended.")
    ResponseEntity<Receipt> endWaiting(@RequestBody @Valid EndWaiting command, Call call) {
        return dispatcher.send(command, call);
    }
}
