package io.litige.command.contribution;

import io.litige.api.access.Call;
import io.litige.api.command.ContributionCommand.AnswerContribution;
import io.litige.api.command.ContributionCommand.ClaimContribution;
import io.litige.api.command.ContributionCommand.RequestContribution;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Questions to departments over HTTP. */
@RestController
@Tag(name = "Contributions")
class ContributionCommandController {
    private final Dispatcher dispatcher;

    ContributionCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/contributions")
    @Operation(summary = "Asks a department, with a time of its own; the dispute's own targets run on.")
    ResponseEntity<Receipt> requestContribution(@RequestBody @Valid RequestContribution command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/contributions/{contribution}/claim")
    @Operation(summary = "Somebody of the department answers for it from now on.")
    ResponseEntity<Receipt> claimContribution(@RequestBody @Valid ClaimContribution command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/contributions/{contribution}/answer")
    @Operation(summary = "Records the department's answer.")
    ResponseEntity<Receipt> answerContribution(@RequestBody @Valid AnswerContribution command, Call call) {
        return dispatcher.send(command, call);
    }
}
