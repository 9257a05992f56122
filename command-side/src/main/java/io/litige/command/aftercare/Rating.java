package io.litige.command.aftercare;

import io.litige.api.command.AftercareCommand.RateService;
import io.litige.api.command.AftercareCommand.RecordFeedback;
import io.litige.api.command.AftercareCommand.RequestRating;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AftercareEvent.FeedbackRecorded;
import io.litige.api.event.AftercareEvent.RatingRequested;
import io.litige.api.event.AftercareEvent.ServiceRated;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.facts.Marks.Kind;
import io.litige.command.facts.Marks.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the customer thinks of the service; who is unhappy is called back by name (requirements 9 and 99). */
final class Rating {
    /** Where nothing is promised any more; the way back there is to reopen it. */
    private static final Set<Phase> OVER = EnumSet.of(Phase.CLOSED, Phase.VOIDED, Phase.MERGED);

    private Rating() {}

    static List<DisputeEvent> request(RequestRating c, Aftercare now, Handling handling) {
        var open = now.asked().entrySet().stream()
                .filter(link ->
                        !link.getValue().used() && link.getValue().expiresAt().isAfter(handling.now()))
                .toList();
        new Violations()
                .when(
                        !open.isEmpty(),
                        Code.RATING_OPEN,
                        open.isEmpty()
                                ? Map.of()
                                : Map.of(
                                        "rating", open.getFirst().getKey(),
                                        "expiresAt", open.getFirst().getValue().expiresAt(),
                                        "allowed", "the link there is, or a new one once it is used or over"))
                .reject();
        int number = now.ratings() + 1;
        var token = handling.desk().marks().token(new Mark(Kind.RATING, c.disputeId(), number));
        return List.of(new RatingRequested(
                c.disputeId(),
                handling.act(),
                now.nextRating(),
                handling.personal(token),
                handling.now().plus(FeedbackPolicy.LINK)));
    }

    static List<DisputeEvent> rate(RateService c, Aftercare now, DisputeFacts dispute, Handling handling) {
        var link = Checks.known(now.asked(), c.rating(), Code.RATING_NOT_FOUND, "rating");
        new Violations()
                .when(
                        link.used(),
                        Code.RATING_USED,
                        Map.of("rating", c.rating(), "usedAt", link.expiresAt(), "allowed", "one rating for each link"))
                .when(
                        !link.used() && handling.now().isAfter(link.expiresAt()),
                        Code.RATING_EXPIRED,
                        Map.of("rating", c.rating(), "expiresAt", link.expiresAt(), "now", handling.now()))
                .reject();
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new ServiceRated(
                c.disputeId(), handling.act(), c.rating(), c.score(), handling.textIfAny(c.comment())));
        recontact(c.disputeId(), c.score(), dispute, handling, events);
        return events;
    }

    static List<DisputeEvent> record(RecordFeedback c, Aftercare now, DisputeFacts dispute, Handling handling) {
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new FeedbackRecorded(
                c.disputeId(), handling.act(), now.nextRating(), c.score(), handling.textIfAny(c.comment())));
        recontact(c.disputeId(), c.score(), dispute, handling, events);
        return events;
    }

    /** The owner calls back; where nobody owns it, whoever wrote the feedback down. */
    private static void recontact(
            DisputeId id, int score, DisputeFacts dispute, Handling handling, List<DisputeEvent> events) {
        var owner = dispute.relation().owner();
        var keeper = owner == null ? handling.act().actor() : owner;
        if (score > FeedbackPolicy.NEGATIVE || OVER.contains(dispute.phase()) || keeper.equals(AgentId.SYSTEM)) {
            return;
        }
        events.add(new PromiseMade(
                id,
                handling.act(),
                dispute.nextPromise(),
                handling.text("Rappeler le client après son avis (" + score + "/5) / Call back after rating"),
                keeper,
                handling.calendar().plusWorkingTime(handling.now(), FeedbackPolicy.RECONTACT)));
    }
}
