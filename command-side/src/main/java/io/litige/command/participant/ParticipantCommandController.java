package io.litige.command.participant;

import io.litige.api.access.Call;
import io.litige.api.command.ParticipantCommand.AddParticipant;
import io.litige.api.command.ParticipantCommand.RemoveParticipant;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part, over HTTP. */
@RestController
@Tag(name = "Participants")
class ParticipantCommandController {
    private final Dispatcher dispatcher;

    ParticipantCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/participants")
    @Operation(summary = "Names a colleague who is to know, or a contact at the mediator's.")
    ResponseEntity<Receipt> addParticipant(@RequestBody @Valid AddParticipant command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/participants/{participant}/removal")
    @Operation(summary = "A named participant takes part no longer.")
    ResponseEntity<Receipt> removeParticipant(@RequestBody @Valid RemoveParticipant command, Call call) {
        return dispatcher.send(command, call);
    }
}
