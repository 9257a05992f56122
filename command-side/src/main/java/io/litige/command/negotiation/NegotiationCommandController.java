package io.litige.command.negotiation;

import io.litige.api.access.Call;
import io.litige.api.command.NegotiationCommand.AcceptCounterProposal;
import io.litige.api.command.NegotiationCommand.AcceptProposal;
import io.litige.api.command.NegotiationCommand.ExecuteRemedy;
import io.litige.api.command.NegotiationCommand.GrantApproval;
import io.litige.api.command.NegotiationCommand.GrantLoyaltyIncentive;
import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.command.NegotiationCommand.RecordCounterProposal;
import io.litige.api.command.NegotiationCommand.RefuseApproval;
import io.litige.api.command.NegotiationCommand.RefuseCounterProposal;
import io.litige.api.command.NegotiationCommand.RefuseProposal;
import io.litige.api.command.NegotiationCommand.RequestApproval;
import io.litige.api.command.NegotiationCommand.SupersedeAgreement;
import io.litige.api.command.NegotiationCommand.WaiveRemedy;
import io.litige.api.query.GesturePalette;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Offering, approving, agreeing and carrying out. */
@RestController
@Tag(name = "Negotiation")
class NegotiationCommandController {
    private final Dispatcher dispatcher;

    NegotiationCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @GetMapping("/disputes/{disputeId}/palette")
    @Operation(
            summary = "What you may still give on this dispute without owing it: gestures, what is left, who may more.")
    ResponseEntity<GesturePalette> palette(@PathVariable DisputeId disputeId, @Parameter(hidden = true) Call call) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(dispatcher.palette(disputeId, call));
    }

    @PostMapping("/disputes/{disputeId}/proposals")
    @Operation(summary = "Makes the customer an offer, within your mandate or a granted approval.")
    ResponseEntity<Receipt> makeProposal(@RequestBody @Valid MakeProposal command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/proposals/{proposal}/acceptance")
    @Operation(summary = "Records that the customer accepts an open offer; its remedies are owed from then on.")
    ResponseEntity<Receipt> acceptProposal(@RequestBody @Valid AcceptProposal command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/proposals/{proposal}/refusal")
    @Operation(summary = "Records that the customer says no to an open offer, in the customer's words.")
    ResponseEntity<Receipt> refuseProposal(@RequestBody @Valid RefuseProposal command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/counter-proposals")
    @Operation(summary = "Records what the customer asks for instead; it closes our open offer.")
    ResponseEntity<Receipt> recordCounterProposal(@RequestBody @Valid RecordCounterProposal command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/counter-proposals/{counterProposal}/acceptance")
    @Operation(summary = "Says yes to what the customer asks for, within your mandate or a granted approval.")
    ResponseEntity<Receipt> acceptCounterProposal(@RequestBody @Valid AcceptCounterProposal command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/counter-proposals/{counterProposal}/refusal")
    @Operation(summary = "Says no to what the customer asks for, with reasons.")
    ResponseEntity<Receipt> refuseCounterProposal(@RequestBody @Valid RefuseCounterProposal command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/agreement/supersession")
    @Operation(summary = "Ends an agreement for a new negotiation, by consent or because it was not kept in time.")
    ResponseEntity<Receipt> supersedeAgreement(@RequestBody @Valid SupersedeAgreement command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/approvals")
    @Operation(summary = "Asks somebody with a larger mandate to approve an amount.")
    ResponseEntity<Receipt> requestApproval(@RequestBody @Valid RequestApproval command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/approvals/{approval}/grant")
    @Operation(summary = "Grants an approval within your mandate; never your own request.")
    ResponseEntity<Receipt> grantApproval(@RequestBody @Valid GrantApproval command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/approvals/{approval}/refusal")
    @Operation(summary = "Refuses an approval, with the reason.")
    ResponseEntity<Receipt> refuseApproval(@RequestBody @Valid RefuseApproval command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/incentives")
    @Operation(summary = "Thanks the customer once it is solved, within your mandate and its limits.")
    ResponseEntity<Receipt> grantLoyaltyIncentive(@RequestBody @Valid GrantLoyaltyIncentive command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/remedies/{remedy}/execution")
    @Operation(summary = "Records that a remedy owed was carried out, with its proof.")
    ResponseEntity<Receipt> executeRemedy(@RequestBody @Valid ExecuteRemedy command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/remedies/{remedy}/waiver")
    @Operation(summary = "Records that the customer gives up a remedy, in the customer's words.")
    ResponseEntity<Receipt> waiveRemedy(@RequestBody @Valid WaiveRemedy command, Call call) {
        return dispatcher.send(command, call);
    }
}
