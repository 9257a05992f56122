package io.litige.command.message;

import io.litige.api.access.Call;
import io.litige.api.command.MessageCommand.AmendDraft;
import io.litige.api.command.MessageCommand.ConfirmRestatement;
import io.litige.api.command.MessageCommand.DiscardDraft;
import io.litige.api.command.MessageCommand.DraftMessage;
import io.litige.api.command.MessageCommand.RecordRestatement;
import io.litige.api.command.MessageCommand.RefuseDraft;
import io.litige.api.command.MessageCommand.ReleaseDraft;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Texts that leave the house, and whether the customer feels understood. */
@RestController
@Tag(name = "Messages")
class MessageCommandController {
    private final Dispatcher dispatcher;

    MessageCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/drafts")
    @Operation(summary = "Writes a message from a template; it leaves at once when nobody else has to release it.")
    ResponseEntity<Receipt> draftMessage(@RequestBody @Valid DraftMessage command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/drafts/{draft}/amendment")
    @Operation(summary = "Writes a waiting message anew.")
    ResponseEntity<Receipt> amendDraft(@RequestBody @Valid AmendDraft command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/drafts/{draft}/release")
    @Operation(summary = "Lets a message leave that somebody else wrote.")
    ResponseEntity<Receipt> releaseDraft(@RequestBody @Valid ReleaseDraft command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/drafts/{draft}/refusal")
    @Operation(summary = "Gives a message back to its author, with a reason.")
    ResponseEntity<Receipt> refuseDraft(@RequestBody @Valid RefuseDraft command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/drafts/{draft}/discarding")
    @Operation(summary = "Gives up a message that waits.")
    ResponseEntity<Receipt> discardDraft(@RequestBody @Valid DiscardDraft command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/restatements")
    @Operation(summary = "Writes down what we understood, for the customer to confirm.")
    ResponseEntity<Receipt> recordRestatement(@RequestBody @Valid RecordRestatement command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/restatements/{restatement}/confirmation")
    @Operation(summary = "Whether the customer feels understood.")
    ResponseEntity<Receipt> confirmRestatement(@RequestBody @Valid ConfirmRestatement command, Call call) {
        return dispatcher.send(command, call);
    }
}
