package io.litige.query.service;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Decision;
import io.litige.api.policy.SamplingPolicies;
import io.litige.api.policy.SamplingPolicy;
import io.litige.api.query.AnswerSample;
import io.litige.api.query.ServiceQuery.ShowSample;
import io.litige.api.query.ServiceQuery.ShowService;
import io.litige.api.query.ServiceReport;
import io.litige.api.query.ServiceReport.Attainment;
import io.litige.api.query.ServiceReport.Quality;
import io.litige.api.query.ServiceReport.TeamService;
import io.litige.query.projection.Freshness;
import io.litige.query.projection.Times;
import io.litige.query.recurrence.Wilson;
import io.litige.query.recurrence.Window;
import io.litige.query.service.ServiceFiguresTable.InTime;
import io.litige.query.service.ServiceFiguresTable.Reopened;
import io.litige.query.service.ServiceFiguresTable.Scored;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how quickly and how well customers are answered: speed never without quality beside it (requirement 31). */
@Component
class ServiceAnswers {
    private final ServiceView view;
    private final ServiceFiguresTable figures;
    private final SamplingPolicies sampling;
    private final Freshness freshness;
    private final Clock clock;

    ServiceAnswers(
            ServiceView view,
            ServiceFiguresTable figures,
            SamplingSettings settings,
            Freshness freshness,
            Clock clock) {
        this.view = view;
        this.figures = figures;
        this.sampling = settings.policies();
        this.freshness = freshness;
        this.clock = clock;
    }

    @QueryHandler
    ServiceReport handle(ShowService query, MetaData asker) {
        permit(asker, Action.READ_RECURRENCE);
        freshness.await(view, query.seen());
        var asOf = freshness.asOf(view);
        var window = Window.of(query.period());
        var now = clock.instant();
        var inTime = figures.inTime(window, now);
        var reopened = figures.reopened(window);
        var quality = figures.quality(window);
        int smallest =
                sampling.on(Times.dayAtSeat(now)).map(SamplingPolicy::smallest).orElse(1);
        var teams = new TreeSet<String>();
        Stream.of(
                        inTime.stream().map(InTime::team),
                        reopened.stream().map(Reopened::team),
                        quality.stream().map(Scored::team))
                .flatMap(names -> names)
                .forEach(teams::add);
        return new ServiceReport(
                query.period(),
                teams.stream()
                        .map(team -> service(team, inTime, reopened, quality, smallest))
                        .toList(),
                asOf);
    }

    @QueryHandler
    AnswerSample handle(ShowSample query, MetaData asker) {
        permit(asker, Action.REVIEW_ANSWERS);
        freshness.await(view, query.seen());
        return new AnswerSample(figures.waiting(query.limit()), freshness.asOf(view));
    }

    private static TeamService service(
            String team, List<InTime> inTime, List<Reopened> reopened, List<Scored> quality, int smallest) {
        return new TeamService(
                team,
                inTime.stream()
                        .filter(figure -> figure.team().equals(team))
                        .map(figure -> new Attainment(figure.kind(), Wilson.of(figure.numerator(), figure.n())))
                        .toList(),
                reopened.stream()
                        .filter(figure -> figure.team().equals(team))
                        .map(figure -> Wilson.of(figure.numerator(), figure.n()))
                        .findFirst()
                        .orElseGet(() -> Wilson.of(0, 0)),
                quality.stream()
                        .filter(figure -> figure.team().equals(team))
                        .map(figure -> quality(figure, smallest))
                        .findFirst()
                        .orElseGet(() -> new Quality(0, 0, null, smallest)));
    }

    /** Of so few reviews that persons could be made out, only the number is told. */
    private static Quality quality(Scored figure, int smallest) {
        return new Quality(
                figure.sampled(), figure.reviewed(), figure.reviewed() < smallest ? null : figure.score(), smallest);
    }

    private static void permit(MetaData asker, Action action) {
        var actor = Actor.fromMetadata(asker);
        if (Access.decide(actor, action, null) != Decision.PERMIT) {
            throw Access.notPermitted(action.name(), actor, action);
        }
    }
}
