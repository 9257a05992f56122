package io.litige.command.privacy;

import io.litige.api.access.Call;
import io.litige.api.command.PrivacyCommand.AnswerSubjectRequest;
import io.litige.api.command.PrivacyCommand.ConfirmShred;
import io.litige.api.command.PrivacyCommand.ExtendSubjectRequest;
import io.litige.api.command.PrivacyCommand.LiftRestriction;
import io.litige.api.command.PrivacyCommand.MaskContent;
import io.litige.api.command.PrivacyCommand.ReceiveSubjectRequest;
import io.litige.api.command.PrivacyCommand.RestrictProcessing;
import io.litige.api.command.PrivacyCommand.ShredSubject;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What data protection asks of a dispute. */
@RestController
@Tag(name = "Privacy", description = "What is done for the persons a dispute is about")
class PrivacyCommandController {
    private final Dispatcher dispatcher;

    PrivacyCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/masks")
    @Operation(summary = "Hides a content from everybody, wherever it is read; the record keeps it.")
    ResponseEntity<Receipt> maskContent(@RequestBody @Valid MaskContent command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/shredding")
    @Operation(summary = "Asks to destroy every text of the dispute for good; another person confirms.")
    ResponseEntity<Receipt> shredSubject(@RequestBody @Valid ShredSubject command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/shredding/confirmation")
    @Operation(summary = "Destroys every text of the dispute for good: the keys they lie under.")
    ResponseEntity<Receipt> confirmShred(@RequestBody @Valid ConfirmShred command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/privacy/requests")
    @Operation(summary = "Writes down what a person asks as to their data; it is answered within one month.")
    ResponseEntity<Receipt> receiveSubjectRequest(@RequestBody @Valid ReceiveSubjectRequest command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/privacy/requests/{request}/extension")
    @Operation(summary = "Takes one or two months more; the person was told why within the first.")
    ResponseEntity<Receipt> extendSubjectRequest(@RequestBody @Valid ExtendSubjectRequest command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/privacy/requests/{request}/answer")
    @Operation(summary = "States what the person was answered, and with which copy of their data.")
    ResponseEntity<Receipt> answerSubjectRequest(@RequestBody @Valid AnswerSubjectRequest command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/privacy/restriction")
    @Operation(summary = "Keeps the data and uses them for the claim alone.")
    ResponseEntity<Receipt> restrictProcessing(@RequestBody @Valid RestrictProcessing command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/privacy/restriction/end")
    @Operation(summary = "Ends the restriction, once the person was told.")
    ResponseEntity<Receipt> liftRestriction(@RequestBody @Valid LiftRestriction command, Call call) {
        return dispatcher.send(command, call);
    }
}
