package io.litige.query.dispute;

import static io.litige.query.dispute.DisputeRowTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.AftercareEvent.FeedbackRecorded;
import io.litige.api.event.AftercareEvent.RatingRequested;
import io.litige.api.event.AftercareEvent.ServiceRated;
import io.litige.api.event.MessageEvent.DraftAmended;
import io.litige.api.event.MessageEvent.DraftReleased;
import io.litige.api.event.MessageEvent.MessageDrafted;
import io.litige.api.event.TermsEvent.TermsChangeNoticed;
import io.litige.api.event.TermsEvent.TermsLinked;
import io.litige.api.query.face.DraftStatus;
import io.litige.api.value.Channel;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Release;
import io.litige.api.value.ToneFlag;
import io.litige.query.support.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts, ratings and terms as a face shows them. */
class CorrespondenceFoldTest {
    @Test
    void aDraftShowsItsPresentWordingAndSettledOnesMakeRoom() {
        var story = Story.of("c").registered().then(s -> drafted(s, "D1")).then(s -> amended(s, "D1"));
        var waiting = told(story).correspondence().drafts().getFirst();
        assertThat(waiting.text().reveal()).isEqualTo("Calme");
        assertThat(waiting.flags()).isEmpty();
        assertThat(waiting.status()).isEqualTo(DraftStatus.WAITING);

        for (int number = 2; number <= 13; number++) {
            var id = "D" + number;
            story = story.then(s -> drafted(s, id)).then(s -> released(s, id));
        }
        var drafts = told(story).correspondence().drafts();
        assertThat(drafts).hasSize(11);
        assertThat(drafts.getFirst().id()).as("what waits stays").isEqualTo("D1");
        assertThat(drafts.get(1).id()).isEqualTo("D4");
    }

    @Test
    void aUsedLinkShowsNoTokenAnyMore() {
        var story = Story.of("c")
                .registered()
                .then(s -> new RatingRequested(
                        s.id(), s.act(), "F1", s.text("token"), Instant.parse("2026-04-01T00:00:00Z")));
        assertThat(told(story).aftercare().ratings().getFirst().token()).isNotNull();

        var ratings = told(story.then(s -> new ServiceRated(s.id(), s.act(), "F1", 4, null))
                        .then(s -> new FeedbackRecorded(s.id(), s.act(), "F2", 1, s.text("Non"))))
                .aftercare()
                .ratings();

        assertThat(ratings).extracting(rating -> rating.score()).containsExactly(4, 1);
        assertThat(ratings.getFirst().token()).isNull();
    }

    @Test
    void aNewerVersionStandsBesideTheOneThatCounts() {
        var terms = told(Story.of("c")
                        .registered()
                        .then(s -> new TermsLinked(
                                s.id(),
                                s.act(),
                                "CGV",
                                "1",
                                LocalDate.parse("2025-11-03"),
                                LocalDate.parse("2025-10-20"),
                                List.of("E1"),
                                true))
                        .then(s -> new TermsChangeNoticed(
                                s.id(), s.act(), "CGV", "1", "2", LocalDate.parse("2026-04-01"))))
                .terms();

        assertThat(terms).singleElement().satisfies(linked -> {
            assertThat(linked.version()).isEqualTo("1");
            assertThat(linked.newer()).isEqualTo("2");
        });
    }

    private static MessageDrafted drafted(Story s, String id) {
        return new MessageDrafted(
                s.id(),
                s.act(),
                id,
                MessagePurpose.ANSWER,
                Channel.EMAIL,
                "fr",
                null,
                s.text("Vite !!"),
                "letter",
                "1",
                "reponse@example.org",
                "token",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                3,
                Release.ANOTHER_PERSON,
                List.of(ToneFlag.EXCLAMATION),
                null,
                "release-1");
    }

    private static DraftAmended amended(Story s, String id) {
        return new DraftAmended(
                s.id(), s.act(), id, null, s.text("Calme"), 3, Release.ANOTHER_PERSON, List.of(), null, "release-1");
    }

    private static DraftReleased released(Story s, String id) {
        return new DraftReleased(
                s.id(), s.act(), id, MessagePurpose.ANSWER, List.of(s.act().actor()), Release.ANOTHER_PERSON);
    }
}
