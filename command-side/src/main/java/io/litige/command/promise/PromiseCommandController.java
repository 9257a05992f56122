package io.litige.command.promise;

import io.litige.api.access.Call;
import io.litige.api.command.PromiseCommand.KeepPromise;
import io.litige.api.command.PromiseCommand.MakePromise;
import io.litige.api.command.PromiseCommand.RenegotiatePromise;
import io.litige.api.command.PromiseCommand.WaivePromise;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Giving the customer a dated word, and keeping it. */
@RestController
@Tag(name = "Promises")
class PromiseCommandController {
    private final Dispatcher dispatcher;

    PromiseCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/promises")
    @Operation(summary = "Promises the customer something by a working time.")
    ResponseEntity<Receipt> makePromise(@RequestBody @Valid MakePromise command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/promises/{promise}/keeping")
    @Operation(summary = "Records that a promise was kept in time.")
    ResponseEntity<Receipt> keepPromise(@RequestBody @Valid KeepPromise command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/promises/{promise}/renegotiation")
    @Operation(summary = "Agrees another date with the customer before the promise is due.")
    ResponseEntity<Receipt> renegotiatePromise(@RequestBody @Valid RenegotiatePromise command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/promises/{promise}/waiver")
    @Operation(summary = "Records that the customer does not need a promise any more, in the customer's words.")
    ResponseEntity<Receipt> waivePromise(@RequestBody @Valid WaivePromise command, Call call) {
        return dispatcher.send(command, call);
    }
}
