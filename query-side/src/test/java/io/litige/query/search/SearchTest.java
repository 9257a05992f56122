package io.litige.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Decision;
import io.litige.api.access.Relation;
import io.litige.api.access.Relations;
import io.litige.api.event.AssignmentEvent.TransferOffered;
import io.litige.api.query.DisputePage;
import io.litige.api.query.DisputePage.Line;
import io.litige.api.query.DisputeQuery.FindDisputes;
import io.litige.api.value.AgentId;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import io.litige.api.value.Role;
import io.litige.query.dispute.FaceView;
import io.litige.query.projection.Questions;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final Actor AUDITOR = Views.actor("auditor", Role.AUDITOR);

    private final Views views = new Views(Clock.systemUTC());

    @BeforeEach
    void open() {
        Database.empty();
        views.answers(SearchAnswers.class);
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void whoeverSearchesFindsExactlyWhatTheyMaySee() {
        var stories = new ArrayList<Story>();
        for (var team : List.of("care", "returns")) {
            for (var owner : List.of("", "anna", "bert")) {
                for (var receiver : List.of("", "anna", "bert")) {
                    stories.add(related(team, owner, receiver));
                }
            }
        }
        fold(stories);

        for (var role : Role.values()) {
            for (var team : List.of("care", "none")) {
                var actor = Views.actor("anna", role, team);
                if (Access.decide(actor, Action.READ, null) == Decision.PERMIT) {
                    var visible = stories.stream()
                            .filter(story -> Access.decide(actor, Action.READ, relation(story)) == Decision.PERMIT)
                            .map(Story::id)
                            .toList();
                    assertThat(find(actor, anything(null, 200)).lines())
                            .as(role + " of " + team)
                            .extracting(Line::disputeId)
                            .containsExactlyInAnyOrderElementsOf(visible);
                }
            }
        }
    }

    @Test
    void everyConditionNarrows() {
        var wanted = Story.of("anna").source("ERP", "42").registered().owner(AgentId.of("bert"));
        fold(List.of(
                wanted,
                Story.of("carl").source("ERP", "43").registered(),
                Story.of("dora").registered()));

        assertThat(found(by(CustomerId.ofReference("anna"), null, null, null, null)))
                .containsExactly(wanted.id());
        assertThat(found(by(null, wanted.id().reference(), null, null, null))).containsExactly(wanted.id());
        assertThat(found(by(null, null, Phase.REGISTERED, null, null))).hasSize(3);
        assertThat(found(by(null, null, Phase.CLOSED, null, null))).isEmpty();
        assertThat(found(by(null, null, null, AgentId.of("bert"), null))).containsExactly(wanted.id());
        assertThat(found(by(null, null, null, null, "ERP"))).hasSize(2);
        assertThat(found(by(null, null, null, null, "ERP:42"))).containsExactly(wanted.id());
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileOthersComeIn() {
        var stories = new ArrayList<Story>();
        for (int i = 0; i < 23; i++) {
            // Several at the same instant: the id decides.
            stories.add(Story.of("c").at(Story.START.plusSeconds(i / 4)).registered());
        }
        fold(stories);
        var seen = new ArrayList<DisputeId>();
        @Nullable String after = null;
        do {
            var page = find(AUDITOR, anything(after, 5));
            page.lines().forEach(line -> seen.add(line.disputeId()));
            after = page.next();
            fold(List.of(Story.of("new").at(Story.START.plusSeconds(99)).registered()));
        } while (after != null);

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        stories.stream().map(Story::id).toList());
    }

    private static Story related(String team, String owner, String receiver) {
        var story = Story.of("c").team(team).registered();
        if (!owner.isEmpty()) {
            story.owner(AgentId.of(owner));
        }
        if (!receiver.isEmpty()) {
            story.then(s -> new TransferOffered(s.id(), s.act(), AgentId.of(receiver), team, null));
        }
        return story;
    }

    private static Relation relation(Story story) {
        @Nullable Relation relation = null;
        for (var event : story.events()) {
            relation = Relations.evolve(relation, event);
        }
        return Objects.requireNonNull(relation);
    }

    private void fold(List<Story> stories) {
        Views.fold(views.bean(FaceView.class), stories.toArray(Story[]::new));
    }

    private List<DisputeId> found(FindDisputes query) {
        return find(AUDITOR, query).lines().stream().map(Line::disputeId).toList();
    }

    private DisputePage find(Actor actor, FindDisputes query) {
        return views.bean(Questions.class).ask(actor, query, DisputePage.class);
    }

    private static FindDisputes anything(@Nullable String after, int limit) {
        return new FindDisputes(null, null, null, null, null, after, limit, null);
    }

    private static FindDisputes by(
            @Nullable CustomerId customer,
            @Nullable String reference,
            @Nullable Phase phase,
            @Nullable AgentId owner,
            @Nullable String source) {
        return new FindDisputes(customer, reference, phase, owner, source, null, 50, null);
    }
}
