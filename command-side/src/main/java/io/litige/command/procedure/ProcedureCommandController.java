package io.litige.command.procedure;

import io.litige.api.access.Call;
import io.litige.api.command.ProcedureCommand.ChooseProcedure;
import io.litige.api.command.ProcedureCommand.CompleteProcedureStep;
import io.litige.api.command.ProcedureCommand.DeviateFromProcedure;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Standard treatments over HTTP. */
@RestController
@Tag(name = "Procedures")
class ProcedureCommandController {
    private final Dispatcher dispatcher;

    ProcedureCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/procedure")
    @Operation(summary = "Chooses the standard treatment by the company's rules.")
    ResponseEntity<Receipt> chooseProcedure(@RequestBody @Valid ChooseProcedure command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/procedure/steps/{step}/completion")
    @Operation(summary = "One step of the standard treatment is done.")
    ResponseEntity<Receipt> completeProcedureStep(@RequestBody @Valid CompleteProcedureStep command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/procedure/steps/{step}/deviation")
    @Operation(summary = "One step is left out or done otherwise, for a reason.")
    ResponseEntity<Receipt> deviateFromProcedure(@RequestBody @Valid DeviateFromProcedure command, Call call) {
        return dispatcher.send(command, call);
    }
}
