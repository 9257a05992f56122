package io.litige.command.clock;

import io.litige.api.command.ClockCommand.BreachClock;
import io.litige.api.command.ClockCommand.EndWaiting;
import io.litige.api.command.ContributionCommand.BreachContribution;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.NegotiationCommand.ExpireProposal;
import io.litige.api.command.NegotiationCommand.StateDeadlock;
import io.litige.api.command.PromiseCommand.BreakPromise;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.ClockKind;
import io.litige.command.clock.ClockDeadlineTable.Due;
import java.util.EnumSet;
import java.util.Set;

/** What is said when the time of a watched row has come, and what its refusals mean. */
final class DueCommands {
    static final String DEADLOCK = "DEADLOCK";

    /** After these there is nothing left to say. */
    static final Set<Code> SETTLED = EnumSet.of(
            Code.CLOCK_NOT_RUNNING,
            Code.WAITING_OVER,
            Code.WAITING_NOT_FOUND,
            Code.PROPOSAL_NOT_OPEN,
            Code.PROMISE_NOT_PENDING,
            Code.NO_DEADLOCK,
            Code.CONTRIBUTION_ANSWERED,
            Code.WRONG_PHASE);

    /** It was moved; a refusal that says when it is due then is asked again at that time. */
    static final Set<Code> NOT_DUE = EnumSet.of(Code.CLOCK_NOT_DUE, Code.PROPOSAL_NOT_DUE, Code.DEADLOCK_NOT_DUE);

    private DueCommands() {}

    static DisputeCommand of(Due due) {
        var id = due.dispute();
        return switch (due.clock().replaceFirst("[0-9]+$", "")) {
            case DEADLOCK -> new StateDeadlock(id, null, null);
            case "D" -> new BreachContribution(id, due.clock(), due.dueAt(), null);
            case "P" -> new ExpireProposal(id, due.clock(), due.dueAt(), null);
            case "Q" -> new EndWaiting(id, due.clock(), null, due.dueAt(), null);
            case "W" -> new BreakPromise(id, due.clock(), due.dueAt(), null);
            default -> new BreachClock(id, ClockKind.valueOf(due.clock()), due.dueAt(), null);
        };
    }
}
