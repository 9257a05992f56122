package io.litige.command.escalation;

import io.litige.api.access.Call;
import io.litige.api.command.EscalationCommand.AssignIndependentReviewer;
import io.litige.api.command.EscalationCommand.DecideReview;
import io.litige.api.command.EscalationCommand.Deescalate;
import io.litige.api.command.EscalationCommand.Escalate;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Taking a dispute higher, or to somebody from outside, over HTTP. */
@RestController
@Tag(name = "Escalation")
class EscalationCommandController {
    private final Dispatcher dispatcher;

    EscalationCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/escalation")
    @Operation(summary = "Takes a dispute one level higher, to a named receiver.")
    ResponseEntity<Receipt> escalate(@RequestBody @Valid Escalate command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/deescalation")
    @Operation(summary = "Takes a dispute one level down.")
    ResponseEntity<Receipt> deescalate(@RequestBody @Valid Deescalate command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/reviewer")
    @Operation(summary = "Names a reviewer who has done nothing on the dispute.")
    ResponseEntity<Receipt> assignIndependentReviewer(
            @RequestBody @Valid AssignIndependentReviewer command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/review")
    @Operation(summary = "Records the decision of the independent reviewer.")
    ResponseEntity<Receipt> decideReview(@RequestBody @Valid DecideReview command, Call call) {
        return dispatcher.send(command, call);
    }
}
