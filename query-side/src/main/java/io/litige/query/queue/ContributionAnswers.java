package io.litige.query.queue;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Decision;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.ContributionPage;
import io.litige.api.query.ContributionPage.ShowContributions;
import io.litige.query.projection.Freshness;
import io.litige.query.projection.PageKey;
import java.time.Clock;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers a department what it was asked; its own people alone, and those who see every team. */
@Component
class ContributionAnswers {
    private final QueueView view;
    private final ContributionTable table;
    private final Freshness freshness;
    private final Clock clock;

    ContributionAnswers(QueueView view, ContributionTable table, Freshness freshness, Clock clock) {
        this.view = view;
        this.table = table;
        this.freshness = freshness;
        this.clock = clock;
    }

    @QueryHandler
    ContributionPage handle(ShowContributions query, MetaData asker) {
        var actor = Actor.fromMetadata(asker);
        boolean member = actor.teams().contains(query.department()) || Access.everywhere(actor);
        if (!member || Access.decide(actor, Action.CONTRIBUTE, null) != Decision.PERMIT) {
            throw Rejected.because(
                    Code.ACTION_NOT_PERMITTED,
                    Map.of(
                            "action",
                            Action.CONTRIBUTE,
                            "department",
                            query.department(),
                            "teamsOfCaller",
                            actor.teams().stream().sorted().toList()));
        }
        freshness.await(view, query.seen());
        var lines = table.page(
                query.department(), PageKey.valueOf(query.after(), QueueTable.START), query.limit(), clock.instant());
        boolean more = lines.size() >= query.limit();
        var last = lines.isEmpty() ? null : lines.getLast();
        return new ContributionPage(
                lines,
                more && last != null
                        ? new PageKey(last.dueAt(), last.disputeId().value()).toString()
                        : null,
                freshness.asOf(view));
    }
}
