package io.litige.command.message;

import io.litige.api.command.MessageCommand.ConfirmRestatement;
import io.litige.api.command.MessageCommand.RecordRestatement;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.MessageEvent.RestatementConfirmed;
import io.litige.api.event.MessageEvent.RestatementRecorded;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Handling;
import io.litige.command.message.Messages.Heard;
import io.litige.command.message.Messages.Sending;
import java.util.Map;

/** Whether the customer feels understood (requirement 26). */
final class Restating {
    private Restating() {}

    static Sending record(RecordRestatement c, Messages now, Handling handling) {
        var id = "S" + (now.restatements().size() + 1);
        return Sending.only(new RestatementRecorded(c.disputeId(), handling.act(), id, handling.text(c.text())));
    }

    static Sending confirm(ConfirmRestatement c, Messages now, Handling handling) {
        var heard = Checks.known(now.restatements(), c.restatement(), Code.RESTATEMENT_NOT_FOUND, "restatement");
        new Violations()
                .when(
                        heard != Heard.NOT_ASKED,
                        Code.RESTATEMENT_ANSWERED,
                        Map.of(
                                "restatement",
                                c.restatement(),
                                "answer",
                                heard,
                                "allowed",
                                "RecordRestatement, then the customer is asked again"))
                .when(
                        !c.confirmed() && (c.wording() == null || c.wording().isBlank()),
                        Code.MESSAGE_INCOMPLETE,
                        Map.of(
                                "missing", "wording",
                                "allowed", "confirmed, or what the customer says instead"))
                .reject();
        return Sending.only(new RestatementConfirmed(
                c.disputeId(), handling.act(), c.restatement(), c.confirmed(), handling.textIfAny(c.wording())));
    }
}
