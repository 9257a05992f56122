package io.litige.command.link;

import io.litige.api.access.Call;
import io.litige.api.command.LinkCommand.LinkAsDuplicate;
import io.litige.api.command.LinkCommand.SplitDispute;
import io.litige.api.command.LinkCommand.UnlinkDuplicate;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Duplicates and parts of disputes over HTTP. */
@RestController
@Tag(name = "Links")
class LinkCommandController {
    private final Dispatcher dispatcher;

    LinkCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/duplicate-link")
    @Operation(summary = "Says that the matter was brought before: work goes on in the other dispute.")
    ResponseEntity<Receipt> linkAsDuplicate(@RequestBody @Valid LinkAsDuplicate command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/duplicate-link/end")
    @Operation(summary = "Undoes a link: phase, owner and time targets are what they were.")
    ResponseEntity<Receipt> unlinkDuplicate(@RequestBody @Valid UnlinkDuplicate command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/parts")
    @Operation(summary = "Lets some grounds go on as a dispute of their own; the receipt names it.")
    ResponseEntity<Receipt> splitDispute(@RequestBody @Valid SplitDispute command, Call call) {
        return dispatcher.send(command, call);
    }
}
