package io.litige.command.lifecycle;

import io.litige.api.access.Call;
import io.litige.api.command.LifecycleCommand.Acknowledge;
import io.litige.api.command.LifecycleCommand.CheckResolution;
import io.litige.api.command.LifecycleCommand.CloseDispute;
import io.litige.api.command.LifecycleCommand.ConfirmVoid;
import io.litige.api.command.LifecycleCommand.FixAtOnce;
import io.litige.api.command.LifecycleCommand.OpenDisputeFromSignal;
import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.LifecycleCommand.ReopenDispute;
import io.litige.api.command.LifecycleCommand.ResolveDispute;
import io.litige.api.command.LifecycleCommand.SendFinalResponse;
import io.litige.api.command.LifecycleCommand.StartAssessment;
import io.litige.api.command.LifecycleCommand.VoidDispute;
import io.litige.api.command.LifecycleCommand.WithdrawDispute;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How a dispute is opened, moved and ended over HTTP. */
@RestController
@Tag(name = "Lifecycle")
class LifecycleCommandController {
    private final Dispatcher dispatcher;

    LifecycleCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes")
    @Operation(summary = "Opens a dispute; its id follows from the Idempotency-Key.")
    ResponseEntity<Receipt> registerDispute(@RequestBody @Valid RegisterDispute command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/fix-at-once")
    @Operation(summary = "Opens a dispute, gives a remedy within your mandate and resolves it, in one call.")
    ResponseEntity<Receipt> registerAndFixAtOnce(@RequestBody @Valid FixAtOnce command, Call call) {
        Rejected.when(command.dispute() == null, Code.REGISTRATION_MISSING, Map.of("field", "dispute"));
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/fix-at-once")
    @Operation(summary = "Gives a remedy within your mandate and resolves a slight dispute, in one call.")
    ResponseEntity<Receipt> fixAtOnce(@RequestBody @Valid FixAtOnce command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/acknowledgement")
    @Operation(summary = "Tells the customer who handles the dispute, what happens next and by when.")
    ResponseEntity<Receipt> acknowledge(@RequestBody @Valid Acknowledge command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/assessment")
    @Operation(summary = "Starts finding out what happened.")
    ResponseEntity<Receipt> startAssessment(@RequestBody @Valid StartAssessment command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/checks")
    @Operation(summary = "Records what the customer says when asked whether it is solved.")
    ResponseEntity<Receipt> checkResolution(@RequestBody @Valid CheckResolution command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/resolution")
    @Operation(summary = "Resolves a dispute whose remedies are all done and whose customer did not say no.")
    ResponseEntity<Receipt> resolveDispute(@RequestBody @Valid ResolveDispute command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/final-responses")
    @Operation(summary = "Sends the company's last word, with reasons and recourse; form REJECT ends the dispute.")
    ResponseEntity<Receipt> sendFinalResponse(@RequestBody @Valid SendFinalResponse command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/closure")
    @Operation(summary = "Closes a dispute, with its outcome and what it cost.")
    ResponseEntity<Receipt> closeDispute(@RequestBody @Valid CloseDispute command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/reopening")
    @Operation(summary = "Brings an ended dispute back to work under a new resolution number.")
    ResponseEntity<Receipt> reopenDispute(@RequestBody @Valid ReopenDispute command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/signals")
    @Operation(summary = "Opens a dispute nobody complained of; its id follows from the signal, one signal opens one.")
    ResponseEntity<Receipt> openDisputeFromSignal(@RequestBody @Valid OpenDisputeFromSignal command, Call call) {
        return dispatcher.send(command.ofItsSignal(), call);
    }

    @PostMapping("/disputes/{disputeId}/void")
    @Operation(summary = "Says that a dispute was opened by mistake; another supervisor has to confirm it.")
    ResponseEntity<Receipt> voidDispute(@RequestBody @Valid VoidDispute command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/void/confirmation")
    @Operation(summary = "Confirms that a dispute was opened by mistake; it stays on record and out of every rate.")
    ResponseEntity<Receipt> confirmVoid(@RequestBody @Valid ConfirmVoid command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/withdrawal")
    @Operation(summary = "Records that the customer gives up, in the customer's words.")
    ResponseEntity<Receipt> withdrawDispute(@RequestBody @Valid WithdrawDispute command, Call call) {
        return dispatcher.send(command, call);
    }
}
