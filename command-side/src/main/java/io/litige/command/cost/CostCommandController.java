package io.litige.command.cost;

import io.litige.api.access.Call;
import io.litige.api.command.CostCommand.RecordCost;
import io.litige.api.command.CostCommand.RecordExtraEffort;
import io.litige.api.command.CostCommand.RecordTime;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a dispute costs while it goes on. */
@RestController
@Tag(name = "Costs")
class CostCommandController {
    private final Dispatcher dispatcher;

    CostCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/costs")
    @Operation(summary = "Records a cost with the document it follows from.")
    ResponseEntity<Receipt> recordCost(@RequestBody @Valid RecordCost command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/time")
    @Operation(summary = "Records working time on the dispute, by activity.")
    ResponseEntity<Receipt> recordTime(@RequestBody @Valid RecordTime command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/extra-efforts")
    @Operation(summary = "Records something beyond the normal, within what one may spend without asking.")
    ResponseEntity<Receipt> recordExtraEffort(@RequestBody @Valid RecordExtraEffort command, Call call) {
        return dispatcher.send(command, call);
    }
}
