package io.litige.command.assessment;

import io.litige.api.access.Call;
import io.litige.api.command.AssessmentCommand.AdmitFault;
import io.litige.api.command.AssessmentCommand.AssessConsequences;
import io.litige.api.command.AssessmentCommand.CheckDocument;
import io.litige.api.command.AssessmentCommand.ClaimFact;
import io.litige.api.command.AssessmentCommand.IdentifyOrigin;
import io.litige.api.command.AssessmentCommand.RecordPosition;
import io.litige.api.command.AssessmentCommand.VerifyFact;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finding out what happened and who answers for it. */
@RestController
@Tag(name = "Assessment")
class AssessmentCommandController {
    private final Dispatcher dispatcher;

    AssessmentCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/positions")
    @Operation(summary = "Records one side's version of the facts, as its next version.")
    ResponseEntity<Receipt> recordPosition(@RequestBody @Valid RecordPosition command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/origins")
    @Operation(summary = "Names the causing fact and the cause of one ground.")
    ResponseEntity<Receipt> identifyOrigin(@RequestBody @Valid IdentifyOrigin command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/faults")
    @Operation(summary = "Admits fault on grounds, in full or in part.")
    ResponseEntity<Receipt> admitFault(@RequestBody @Valid AdmitFault command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/consequences")
    @Operation(summary = "Weighs what the dispute may lead to for the company.")
    ResponseEntity<Receipt> assessConsequences(@RequestBody @Valid AssessConsequences command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/facts")
    @Operation(summary = "Records a fact as a side claims it.")
    ResponseEntity<Receipt> claimFact(@RequestBody @Valid ClaimFact command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/facts/{fact}/verification")
    @Operation(summary = "Says what was found out about a claimed fact, with the pieces it rests on.")
    ResponseEntity<Receipt> verifyFact(@RequestBody @Valid VerifyFact command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/documents")
    @Operation(summary = "Records whether the document behind a ground is in order, point by point.")
    ResponseEntity<Receipt> checkDocument(@RequestBody @Valid CheckDocument command, Call call) {
        return dispatcher.send(command, call);
    }
}
