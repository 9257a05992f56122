package io.litige.query.dispute;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.query.RecurrenceReport.Definition;
import io.litige.api.query.RecurrenceReport.Rule;
import io.litige.api.query.SupplierReport;
import io.litige.api.query.SupplierReport.ShowSuppliers;
import io.litige.query.projection.Freshness;
import io.litige.query.recurrence.Window;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what suppliers cost and what was got back from them (requirement 54). */
@Component
class SupplierAnswers {
    private static final Definition DEFINITION = new Definition(
            "Litiges reçus dans la période dont un grief est imputé à un fournisseur ou à un transporteur.",
            "Disputes received in the period of which a ground goes back to a supplier or a carrier.");
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "equal-shares",
                    "Le coût d’un litige se répartit à parts égales entre ses griefs ; montants par devise, jamais convertis.",
                    "What a dispute cost is shared among its grounds in equal parts; per currency, never converted."),
            new Rule(
                    "cost-as-stated",
                    "Coût constaté à la clôture ; avant elle, celui qui est consigné jusque-là.",
                    "The cost stated at closing; before that, what was recorded so far."),
            new Rule("population", "Litiges annulés et doublons exclus.", "Voided and merged disputes are left out."));

    private final FaceView view;
    private final SupplierTable suppliers;
    private final Freshness freshness;

    SupplierAnswers(FaceView view, SupplierTable suppliers, Freshness freshness) {
        this.view = view;
        this.suppliers = suppliers;
        this.freshness = freshness;
    }

    @QueryHandler
    SupplierReport handle(ShowSuppliers query, MetaData asker) {
        var actor = Actor.fromMetadata(asker);
        Access.demand(actor, Action.READ_RECURRENCE);
        freshness.await(view, query.seen());
        var window = Window.of(query.period());
        var asOf = freshness.asOf(view);
        return new SupplierReport(DEFINITION, query.period(), suppliers.lines(query, window), RULES, asOf);
    }
}
