package io.litige.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.AssessmentStarted;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.Role;
import io.litige.query.stream.AsOf;
import io.litige.query.stream.Story;
import io.litige.query.stream.StreamDoor;
import io.litige.query.stream.TestStore;
import io.litige.query.timeline.StateThen.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The timeline and the looks back, over a real store. */
@NullUnmarked
class TimelineTest {
    private static final Actor AGENT = actor("demo-agent", Role.AGENT, "care");
    private static TestStore store;
    private static Timeline timeline;

    @BeforeAll
    static void start() {
        store = new TestStore();
        timeline = new Timeline(new StreamDoor(store.stream()), store.stream());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** A call of Monday that is typed on Thursday, then set right on Friday. */
    private static Story lateCall() {
        var story = new Story();
        store.append(List.of(
                story.golden(DisputeRegistered.class, "2026-03-02T08:30:00Z", "2026-03-02T08:31:00Z"),
                story.golden(DisputeAcknowledged.class, "2026-03-03T08:00:00Z", "2026-03-03T08:00:00Z"),
                story.call("C1", "Je veux 40 euros.", "2026-03-02T15:00:00Z", "2026-03-05T09:00:00Z"),
                story.correction(2, "content", "Je veux 400 euros.", "2026-03-06T10:00:00Z")));
        return story;
    }

    @Test
    void everyEntryIsToldInBothLanguagesWithItsTimes() {
        var story = lateCall();

        var page = timeline.page(story.dispute(), AGENT, AsOf.NOW, null, 0, 100);

        assertThat(page.latestVersion()).isEqualTo(3);
        assertThat(page.missing()).isEmpty();
        assertThat(page.next()).isNull();
        assertThat(page.entries()).extracting(TimelineEntry::version).containsExactly(0L, 1L, 2L, 3L);
        var call = page.entries().get(2);
        assertThat(call.event()).isEqualTo("communication-recorded");
        assertThat(call.told().fr()).contains("«\u00a0Je veux 40 euros.\u00a0»");
        assertThat(call.told().en()).contains("“Je veux 40 euros.”");
        assertThat(call.when().fr())
                .isEqualTo("Survenu le 2\u00a0mars 2026 à 16\u00a0h\u00a000 (heure de Paris\u202f; 15\u00a0h\u00a000"
                        + " UTC)\u202f; consigné le 5\u00a0mars 2026 à 10\u00a0h\u00a000 (heure de Paris\u202f;"
                        + " 9\u00a0h\u00a000 UTC)");
        assertThat(call.occurredAt()).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(call.recordedAt()).isEqualTo("2026-03-05T09:00:00Z");
        assertThat(call.storedAt()).isAfter(call.recordedAt());
    }

    @Test
    void onlyWhatWasRecordedMoreThanADayLateIsMarkedLate() {
        var page = timeline.page(lateCall().dispute(), AGENT, AsOf.NOW, null, 0, 100);

        assertThat(page.entries())
                .filteredOn(entry -> entry.late() != null)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.version()).isEqualTo(2);
                    assertThat(entry.late().delay()).isEqualTo(Duration.ofHours(66));
                    assertThat(entry.late().told().en()).isEqualTo("Recorded 2\u00a0days after the fact");
                });
    }

    @Tag("requirement-50")
    @Test
    void aCorrectionStandsBesideTheOriginalAndEachNamesTheOther() {
        var page = timeline.page(lateCall().dispute(), AGENT, AsOf.NOW, null, 0, 100);

        var call = page.entries().get(2);
        assertThat(call.told().fr()).contains("40 euros");
        assertThat(call.corrections()).singleElement().satisfies(corrected -> {
            assertThat(corrected.by()).isEqualTo(3);
            assertThat(corrected.field()).isEqualTo("content");
            assertThat(corrected.original()).hasToString("{text=Je veux 40 euros.}");
            assertThat(corrected.corrected().text()).isEqualTo("Je veux 400 euros.");
            assertThat(corrected.told().fr())
                    .contains(
                            "n°\u00a03",
                            "au lieu de «\u00a0Je veux 40 euros.\u00a0»",
                            "lire «\u00a0Je veux 400 euros.");
        });
        assertThat(page.entries().get(3).corrects()).isEqualTo(2);
    }

    @Test
    void asOfAVersionShowsWhatWasKnownThen() {
        var page = timeline.page(lateCall().dispute(), AGENT, AsOf.version(2), null, 0, 100);

        assertThat(page.entries()).hasSize(3);
        assertThat(page.entries().get(2).corrections()).isEmpty();
        assertThat(page.latestVersion()).isEqualTo(3);
    }

    @Test
    void asOfARecordingTimeShowsWhatWeKnewThen() {
        var story = lateCall();

        assertThat(versions(story, recorded("2026-03-04T00:00:00Z"))).containsExactly(0L, 1L);
        assertThat(versions(story, recorded("2026-03-05T09:00:00Z"))).containsExactly(0L, 1L, 2L);
        assertThat(versions(story, recorded("2026-03-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void asOfABusinessTimeShowsWhatHadHappenedWheneverItWasRecorded() {
        var story = lateCall();

        assertThat(versions(story, occurred("2026-03-02T12:00:00Z"))).containsExactly(0L);
        // The late call belongs to Monday, and so does its correction; the acknowledgement came on Tuesday.
        assertThat(versions(story, occurred("2026-03-02T15:00:00Z"))).containsExactly(0L, 2L, 3L);
    }

    @Test
    void bothAxesTogetherAnswerWhatWeKnewAtOneTimeAboutAnother() {
        var story = lateCall();
        var monday = Instant.parse("2026-03-02T23:00:00Z");

        var onWednesday = new AsOf(null, Instant.parse("2026-03-04T00:00:00Z"), monday);
        var onThursday = new AsOf(null, Instant.parse("2026-03-05T12:00:00Z"), monday);
        var onSaturday = new AsOf(null, Instant.parse("2026-03-07T00:00:00Z"), monday);

        assertThat(versions(story, onWednesday)).containsExactly(0L);
        assertThat(versions(story, onThursday)).containsExactly(0L, 2L);
        assertThat(versions(story, onSaturday)).containsExactly(0L, 2L, 3L);
    }

    @Test
    void aCorrectedTimeOfTheFactMovesTheEntryOnceTheCorrectionIsKnown() {
        var story = new Story();
        store.append(List.of(
                story.golden(DisputeRegistered.class, "2026-03-02T08:30:00Z", "2026-03-02T08:31:00Z"),
                story.call("C1", "Bonjour.", "2026-03-10T15:00:00Z", "2026-03-11T09:00:00Z"),
                story.correction(1, "occurredAt", "2026-03-03T15:00:00Z", "2026-03-12T10:00:00Z")));

        assertThat(versions(story, occurred("2026-03-05T00:00:00Z"))).containsExactly(0L, 1L, 2L);
        assertThat(versions(story, new AsOf(1L, null, Instant.parse("2026-03-05T00:00:00Z"))))
                .containsExactly(0L);
    }

    @Test
    void pagesJoinWithoutGapOrRepetition() {
        var story = new Story();
        var events = new ArrayList<DisputeEvent>();
        events.add(story.golden(DisputeRegistered.class, "2026-03-02T08:30:00Z", "2026-03-02T08:31:00Z"));
        for (int i = 1; i < 250; i++) {
            events.add(story.call("C" + i, "Appel " + i, "2026-03-03T08:00:00Z", "2026-03-03T08:00:00Z"));
        }
        store.append(events);

        var seen = new ArrayList<Long>();
        Long from = 0L;
        while (from != null) {
            var page = timeline.page(story.dispute(), AGENT, AsOf.NOW, Language.EN, from, 60);
            page.entries().forEach(entry -> seen.add(entry.version()));
            assertThat(page.total()).isEqualTo(250);
            from = page.next();
        }

        assertThat(seen).hasSize(250).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aPageIsFilledThoughMuchOfWhatStandsFirstDidNotCountThen() {
        var story = new Story();
        var events = new ArrayList<DisputeEvent>();
        events.add(story.golden(DisputeRegistered.class, "2026-03-02T08:30:00Z", "2026-03-02T08:31:00Z"));
        for (int i = 1; i < 40; i++) {
            var day = i < 20 ? "2026-03-09T08:00:00Z" : "2026-03-03T08:00:00Z";
            events.add(story.call("C" + i, "Appel " + i, day, "2026-03-10T08:00:00Z"));
        }
        store.append(events);

        var page = timeline.page(story.dispute(), AGENT, occurred("2026-03-04T00:00:00Z"), Language.EN, 0, 6);

        assertThat(page.entries()).extracting(TimelineEntry::version).containsExactly(0L, 20L, 21L, 22L, 23L, 24L);
        assertThat(page.next()).isEqualTo(25L);
    }

    @Test
    void oneLanguageLeavesTheOtherOut() {
        var page = timeline.page(lateCall().dispute(), AGENT, AsOf.NOW, Language.EN, 0, 100);

        assertThat(page.entries()).allSatisfy(entry -> {
            assertThat(entry.told().fr()).isNull();
            assertThat(entry.told().en()).isNotBlank();
        });
    }

    @Test
    void aTimelineWithAHoleSaysSo() {
        var story = lateCall();
        store.lose(story.dispute(), 1);

        assertThat(timeline.page(story.dispute(), AGENT, AsOf.NOW, null, 0, 100).missing())
                .containsExactly(1L);
    }

    @Test
    void theStateIsThatOfThePointAskedFor() {
        var story = new Story();
        store.append(List.of(
                story.golden(DisputeRegistered.class, "2026-03-02T08:30:00Z", "2026-03-02T08:31:00Z"),
                story.golden(OwnerAssigned.class, "2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z"),
                story.golden(DisputeAcknowledged.class, "2026-03-02T09:05:00Z", "2026-03-02T09:05:00Z"),
                story.golden(AssessmentStarted.class, "2026-03-02T09:10:00Z", "2026-03-02T09:10:00Z"),
                story.golden(PromiseMade.class, "2026-03-03T09:10:00Z", "2026-03-03T09:10:00Z"),
                story.golden(PromiseBroken.class, "2026-03-06T16:00:00Z", "2026-03-06T16:00:03Z"),
                story.golden(ProposalMade.class, "2026-03-09T09:00:00Z", "2026-03-09T09:00:00Z"),
                story.golden(ProposalAccepted.class, "2026-03-11T08:00:00Z", "2026-03-13T08:00:00Z"),
                story.golden(AgreementReached.class, "2026-03-11T08:00:00Z", "2026-03-13T08:00:00Z")));

        var first = timeline.state(story.dispute(), AGENT, AsOf.version(0));
        assertThat(first.phase()).isEqualTo(Phase.REGISTERED);
        assertThat(first.owner()).isNull();

        var promised = timeline.state(story.dispute(), AGENT, AsOf.version(4));
        assertThat(promised.phase()).isEqualTo(Phase.ASSESSING);
        assertThat(promised.owner()).isEqualTo(new AgentId("demo-agent"));
        assertThat(promised.promises()).extracting(StateThen.Promised::status).containsExactly(Kept.PENDING);

        var known = timeline.state(story.dispute(), AGENT, recorded("2026-03-12T00:00:00Z"));
        assertThat(known.phase()).isEqualTo(Phase.NEGOTIATING);
        assertThat(known.openOffer().id()).isEqualTo("P1");
        assertThat(known.promises()).extracting(StateThen.Promised::status).containsExactly(Kept.BROKEN);

        var effective = timeline.state(story.dispute(), AGENT, occurred("2026-03-12T00:00:00Z"));
        assertThat(effective.phase()).isEqualTo(Phase.AGREED);
        assertThat(effective.openOffer()).isNull();
        assertThat(effective.remedies()).hasSize(2);
        assertThat(effective.version()).isEqualTo(8);

        assertThat(timeline.state(story.dispute(), AGENT, recorded("2026-01-01T00:00:00Z"))
                        .phase())
                .isNull();
    }

    @Test
    void whoIsNotTiedToTheDisputeCannotTellItFromAnUnknownOne() {
        var story = lateCall();
        var stranger = actor("other-agent", Role.AGENT, "billing");
        var unknown = new DisputeId(UUID.randomUUID());

        assertThat(refusal(story.dispute(), stranger)).isEqualTo(Code.DISPUTE_NOT_FOUND);
        assertThat(refusal(unknown, AGENT)).isEqualTo(Code.DISPUTE_NOT_FOUND);
        assertThat(refusal(story.dispute(), actor("demo-admin", Role.ADMIN, "care")))
                .isEqualTo(Code.DISPUTE_NOT_FOUND);
        assertThat(timeline.page(story.dispute(), actor("demo-auditor", Role.AUDITOR, "none"), AsOf.NOW, null, 0, 1)
                        .entries())
                .hasSize(1);
    }

    private static Code refusal(DisputeId dispute, Actor actor) {
        var refused = new ArrayList<Code>();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> timeline.page(dispute, actor, AsOf.NOW, null, 0, 100))
                .satisfies(e -> refused.add(e.rejection().code()))
                .satisfies(e -> assertThat(e.rejection().facts()).containsOnlyKeys("dispute"));
        return refused.getFirst();
    }

    private static List<Long> versions(Story story, AsOf asOf) {
        return timeline.page(story.dispute(), AGENT, asOf, Language.EN, 0, 100).entries().stream()
                .map(TimelineEntry::version)
                .toList();
    }

    private static AsOf recorded(String at) {
        return new AsOf(null, Instant.parse(at), null);
    }

    private static AsOf occurred(String at) {
        return new AsOf(null, null, Instant.parse(at));
    }

    private static Actor actor(String id, Role role, String team) {
        return new Actor(new AgentId(id), Set.of(role), Set.of(team), new Mandate(Money.euros("100.00"), "mandates-1"));
    }
}
