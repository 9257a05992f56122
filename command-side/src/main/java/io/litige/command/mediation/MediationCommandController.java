package io.litige.command.mediation;

import io.litige.api.access.Call;
import io.litige.api.command.MediationCommand.EndMediation;
import io.litige.api.command.MediationCommand.ExtendMediation;
import io.litige.api.command.MediationCommand.MarkMediationAdmissible;
import io.litige.api.command.MediationCommand.MarkMediationInadmissible;
import io.litige.api.command.MediationCommand.RecordMediationFee;
import io.litige.api.command.MediationCommand.RecordMediatorProposal;
import io.litige.api.command.MediationCommand.RequestMediation;
import io.litige.api.command.MediationCommand.RespondToMediator;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Consumer mediation. */
@RestController
@Tag(name = "Mediation")
class MediationCommandController {
    private final Dispatcher dispatcher;

    MediationCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/mediation")
    @Operation(summary = "The customer turned to the mediator; limitation periods stop.")
    ResponseEntity<Receipt> requestMediation(@RequestBody @Valid RequestMediation command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/mediation/admission")
    @Operation(summary = "The mediator takes the case; 90 days begin.")
    ResponseEntity<Receipt> markMediationAdmissible(@RequestBody @Valid MarkMediationAdmissible command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/mediation/inadmissibility")
    @Operation(summary = "The mediator does not take the case; limitation goes on.")
    ResponseEntity<Receipt> markMediationInadmissible(
            @RequestBody @Valid MarkMediationInadmissible command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/mediation/proposals")
    @Operation(summary = "Writes down what the mediator proposes.")
    ResponseEntity<Receipt> recordMediatorProposal(@RequestBody @Valid RecordMediatorProposal command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/mediation/answers")
    @Operation(summary = "A side's answer: whether it takes part, or accepts the mediator's proposal.")
    ResponseEntity<Receipt> respondToMediator(@RequestBody @Valid RespondToMediator command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/mediation/extension")
    @Operation(summary = "The mediator extends the mediation before its term.")
    ResponseEntity<Receipt> extendMediation(@RequestBody @Valid ExtendMediation command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/mediation/end")
    @Operation(summary = "Ends the mediation; a settlement decides the dispute, or brings it back to work.")
    ResponseEntity<Receipt> endMediation(@RequestBody @Valid EndMediation command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/mediation/fees")
    @Operation(summary = "Writes down what the mediator charged; the company pays it, always.")
    ResponseEntity<Receipt> recordMediationFee(@RequestBody @Valid RecordMediationFee command, Call call) {
        return dispatcher.send(command, call);
    }
}
