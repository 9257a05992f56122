package io.litige.query.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.event.AssignmentEvent.TransferOffered;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.query.QueuePage;
import io.litige.api.query.QueuePage.Approval;
import io.litige.api.query.QueuePage.Flag;
import io.litige.api.query.QueuePage.Line;
import io.litige.api.query.QueueQuery.OwnQueue;
import io.litige.api.query.QueueQuery.TeamQueue;
import io.litige.api.value.AgentId;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.ProtectedDocuments;
import io.litige.api.value.Role;
import io.litige.query.projection.Questions;
import io.litige.query.support.Database;
import io.litige.query.support.PlainDocuments;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueProjectionTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Actor AGENT = Views.actor("agent-1", Role.AGENT, "care");
    private static final Actor SUPERVISOR = Views.actor("boss", Role.SUPERVISOR, "care");

    private final Views views = new Views(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void open() {
        Database.empty();
        views.answers(QueueAnswers.class);
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void theKeysOfAPageAreAskedForAtOnce() {
        project(
                Story.of("a").registered(),
                Story.of("b").registered(),
                Story.of("c").registered());
        var documents = (PlainDocuments) views.bean(ProtectedDocuments.class);
        documents.announced().clear();

        team("care", null, 50);

        assertThat(documents.announced())
                .singleElement()
                .satisfies(texts -> assertThat(texts).hasSize(3).allMatch(text -> text.contains("Facture en double")));
    }

    @Test
    void linesStandInRankOrderAndSayWhy() {
        var calm = Story.of("a").registered().clock(ClockKind.FIRST_ANSWER, "2026-03-06T17:00:00Z");
        var grave = Story.of("b")
                .registered()
                .clock(ClockKind.FIRST_ANSWER, "2026-03-06T17:00:00Z")
                .severity(5);
        var late = Story.of("c")
                .registered()
                .clock(ClockKind.FIRST_ANSWER, "2026-03-03T17:00:00Z")
                .said(Direction.OUTBOUND, false);
        project(calm, grave, late);

        var page = team("care", null, 50);

        assertThat(page.lines()).extracting(Line::disputeId).containsExactly(grave.id(), late.id(), calm.id());
        var first = page.lines().getFirst();
        assertThat(first.why().getFirst().at()).isEqualTo("2026-03-06T17:00:00Z");
        assertThat(first.why()).extracting(QueuePage.Reason::hours).containsExactly(null, -168, -36);
        assertThat(first.summary().reveal()).isEqualTo("Facture en double");
        assertThat(first.disputed()).containsExactly(Money.euros("100.00"));
        assertThat(page.lines().get(1).flags()).contains(Flag.LATE, Flag.NEVER_ANSWERED);
        assertThat(page.waiting()).isEqualTo(3);
    }

    @Test
    void theSummaryStaysWhenALaterBatchChangesTheLine() {
        var story = Story.of("a")
                .registered()
                .severity(2)
                .said(Direction.INBOUND, true)
                .owner(AgentId.of("x"));
        views.store(story);
        views.project(QueueProjection.NAME, QueueProjection.class, 1);

        assertThat(team("care", null, 50).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.summary().reveal()).isEqualTo("Facture en double"));
    }

    @Test
    void pagesNeitherRepeatNorSkipALineWhileOthersComeIn() {
        var first = new ArrayList<DisputeId>();
        for (int i = 0; i < 25; i++) {
            var story = Story.of("c" + i).at(Story.START.plusSeconds(i)).registered();
            first.add(story.id());
            project(story);
        }
        var seen = new ArrayList<DisputeId>();
        @Nullable String after = null;
        int number = 0;
        do {
            var page = team("care", after, 7);
            page.lines().forEach(line -> seen.add(line.disputeId()));
            after = page.next();
            project(Story.of("new" + number)
                    .at(Story.START.minusSeconds(1_000 + number))
                    .registered());
            project(Story.of("newer" + number)
                    .at(Story.START.plusSeconds(1_000 + number++))
                    .registered());
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(first);
    }

    @Test
    void theCallersQueueHoldsWhatTheyOwnAndWhatIsOfferedToThem() {
        var owned = Story.of("a").registered().owner(AGENT.id());
        var offered = Story.of("b")
                .team("elsewhere")
                .registered()
                .owner(AgentId.of("other"))
                .then(s -> new TransferOffered(s.id(), s.act(), AGENT.id(), "care", null));
        var free = Story.of("c").registered();
        project(owned, offered, free);

        var page = own(AGENT);

        assertThat(page.lines()).extracting(Line::disputeId).containsExactlyInAnyOrder(owned.id(), offered.id());
        assertThat(page.waiting()).isEqualTo(2);
        assertThat(page.approvals()).isEmpty();
    }

    @Test
    void supervisorsSeeTheApprovalsTheyCouldDecide() {
        var small = asking("a", "care", AGENT.id(), "500.00");
        var large = asking("b", "care", AGENT.id(), "2000.01");
        var mine = asking("c", "care", SUPERVISOR.id(), "10.00");
        var other = asking("d", "elsewhere", AGENT.id(), "10.00");
        var decided = asking("e", "care", AGENT.id(), "10.00").then(QueueProjectionTest::granted);
        project(small, large, mine, other, decided);

        assertThat(own(SUPERVISOR).approvals()).extracting(Approval::disputeId).containsExactly(small.id());
        assertThat(own(AGENT).approvals()).isEmpty();
    }

    @Test
    void candidatesAreTheUnownedOpenOnesInRankOrder() {
        var second = Story.of("a").at("2026-03-02T09:00:00Z").registered();
        var first = Story.of("b").at("2026-03-01T09:00:00Z").registered();
        var owned = Story.of("c").registered().owner(AGENT.id());
        var closed = Story.of("d").registered().closed();
        project(second, first, owned, closed);

        assertThat(views.bean(QueueTable.class).candidates("care", 10))
                .containsExactly(first.id().value(), second.id().value());
        assertThat(views.bean(QueueTable.class).candidates("care", 1))
                .containsExactly(first.id().value());
    }

    @Test
    void anotherTeamsQueueIsRefused() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> ask(AGENT, new TeamQueue("elsewhere", null, 50, null)));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> ask(Views.actor("a", Role.AUDITOR, "care"), new TeamQueue("care", null, 50, null)));
    }

    @Test
    void theRevisionGrowsAlsoWhenALineLeavesTheQueue() {
        var story = Story.of("a").registered();
        views.store(story);
        views.project(QueueProjection.NAME, QueueProjection.class, 10);
        long before = team("care", null, 50).revision();

        story.closed();
        views.storeMore(story, 1);
        views.project(QueueProjection.NAME, QueueProjection.class, 10);

        assertThat(team("care", null, 50).revision()).isEqualTo(before + 1);
    }

    @Test
    void theRowsDoNotDependOnTheSizeOfABatch() {
        views.store(
                Story.of("a").registered().severity(3).said(Direction.INBOUND, true),
                Story.of("b").registered().owner(AGENT.id()).closed().reopened(),
                asking("c", "care", AGENT.id(), "500.00"));
        views.project(QueueProjection.NAME, QueueProjection.class, 1);
        var one = rows();

        Database.empty();
        assertThat(rows()).isNotEqualTo(one);
        views.project(QueueProjection.NAME, QueueProjection.class, 100);

        assertThat(rows()).isEqualTo(one);
    }

    @Test
    void eventsSeenTwiceChangeNothing() {
        views.store(Story.of("a").registered().severity(3));
        views.project(QueueProjection.NAME, QueueProjection.class, 10);
        var one = rows();

        views.project(QueueProjection.NAME, QueueProjection.class, 10);

        assertThat(rows()).isEqualTo(one);
    }

    private void project(Story... stories) {
        Views.fold(views.bean(QueueView.class), stories);
    }

    private QueuePage team(String team, @Nullable String after, int limit) {
        return ask(AGENT, new TeamQueue(team, after, limit, null));
    }

    private QueuePage own(Actor actor) {
        return ask(actor, new OwnQueue(null, 50, null));
    }

    private QueuePage ask(Actor actor, Object query) {
        return views.bean(Questions.class).ask(actor, query, QueuePage.class);
    }

    private static Story asking(String customer, String team, AgentId who, String amount) {
        return Story.of(customer)
                .team(team)
                .registered()
                .then(s -> new ApprovalRequested(
                        s.id(),
                        s.act(who),
                        "A1",
                        Money.euros(amount),
                        new Mandate(Money.euros("100.00"), "m"),
                        s.text("au-delà")));
    }

    private static ApprovalGranted granted(Story s) {
        return new ApprovalGranted(
                s.id(), s.act(SUPERVISOR.id()), "A1", Money.euros("10.00"), new Mandate(Money.euros("2000.00"), "m"));
    }

    private static List<String> rows() {
        return Database.jdbc()
                .sql("""
                        select md5(string_agg(line, '|' order by line)) from (
                            select q::text as line from views.agent_queue q
                            union all select a::text from views.queue_approval a
                            union all select c::text from views.queue_contribution c) rows
                        """)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }
}
