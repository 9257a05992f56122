package io.litige.command.communication;

import io.litige.api.access.Call;
import io.litige.api.command.CommunicationCommand.CorrectRecord;
import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Writing down what was said and written. */
@RestController
@Tag(name = "Communications")
class CommunicationCommandController {
    private final Dispatcher dispatcher;

    CommunicationCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/communications")
    @Operation(summary = "Records one exchange: when it happened and, apart from that, when it was written down.")
    ResponseEntity<Receipt> recordCommunication(@RequestBody @Valid RecordCommunication command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/corrections")
    @Operation(summary = "Corrects texts of an earlier record; the earlier one stays and both are shown.")
    ResponseEntity<Receipt> correctRecord(@RequestBody @Valid CorrectRecord command, Call call) {
        return dispatcher.send(command, call);
    }
}
