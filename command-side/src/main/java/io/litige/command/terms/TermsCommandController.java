package io.litige.command.terms;

import io.litige.api.access.Call;
import io.litige.api.command.TermsCommand.LinkTerms;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Terms and policies that were in force. */
@RestController
@Tag(name = "Terms")
class TermsCommandController {
    private final Dispatcher dispatcher;

    TermsCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/terms")
    @Operation(summary = "Links the version in force when it happened, with the proof that the customer received it.")
    ResponseEntity<Receipt> linkTerms(@RequestBody @Valid LinkTerms command, Call call) {
        return dispatcher.send(command, call);
    }
}
