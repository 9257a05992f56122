package io.litige.command.aftercare;

import io.litige.api.access.Call;
import io.litige.api.command.AftercareCommand.CompareExpectation;
import io.litige.api.command.AftercareCommand.CompleteFollowUp;
import io.litige.api.command.AftercareCommand.PlanFollowUp;
import io.litige.api.command.AftercareCommand.RecordFeedback;
import io.litige.api.command.AftercareCommand.RequestRating;
import io.litige.api.command.AftercareCommand.ReviewAnswer;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Feedback, follow-up measures, and expectations. */
@RestController
@Tag(name = "Aftercare")
class AftercareCommandController {
    private final Dispatcher dispatcher;

    AftercareCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/ratings")
    @Operation(summary = "Makes a link with which the customer rates the service once; the dispute shows its token.")
    ResponseEntity<Receipt> requestRating(@RequestBody @Valid RequestRating command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/feedback")
    @Operation(summary = "Writes feedback down; a negative one is followed by a promise to call back.")
    ResponseEntity<Receipt> recordFeedback(@RequestBody @Valid RecordFeedback command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/follow-ups")
    @Operation(summary = "Plans a concrete measure that restores trust.")
    ResponseEntity<Receipt> planFollowUp(@RequestBody @Valid PlanFollowUp command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/follow-ups/{followUp}/completion")
    @Operation(summary = "Says what was changed.")
    ResponseEntity<Receipt> completeFollowUp(@RequestBody @Valid CompleteFollowUp command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/communications/{communication}/review")
    @Operation(
            summary = "Looks at a sampled answer again for its quality",
            description = "Which answers those are is not for anybody to choose: GET /answer-sample lists them.")
    ResponseEntity<Receipt> reviewAnswer(@RequestBody @Valid ReviewAnswer command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/expectation")
    @Operation(summary = "Sets what was delivered beside what the customer had hoped for.")
    ResponseEntity<Receipt> compareExpectation(@RequestBody @Valid CompareExpectation command, Call call) {
        return dispatcher.send(command, call);
    }
}
