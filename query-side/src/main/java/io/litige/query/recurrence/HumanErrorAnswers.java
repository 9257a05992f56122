package io.litige.query.recurrence;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.query.HumanErrorReport;
import io.litige.api.query.HumanErrorReport.ShowHumanErrors;
import io.litige.api.query.RecurrenceReport.Definition;
import io.litige.api.query.RecurrenceReport.Rule;
import io.litige.query.projection.Freshness;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what favours errors in which team (requirement 5). */
@Component
class HumanErrorAnswers {
    private static final Definition DEFINITION = new Definition(
            "Litiges reçus dans la période dont un grief a pour cause une erreur, par équipe et facteur contributif.",
            "Disputes received in the period of which a ground was caused by an error, per team and factor.");
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "team-level",
                    "Rien n’est ventilé au-dessous de l’équipe ; sous cinq litiges, l’effectif est masqué.",
                    "Nothing is broken down below the team; below five disputes the count is hidden."),
            new Rule(
                    "factors-add-up-to-more",
                    "Un litige compte dans chacun de ses facteurs ; la somme peut dépasser le nombre de litiges.",
                    "A dispute counts under each of its factors; the sum may exceed the number of disputes."),
            new Rule(
                    "population",
                    "Litiges annulés, doublons et signaux exclus.",
                    "Voided, merged and signal disputes are left out."));

    private final RecurrenceView view;
    private final HumanErrorTable errors;
    private final Freshness freshness;

    HumanErrorAnswers(RecurrenceView view, HumanErrorTable errors, Freshness freshness) {
        this.view = view;
        this.errors = errors;
        this.freshness = freshness;
    }

    @QueryHandler
    HumanErrorReport handle(ShowHumanErrors query, MetaData asker) {
        var actor = Actor.fromMetadata(asker);
        Access.demand(actor, Action.READ_RECURRENCE);
        freshness.await(view, query.seen());
        var window = Window.of(query.period());
        var asOf = freshness.asOf(view);
        return new HumanErrorReport(
                DEFINITION, query.period(), errors.disputes(window), errors.lines(window), RULES, asOf);
    }
}
