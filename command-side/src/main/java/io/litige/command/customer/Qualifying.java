package io.litige.command.customer;

import io.litige.api.command.CustomerCommand;
import io.litige.api.command.CustomerCommand.CorrectPartyType;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.CustomerEvent.PartyTypeCorrected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.PartyType;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Legal quality is fixed at registration and corrected by an event of its own (requirement 11). */
public final class Qualifying {
    private static final Set<MediationStatus> NOT_GOING_ON =
            EnumSet.of(MediationStatus.NONE, MediationStatus.INADMISSIBLE, MediationStatus.ENDED);

    private Qualifying() {}

    public static List<DisputeEvent> decide(CustomerCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case CorrectPartyType c -> List.of(corrected(c, dispute, handling));
        };
    }

    private static PartyTypeCorrected corrected(CorrectPartyType c, DisputeFacts dispute, Handling handling) {
        var now = dispute.partyType();
        new Violations()
                .when(
                        now == c.partyType(),
                        Code.PARTY_TYPE_UNCHANGED,
                        Map.of("partyType", now, "allowed", Checks.joined(EnumSet.complementOf(EnumSet.of(now)))))
                .when(
                        now == PartyType.CONSUMER
                                && c.partyType() != PartyType.CONSUMER
                                && !NOT_GOING_ON.contains(dispute.mediation()),
                        Code.PARTY_TYPE_IN_USE,
                        Map.of("mediation", dispute.mediation(), "allowed", "EndMediation first"))
                .reject();
        return new PartyTypeCorrected(c.disputeId(), handling.act(), now, c.partyType(), handling.text(c.reason()));
    }
}
