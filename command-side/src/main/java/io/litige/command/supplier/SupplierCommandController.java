package io.litige.command.supplier;

import io.litige.api.access.Call;
import io.litige.api.command.SupplierCommand.AttributeGround;
import io.litige.api.command.SupplierCommand.EndSupplierClaim;
import io.litige.api.command.SupplierCommand.OpenSupplierClaim;
import io.litige.api.command.SupplierCommand.RecordRecovery;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers and what is got back from them, over HTTP. */
@RestController
@Tag(name = "Suppliers")
class SupplierCommandController {
    private final Dispatcher dispatcher;

    SupplierCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/grounds/{ground}/attribution")
    @Operation(summary = "A ground goes back to a supplier or a carrier.")
    ResponseEntity<Receipt> attributeGround(@RequestBody @Valid AttributeGround command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/supplier-claims")
    @Operation(summary = "The company claims its cost from a supplier.")
    ResponseEntity<Receipt> openSupplierClaim(@RequestBody @Valid OpenSupplierClaim command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/supplier-claims/{claim}/recoveries")
    @Operation(summary = "Something was got back from a supplier.")
    ResponseEntity<Receipt> recordRecovery(@RequestBody @Valid RecordRecovery command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/supplier-claims/{claim}/end")
    @Operation(summary = "A claim against a supplier ends.")
    ResponseEntity<Receipt> endSupplierClaim(@RequestBody @Valid EndSupplierClaim command, Call call) {
        return dispatcher.send(command, call);
    }
}
