package io.litige.command.legal;

import io.litige.api.access.Call;
import io.litige.api.command.LegalCommand.RequestExport;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What legal staff ask of a dispute. */
@RestController
@Tag(name = "Legal")
class LegalCommandController {
    private final Dispatcher dispatcher;

    LegalCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/exports")
    @Operation(summary = "Asks for the complete timeline; the request is itself the last event the export holds.")
    ResponseEntity<Receipt> requestExport(@RequestBody @Valid RequestExport command, Call call) {
        return dispatcher.send(command, call);
    }
}
