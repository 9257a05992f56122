package io.litige.command.learning;

import io.litige.api.access.Call;
import io.litige.api.command.LearningCommand.LinkToProblem;
import io.litige.api.command.LearningCommand.ReportPolicyGap;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a dispute teaches, over HTTP. */
@RestController
@Tag(name = "Learning")
class LearningCommandController {
    private final Dispatcher dispatcher;

    LearningCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/problems")
    @Operation(summary = "Says that the dispute is a case of a known problem.")
    ResponseEntity<Receipt> linkToProblem(@RequestBody @Valid LinkToProblem command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/policy-gaps")
    @Operation(summary = "Reports that a rule gave no good answer here.")
    ResponseEntity<Receipt> reportPolicyGap(@RequestBody @Valid ReportPolicyGap command, Call call) {
        return dispatcher.send(command, call);
    }
}
