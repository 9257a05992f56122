package io.litige.query.queue;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Decision;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.QueuePage;
import io.litige.api.query.QueuePage.Approval;
import io.litige.api.query.QueueQuery.OwnQueue;
import io.litige.api.query.QueueQuery.TeamQueue;
import io.litige.api.value.Role;
import io.litige.query.projection.Freshness;
import io.litige.query.projection.PageKey;
import io.litige.query.queue.QueueTable.StoredLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is to be done next, to those whose queue it is. */
@Component
class QueueAnswers {
    private final QueueView view;
    private final QueueTable lines;
    private final ApprovalTable approvals;
    private final RevisionTable revisions;
    private final Freshness freshness;
    private final Clock clock;

    QueueAnswers(
            QueueView view,
            QueueTable lines,
            ApprovalTable approvals,
            RevisionTable revisions,
            Freshness freshness,
            Clock clock) {
        this.view = view;
        this.lines = lines;
        this.approvals = approvals;
        this.revisions = revisions;
        this.freshness = freshness;
        this.clock = clock;
    }

    @QueryHandler
    QueuePage handle(TeamQueue query, MetaData asker) {
        var actor = Actor.fromMetadata(asker);
        requireTeam(actor, query.team());
        freshness.await(view, query.seen());
        long revision = revisions.sum(queues(query.team()));
        var page = lines.teamPage(query.team(), PageKey.valueOf(query.after(), QueueTable.START), query.limit() + 1);
        return page(page, query.limit(), lines.teamCount(query.team()), List.of(), revision);
    }

    @QueryHandler
    QueuePage handle(OwnQueue query, MetaData asker) {
        var actor = Actor.fromMetadata(asker);
        requireOwn(actor);
        freshness.await(view, query.seen());
        long revision = revisions.sum(queues(actor));
        var page = lines.ownPage(actor.id(), PageKey.valueOf(query.after(), QueueTable.START), query.limit() + 1);
        var waiting = approves(actor) && query.after() == null ? approvals.decidable(actor) : List.<Approval>of();
        return page(page, query.limit(), lines.ownCount(actor), waiting, revision);
    }

    /** The queues whose change concerns a reader of a team's queue. */
    static Set<String> queues(String team) {
        return Set.of(RevisionTable.ofTeam(team));
    }

    /** The queues whose change concerns somebody's own queue: approvals change with the queues of the teams. */
    static Set<String> queues(Actor actor) {
        var queues = new java.util.HashSet<String>();
        queues.add(RevisionTable.ofAgent(actor.id()));
        if (approves(actor)) {
            actor.teams().forEach(team -> queues.add(RevisionTable.ofTeam(team)));
        }
        return queues;
    }

    /**
     * @throws Rejected when the actor works for no such team, or reads no queues at all
     */
    static void requireTeam(Actor actor, String team) {
        boolean member = actor.teams().contains(team) || actor.has(Role.SYSTEM);
        if (Access.decide(actor, Action.READ_QUEUE, null) != Decision.PERMIT || !member) {
            throw Rejected.because(
                    Code.ACTION_NOT_PERMITTED,
                    Map.of("action", Action.READ_QUEUE, "team", team, "teamsOfCaller", sorted(actor.teams())));
        }
    }

    static void requireOwn(Actor actor) {
        if (Access.decide(actor, Action.READ_QUEUE, null) != Decision.PERMIT && !approves(actor)) {
            throw Access.notPermitted(Action.READ_QUEUE.name(), actor, Action.READ_QUEUE);
        }
    }

    private static boolean approves(Actor actor) {
        return Access.decide(actor, Action.APPROVE, null) == Decision.PERMIT;
    }

    private static List<String> sorted(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }

    private QueuePage page(List<StoredLine> found, int limit, int count, List<Approval> waiting, long revision) {
        boolean more = found.size() > limit;
        var shown = new ArrayList<>(more ? found.subList(0, limit) : found);
        var now = clock.instant();
        return new QueuePage(
                shown.stream().map(line -> QueueLines.show(line, now)).toList(),
                more ? shown.getLast().place().toString() : null,
                QueueTable.counted(count),
                count > QueueTable.counted(count),
                waiting,
                revision,
                freshness.asOf(view));
    }
}
