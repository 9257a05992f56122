package io.litige.query.dispute;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Decision;
import io.litige.api.query.PromiseReport;
import io.litige.api.query.PromiseReport.ShowPromises;
import io.litige.api.query.RecurrenceReport.Definition;
import io.litige.api.query.RecurrenceReport.Rule;
import io.litige.query.projection.Freshness;
import io.litige.query.recurrence.Wilson;
import io.litige.query.recurrence.Window;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how a team keeps its word: its own members, and those who look after quality. */
@Component
class PromiseAnswers {
    private static final Definition DEFINITION = new Definition(
            "Part des promesses échues dans la période et tenues à leur échéance, sur les promesses tenues ou rompues.",
            "Share of the promises due in the period that were kept when due, of those kept or broken.");
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "due-in-period",
                    "Une promesse compte dans la période où elle est échue, non dans celle où elle fut faite.",
                    "A promise counts in the period in which it is due, not in the one in which it was made."),
            new Rule(
                    "apart",
                    "Renégociées avant l’échéance, abandonnées par le client et encore à tenir : montrées à part.",
                    "Renegotiated before they were due, given up by the customer and pending ones are shown apart."),
            new Rule(
                    "by-occurrence",
                    "Une promesse tenue à temps et consignée plus tard compte comme tenue, et est signalée.",
                    "A promise kept in time and written down later counts as kept, and is pointed out."),
            new Rule(
                    "team-of-settlement",
                    "L’équipe est celle qui était chargée du litige quand la promesse fut réglée.",
                    "The team is the one in charge of the dispute when the promise was settled."));

    private final FaceView view;
    private final PromiseTable promises;
    private final Freshness freshness;

    PromiseAnswers(FaceView view, PromiseTable promises, Freshness freshness) {
        this.view = view;
        this.promises = promises;
        this.freshness = freshness;
    }

    @QueryHandler
    PromiseReport handle(ShowPromises query, MetaData asker) {
        var actor = Actor.fromMetadata(asker);
        boolean member =
                actor.teams().contains(query.team()) && Access.decide(actor, Action.READ, null) == Decision.PERMIT;
        if (!member) {
            Access.demand(actor, Action.READ_RECURRENCE);
        }
        var window = Window.of(query.period());
        freshness.await(view, query.seen());
        var counts = promises.due(query.team(), window.from(), window.to());
        return new PromiseReport(
                DEFINITION,
                query.team(),
                query.period(),
                Wilson.of(counts.kept(), counts.kept() + counts.broken()),
                counts.broken(),
                counts.renegotiated(),
                counts.waived(),
                counts.pending(),
                counts.recordedLate(),
                RULES,
                freshness.asOf(view));
    }
}
