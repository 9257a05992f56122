package io.litige.command.assignment;

import io.litige.api.access.Call;
import io.litige.api.command.AssignmentCommand.AcceptTransfer;
import io.litige.api.command.AssignmentCommand.AssignOwner;
import io.litige.api.command.AssignmentCommand.Claim;
import io.litige.api.command.AssignmentCommand.OfferTransfer;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Saying who answers for a dispute. */
@RestController
@Tag(name = "Assignment")
class AssignmentCommandController {
    private final Dispatcher dispatcher;

    AssignmentCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/owner")
    @Operation(summary = "Names the owner, as a supervisor.")
    ResponseEntity<Receipt> assignOwner(@RequestBody @Valid AssignOwner command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/claim")
    @Operation(summary = "Takes a dispute nobody owns.")
    ResponseEntity<Receipt> claimDispute(@RequestBody @Valid Claim command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/transfers")
    @Operation(summary = "Offers the dispute to a colleague; you stay owner until that one accepts.")
    ResponseEntity<Receipt> offerTransfer(@RequestBody @Valid OfferTransfer command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/transfers/acceptance")
    @Operation(summary = "Accepts a transfer offered to you.")
    ResponseEntity<Receipt> acceptTransfer(@RequestBody @Valid AcceptTransfer command, Call call) {
        return dispatcher.send(command, call);
    }
}
