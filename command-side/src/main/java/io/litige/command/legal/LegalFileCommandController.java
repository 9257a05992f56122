package io.litige.command.legal;

import io.litige.api.access.Action;
import io.litige.api.access.Call;
import io.litige.api.command.LegalFileCommand.WritePrivilegedNote;
import io.litige.api.value.LegalFileId;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.litige.command.legal.LegalFileAggregate.FileNote;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What lawyers write for each other. */
@RestController
@Tag(name = "Legal")
class LegalFileCommandController {
    private final Dispatcher dispatcher;

    LegalFileCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/legal/notes")
    @Operation(
            summary = "Writes a privileged note into the lawyers' own file of the dispute",
            description = "The dispute itself does not move: its version and its timeline say nothing of the note.")
    ResponseEntity<Receipt> writePrivilegedNote(@RequestBody @Valid WritePrivilegedNote note, Call call) {
        var customer = dispatcher.permit(note.disputeId(), "WritePrivilegedNote", Action.COUNSEL, call);
        var receipt = dispatcher.<Receipt>ask(new FileNote(LegalFileId.of(note.disputeId()), note, customer), call);
        return ResponseEntity.created(URI.create("/disputes/" + note.disputeId() + "/legal/notes"))
                .body(receipt);
    }
}
