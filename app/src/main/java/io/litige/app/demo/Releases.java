package io.litige.app.demo;

import io.litige.api.access.Actor;
import io.litige.api.command.AssessmentCommand.AdmitFault;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.LifecycleCommand.SendFinalResponse;
import io.litige.api.command.MessageCommand.DraftMessage;
import io.litige.api.command.MessageCommand.ReleaseDraft;
import io.litige.api.value.Channel;
import io.litige.api.value.MessagePurpose;

/** How the demo's staff say what is too grave for one of them alone. */
final class Releases {
    private Releases() {}

    static DraftMessage draft(DisputeCommand command) {
        return switch (command) {
            case SendFinalResponse c ->
                new DraftMessage(
                        c.disputeId(),
                        MessagePurpose.FINAL_RESPONSE,
                        Channel.LETTER,
                        c.language(),
                        null,
                        null,
                        c.reasons(),
                        null,
                        null,
                        null,
                        c.form(),
                        c.recourse(),
                        null,
                        null,
                        null,
                        null,
                        true,
                        c.occurredAt(),
                        c.why());
            case AdmitFault c ->
                new DraftMessage(
                        c.disputeId(),
                        MessagePurpose.FAULT_ADMISSION,
                        Channel.LETTER,
                        null,
                        null,
                        null,
                        c.wording(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        c.grounds(),
                        c.extent(),
                        null,
                        null,
                        true,
                        c.occurredAt(),
                        c.why());
            default -> throw new IllegalArgumentException("is said by one person: " + command.getClass());
        };
    }

    static ReleaseDraft release(DisputeCommand command, String draft) {
        return new ReleaseDraft(command.disputeId(), draft, command.occurredAt(), null);
    }

    /** Somebody else, who may. */
    static Actor releaser(Told.Step step) {
        return step.command() instanceof AdmitFault ? Cast.LEGAL : Cast.SUPERVISOR;
    }
}
