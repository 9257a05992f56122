package io.litige.command.exposure;

import io.litige.api.command.ExposureCommand.DraftPublicAnswer;
import io.litige.api.command.ExposureCommand.EndCrisis;
import io.litige.api.command.ExposureCommand.ReleasePublicAnswer;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.CrisisEnded;
import io.litige.api.event.ExposureEvent.PublicAnswerDrafted;
import io.litige.api.event.ExposureEvent.PublicAnswerReleased;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;

/** What the company says in public, behind which two persons stand, and the end of a crisis (requirements 18 and 19). */
final class Answering {
    private Answering() {}

    static List<DisputeEvent> draft(DraftPublicAnswer c, Exposure now, Handling handling) {
        if (c.publication() != null) {
            Checks.known(now.publications(), c.publication(), Code.PUBLICATION_NOT_FOUND, "publication");
        }
        return List.of(new PublicAnswerDrafted(
                c.disputeId(), handling.act(), now.nextAnswer(), c.publication(), handling.text(c.text())));
    }

    static List<DisputeEvent> release(ReleasePublicAnswer c, Exposure now, Handling handling) {
        var author = Checks.known(now.drafts(), c.answer(), Code.PUBLIC_ANSWER_NOT_FOUND, "answer");
        Rejected.when(
                author.equals(handling.actor().id()),
                Code.RELEASER_IS_AUTHOR,
                Map.of("answer", c.answer(), "author", author, "allowed", "a supervisor who did not write it"));
        return List.of(new PublicAnswerReleased(c.disputeId(), handling.act(), c.answer(), author));
    }

    static List<DisputeEvent> end(EndCrisis c, Exposure now, Handling handling) {
        Rejected.when(
                !now.crisis(),
                Code.NO_CRISIS,
                Map.of("exposure", now.level(), "allowed", "only while a crisis is open"));
        return List.of(new CrisisEnded(c.disputeId(), handling.act(), handling.text(c.lessons())));
    }
}
