package io.litige.command.custody;

import io.litige.api.access.Call;
import io.litige.api.command.CustodyCommand.DeclareLost;
import io.litige.api.command.CustodyCommand.ReturnGoods;
import io.litige.api.command.CustodyCommand.TakeCustody;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The customer's things that somebody took along. */
@RestController
@Tag(name = "Custody")
class CustodyCommandController {
    private final Dispatcher dispatcher;

    CustodyCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/custodies")
    @Operation(summary = "Records that something of the customer's was taken along, and until when it comes back.")
    ResponseEntity<Receipt> takeCustody(@RequestBody @Valid TakeCustody command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/custodies/{custody}/return")
    @Operation(summary = "Records that the customer has it back, with the proof.")
    ResponseEntity<Receipt> returnGoods(@RequestBody @Valid ReturnGoods command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/custodies/{custody}/loss")
    @Operation(summary = "Records that it does not come back.")
    ResponseEntity<Receipt> declareLost(@RequestBody @Valid DeclareLost command, Call call) {
        return dispatcher.send(command, call);
    }
}
