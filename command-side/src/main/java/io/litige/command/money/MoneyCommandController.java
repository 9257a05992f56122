package io.litige.command.money;

import io.litige.api.access.Call;
import io.litige.api.command.MoneyCommand.PlaceCollectionHold;
import io.litige.api.command.MoneyCommand.RecordClearing;
import io.litige.api.command.MoneyCommand.RecordCredit;
import io.litige.api.command.MoneyCommand.RecordPayment;
import io.litige.api.command.MoneyCommand.ReleaseCollectionHold;
import io.litige.api.command.MoneyCommand.ReleaseToCollection;
import io.litige.api.command.MoneyCommand.ReverseBooking;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Contested amounts in the accounts, and what of them is collected. */
@RestController
@Tag(name = "Money")
class MoneyCommandController {
    private final Dispatcher dispatcher;

    MoneyCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/items/{item}/payments")
    @Operation(summary = "Records that the customer paid a contested amount.")
    ResponseEntity<Receipt> recordPayment(@RequestBody @Valid RecordPayment command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/items/{item}/credits")
    @Operation(summary = "Records a credit note on a contested amount.")
    ResponseEntity<Receipt> recordCredit(@RequestBody @Valid RecordCredit command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/items/{item}/clearings")
    @Operation(summary = "Records that a contested amount was set off or written off.")
    ResponseEntity<Receipt> recordClearing(@RequestBody @Valid RecordClearing command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/bookings/{booking}/reversal")
    @Operation(summary = "Records that an entry was cancelled; a dispute that was over goes on.")
    ResponseEntity<Receipt> reverseBooking(@RequestBody @Valid ReverseBooking command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/items/{item}/hold")
    @Operation(summary = "Keeps a contested amount, or a part of it, from dunning and collection.")
    ResponseEntity<Receipt> placeCollectionHold(@RequestBody @Valid PlaceCollectionHold command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/items/{item}/hold/release")
    @Operation(summary = "Ends a hold, or a part of it; never while we answer in full and it is open.")
    ResponseEntity<Receipt> releaseCollectionHold(@RequestBody @Valid ReleaseCollectionHold command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/items/{item}/collection")
    @Operation(summary = "Releases a contested amount to collection, once rejected or after a default.")
    ResponseEntity<Receipt> releaseToCollection(@RequestBody @Valid ReleaseToCollection command, Call call) {
        return dispatcher.send(command, call);
    }
}
