package io.litige.command.customer;

import io.litige.api.access.Call;
import io.litige.api.command.CustomerCommand.CorrectPartyType;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the customer is in law, over HTTP. */
@RestController
@Tag(name = "Customer")
class CustomerCommandController {
    private final Dispatcher dispatcher;

    CustomerCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/party-type")
    @Operation(summary = "Corrects the legal quality that was fixed at registration.")
    ResponseEntity<Receipt> correctPartyType(@RequestBody @Valid CorrectPartyType command, Call call) {
        return dispatcher.send(command, call);
    }
}
