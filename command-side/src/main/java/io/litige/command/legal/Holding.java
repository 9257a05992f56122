package io.litige.command.legal;

import io.litige.api.command.LegalCommand.PlaceLegalHold;
import io.litige.api.command.LegalCommand.ReleaseLegalHold;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LegalEvent.LegalHoldPlaced;
import io.litige.api.event.LegalEvent.LegalHoldReleased;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;

/** Legal holds: a set of matters, placed and released one at a time, in any phase. */
final class Holding {
    private Holding() {}

    static List<DisputeEvent> place(PlaceLegalHold c, Counsel now, Handling handling) {
        Rejected.when(
                now.holds().contains(c.matter()),
                Code.HOLD_EXISTS,
                Map.of("matter", c.matter(), "holds", Checks.joined(now.holds()), "allowed", "another matter"));
        return List.of(new LegalHoldPlaced(c.disputeId(), handling.act(), c.matter(), handling.text(c.basis())));
    }

    static List<DisputeEvent> release(ReleaseLegalHold c, Counsel now, Handling handling) {
        Rejected.when(
                !now.holds().contains(c.matter()),
                Code.HOLD_NOT_FOUND,
                Map.of("matter", c.matter(), "known", Checks.joined(now.holds())));
        return List.of(new LegalHoldReleased(c.disputeId(), handling.act(), c.matter(), handling.text(c.reason())));
    }
}
