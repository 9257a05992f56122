package io.litige.command.fee;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.RemedyWaived;
import io.litige.api.value.Remedy;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the list of charged fees in step with the record (requirement 63). */
@Component
@ProcessingGroup("fees-charged")
public class WhenFeesAreAgreedThenRememberThem {
    private final FeeTable table;

    WhenFeesAreAgreedThenRememberThem(FeeTable table) {
        this.table = table;
    }

    @EventHandler
    void on(NegotiationEvent event) {
        switch (event) {
            case AgreementReached e -> e.remedies().forEach(remedy -> remember(e, remedy));
            case FixedAtOnce e -> e.remedies().forEach(remedy -> remember(e, remedy));
            case RemedyWaived e -> table.drop(e.disputeId(), e.remedy());
            case AgreementSuperseded e -> e.remedies().forEach(remedy -> table.drop(e.disputeId(), remedy));
            default -> {}
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private void remember(DisputeEvent event, Remedy remedy) {
        var fee = remedy.chargedFee();
        if (fee != null) {
            table.charge(event.act().requestId(), event.disputeId(), remedy.id(), fee);
        }
    }
}
