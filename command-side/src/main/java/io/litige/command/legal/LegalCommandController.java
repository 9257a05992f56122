package io.litige.command.legal;

import io.litige.api.access.Call;
import io.litige.api.command.LegalCommand.OpenCourtCase;
import io.litige.api.command.LegalCommand.PlaceLegalHold;
import io.litige.api.command.LegalCommand.RecordJudgment;
import io.litige.api.command.LegalCommand.RecordNoticeDelivery;
import io.litige.api.command.LegalCommand.ReferToLegal;
import io.litige.api.command.LegalCommand.ReleaseExport;
import io.litige.api.command.LegalCommand.ReleaseLegalHold;
import io.litige.api.command.LegalCommand.RequestExport;
import io.litige.api.command.LegalCommand.SendFormalNotice;
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
    @Operation(summary = "Asks for the complete timeline; the request is itself in the export.")
    ResponseEntity<Receipt> requestExport(@RequestBody @Valid RequestExport command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/exports/{export}/release")
    @Operation(summary = "Lets an export leave that somebody else has asked for: for a court, or with everything.")
    ResponseEntity<Receipt> releaseExport(@RequestBody @Valid ReleaseExport command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/legal/referrals")
    @Operation(summary = "Asks a lawyer; a privileged question is for legal staff alone.")
    ResponseEntity<Receipt> referToLegal(@RequestBody @Valid ReferToLegal command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/legal/notices")
    @Operation(summary = "Sends a formal notice by registered letter.")
    ResponseEntity<Receipt> sendFormalNotice(@RequestBody @Valid SendFormalNotice command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/legal/notices/{notice}/delivery")
    @Operation(summary = "When the letter was presented, received or refused; its legal effect starts on presentation.")
    ResponseEntity<Receipt> recordNoticeDelivery(@RequestBody @Valid RecordNoticeDelivery command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/legal/court-case")
    @Operation(summary = "Somebody goes to court; a small claim without amicable attempt must be acknowledged.")
    ResponseEntity<Receipt> openCourtCase(@RequestBody @Valid OpenCourtCase command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/legal/judgment")
    @Operation(summary = "Writes down a judgment; the dispute is decided outside the company.")
    ResponseEntity<Receipt> recordJudgment(@RequestBody @Valid RecordJudgment command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/legal/holds")
    @Operation(summary = "Keeps everything of the dispute from being erased, for one matter.")
    ResponseEntity<Receipt> placeLegalHold(@RequestBody @Valid PlaceLegalHold command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/legal/holds/{matter}/release")
    @Operation(summary = "Releases one matter; the others go on holding.")
    ResponseEntity<Receipt> releaseLegalHold(@RequestBody @Valid ReleaseLegalHold command, Call call) {
        return dispatcher.send(command, call);
    }
}
