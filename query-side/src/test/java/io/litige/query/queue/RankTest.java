package io.litige.query.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.event.AssignmentEvent.TransferOffered;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.ExposureEvent.EscalationThreatened;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundWithdrawn;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.value.AgentId;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Criticality;
import io.litige.api.value.Direction;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.Money;
import io.litige.api.value.ThreatKind;
import io.litige.api.value.WaitingEnd;
import io.litige.api.value.WaitingParty;
import io.litige.query.queue.Rank.Term;
import io.litige.query.support.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RankTest {
    @Tag("requirement-12")
    @Tag("requirement-24")
    @Test
    void theNextDateCountsAndEveryHeadStartMovesUpFromIt() {
        var rank = rank(Story.of("c")
                .criticality(Criticality.BLOCKING)
                .registered()
                .clock(ClockKind.ACKNOWLEDGEMENT, "2026-03-03T17:00:00Z")
                .clock(ClockKind.RESOLUTION, "2026-04-01T17:00:00Z")
                .severity(4));

        assertThat(rank.terms())
                .extracting(Term::code)
                .containsExactly("next-due", "severity", "criticality", "never-answered");
        assertThat(rank.at()).isEqualTo(Instant.parse("2026-03-03T17:00:00Z").minus(Duration.ofHours(72 + 72 + 36)));
    }

    @Test
    @Tag("requirement-18")
    @Tag("requirement-20")
    void aThreatMovesUpAndACrisisMovesUpFurtherAndHalvesTheTarget() {
        var rank = rank(Story.of("c")
                .registered()
                .clock(ClockKind.RESOLUTION, "2026-03-12T09:00:00Z")
                .said(Direction.OUTBOUND, true)
                .then(s -> new EscalationThreatened(
                        s.id(),
                        s.act(),
                        List.of(ThreatKind.MEDIA, ThreatKind.COURT),
                        s.text("TV"),
                        ExposureLevel.THREAT))
                .then(s -> new CrisisOpened(s.id(), s.act(), ExposureLevel.SPREADING, 2, "crisis-1")));

        assertThat(rank.terms()).extracting(Term::code).containsExactly("next-due", "exposure", "threat", "crisis");
        assertThat(rank.at()).isEqualTo(Instant.parse("2026-03-07T09:00:00Z").minus(Duration.ofHours(12 + 24 + 168)));
        assertThat(rank.terms().stream().map(RankWords::tell).map(reason -> reason.text()
                        .fr()))
                .contains("Le client menace : médias, tribunal : remonte de 24 h");
    }

    @Test
    void theRankIsExactlyTheSumOfItsTerms() {
        var rank = rank(Story.of("c").registered().severity(5).said(Direction.INBOUND, true));

        var start = Objects.requireNonNull(rank.terms().getFirst().at());
        long hours = rank.terms().stream()
                .mapToLong(term -> term.hours() == null ? 0 : term.hours())
                .sum();
        assertThat(rank.at()).isEqualTo(start.minus(Duration.ofHours(hours)));
    }

    @Test
    void acknowledgingMovesTheNextDateToTheUpdatePromisedWithIt() {
        var row = row(Story.of("c")
                .registered()
                .clock(ClockKind.ACKNOWLEDGEMENT, "2026-03-03T17:00:00Z")
                .then(s -> new DisputeAcknowledged(
                        s.id(), s.act(), false, s.text("suite"), Instant.parse("2026-03-06T10:00:00Z"))));

        assertThat(row.due().next().orElseThrow().what()).isEqualTo("next-update");
    }

    @Tag("requirement-24")
    @Test
    void whoSpokeLastIsJudgedByWhenItHappenedNotByWhenItWasRecorded() {
        var story = Story.of("c")
                .registered()
                .at("2026-03-04T10:00:00Z")
                .said(Direction.OUTBOUND, true)
                .at("2026-03-03T10:00:00Z")
                .said(Direction.INBOUND, true);
        assertThat(row(story).dialogue().customerSpokeLast()).isFalse();

        story.at("2026-03-05T10:00:00Z").said(Direction.INBOUND, true);
        assertThat(row(story).dialogue().customerSpokeLast()).isTrue();
        assertThat(rank(story).terms()).extracting(Term::code).contains("customer-spoke-last");
    }

    @Tag("requirement-71")
    @Test
    void aBrokenPromiseRaisesAndSoDoesTheCustomerWhoComesBack() {
        var story = Story.of("c").registered().said(Direction.OUTBOUND, true);
        var before = rank(story).at();
        story.then(s -> new PromiseMade(
                        s.id(), s.act(), "W1", s.text("rappel"), Story.AGENT, Instant.parse("2026-03-04T10:00:00Z")))
                .at("2026-03-04T10:00:01Z")
                .then(s -> new PromiseBroken(s.id(), s.act(), "W1", Instant.parse("2026-03-04T10:00:00Z")));

        assertThat(rank(story).at()).isEqualTo(before.minus(Duration.ofHours(48)));

        story.at("2026-03-05T10:00:00Z").said(Direction.INBOUND, true);
        assertThat(rank(story).at()).isEqualTo(before.minus(Duration.ofHours(48 + 24 + 24)));
    }

    @Test
    void aRenegotiatedPromiseIsDueOnItsNewDate() {
        var row = row(Story.of("c")
                .registered()
                .then(s -> new PromiseMade(
                        s.id(), s.act(), "W1", s.text("rappel"), Story.AGENT, Instant.parse("2026-03-04T10:00:00Z")))
                .then(s -> new PromiseRenegotiated(
                        s.id(), s.act(), "W1", "W2", Instant.parse("2026-03-09T10:00:00Z"), s.text("congés"))));

        assertThat(row.due().running()).singleElement().satisfies(due -> {
            assertThat(due.id()).isEqualTo("W2");
            assertThat(due.at()).isEqualTo("2026-03-09T10:00:00Z");
        });
    }

    @Test
    void theGiverStaysOwnerUntilTheTransferIsAccepted() {
        var receiver = AgentId.of("receiver");
        var story = Story.of("c")
                .registered()
                .owner(Story.AGENT)
                .then(s -> new TransferOffered(s.id(), s.act(), receiver, "care", null));
        assertThat(row(story).owner()).isEqualTo(Story.AGENT);
        assertThat(row(story).transferTo()).isEqualTo(receiver);

        story.then(s -> new TransferAccepted(s.id(), s.act(receiver), receiver, "returns"));
        assertThat(row(story).owner()).isEqualTo(receiver);
        assertThat(row(story).team()).isEqualTo("returns");
        assertThat(row(story).transferTo()).isNull();
    }

    @Test
    void aResolvedDisputeStaysToBeClosedAndAClosedOneLeaves() {
        var story = Story.of("c").registered().severity(5).then(s -> new DisputeResolved(s.id(), s.act(), 1));
        assertThat(row(story).inQueue()).isTrue();
        assertThat(row(story).claimable()).isFalse();
        assertThat(rank(story).terms()).extracting(Term::code).containsExactly("to-close");

        story.closed();
        assertThat(row(story).inQueue()).isFalse();
    }

    @Test
    @Tag("requirement-72")
    void whatStandsStillHasNoDateButTheAnswerHas() {
        var resolution = Instant.parse("2026-04-01T17:00:00Z");
        var story = Story.of("c")
                .registered()
                .clock(ClockKind.RESOLUTION, resolution.toString())
                .then(s -> new WaitingStarted(
                        s.id(),
                        s.act(),
                        "Q1",
                        WaitingParty.CUSTOMER,
                        "C1",
                        s.text("photo"),
                        Instant.parse("2026-04-08T10:00:00Z"),
                        List.of(ClockKind.RESOLUTION)));
        assertThat(row(story).due().running()).singleElement().satisfies(due -> {
            assertThat(due.what()).isEqualTo("answer");
            assertThat(due.at()).isEqualTo("2026-04-08T10:00:00Z");
        });
        assertThat(RankWords.tell(rank(story).terms().getFirst()).text().fr()).contains("réponse attendue");

        var moved = resolution.plus(Duration.ofDays(3));
        story.then(s -> new WaitingEnded(
                s.id(),
                s.act(),
                "Q1",
                Story.START,
                Story.START.plus(Duration.ofDays(3)),
                WaitingEnd.ANSWERED,
                "C2",
                null,
                List.of(new Clock(ClockKind.RESOLUTION, Story.START, moved))));
        assertThat(row(story).due().running()).singleElement().satisfies(due -> {
            assertThat(due.what()).isEqualTo("resolution");
            assertThat(due.at()).isEqualTo(moved);
        });
    }

    @Test
    void whatIsContestedFollowsTheGrounds() {
        var second = Story.financial("G2", null, Money.euros("40.00"));
        var story = Story.of("c").registered().then(s -> new GroundAdded(s.id(), s.act(), second));
        assertThat(row(story).disputed()).containsExactly(Money.euros("140.00"));
        story.then(s -> new GroundWithdrawn(s.id(), s.act(), second, s.text("non")));
        assertThat(row(story).disputed()).containsExactly(Money.euros("100.00"));
    }

    @Test
    void everyTermHasWordsInBothLanguages() {
        var story = Story.of("c")
                .criticality(Criticality.DEGRADED)
                .registered()
                .severity(3)
                .clock(ClockKind.NEXT_UPDATE, "2026-03-03T17:00:00Z");

        assertThat(rank(story).terms().stream().map(RankWords::tell)).allSatisfy(reason -> {
            assertThat(reason.text().fr()).isNotBlank();
            assertThat(reason.text().en()).isNotBlank();
        });
    }

    static Rank rank(Story story) {
        return Rank.of(row(story));
    }

    static QueueRow row(Story story) {
        @Nullable QueueRow row = null;
        long version = 0;
        for (var event : story.events()) {
            row = QueueRow.evolve(row, event, version++);
        }
        return Objects.requireNonNull(row);
    }
}
