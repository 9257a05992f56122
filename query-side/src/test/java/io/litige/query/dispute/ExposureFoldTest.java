package io.litige.query.dispute;

import static io.litige.query.dispute.DisputeRowTest.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.ExposureEvent.ExposureRecorded;
import io.litige.api.event.ExposureEvent.PublicationChanged;
import io.litige.api.query.face.ClockState;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.PublicationChange;
import io.litige.query.support.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExposureFoldTest {
    @Test
    @Tag("requirement-18")
    void aCrisisHalvesWhatIsLeftOfRunningTargetsAndLeavesMetOverdueAndLegalOnes() {
        var face = told(Story.of("c")
                .registered()
                .clock(ClockKind.FIRST_ANSWER, "2026-03-02T11:00:00Z")
                .said(Direction.OUTBOUND, true)
                .clock(ClockKind.ACKNOWLEDGEMENT, "2026-03-03T09:00:00Z")
                .clock(ClockKind.RESOLUTION, "2026-03-14T10:00:00Z")
                .clock(ClockKind.MEDIATION_90D, "2026-06-01T10:00:00Z")
                .at("2026-03-04T10:00:00Z")
                .then(s -> new CrisisOpened(s.id(), s.act(), ExposureLevel.SPREADING, 2, "crisis-1")));

        assertThat(face.clocks())
                .extracting(ClockState::kind, ClockState::dueAt)
                .containsExactlyInAnyOrder(
                        tuple(ClockKind.FIRST_ANSWER, Instant.parse("2026-03-02T11:00:00Z")),
                        tuple(ClockKind.ACKNOWLEDGEMENT, Instant.parse("2026-03-03T09:00:00Z")),
                        tuple(ClockKind.RESOLUTION, Instant.parse("2026-03-09T10:00:00Z")),
                        tuple(ClockKind.MEDIATION_90D, Instant.parse("2026-06-01T10:00:00Z")));
    }

    @Test
    @Tag("requirement-91")
    void aPublicationShowsHowItStandsNow() {
        var face = told(Story.of("c")
                .registered()
                .then(s -> new ExposureRecorded(
                        s.id(),
                        s.act(),
                        "X1",
                        ExposureLevel.PUBLISHED,
                        "reviews",
                        s.text("https://x"),
                        s.text("Bad"),
                        s.text("hash"),
                        1,
                        50L,
                        List.of()))
                .at("2026-03-05T10:00:00Z")
                .then(s -> new PublicationChanged(
                        s.id(),
                        s.act(),
                        "X1",
                        PublicationChange.REMOVED,
                        ExposureLevel.PUBLISHED,
                        null,
                        null,
                        null,
                        null)));

        assertThat(face.exposure().level()).isEqualTo(ExposureLevel.PUBLISHED);
        assertThat(face.exposure().publications()).singleElement().satisfies(publication -> {
            assertThat(publication.change()).isEqualTo(PublicationChange.REMOVED);
            assertThat(publication.changedAt()).isEqualTo("2026-03-05T10:00:00Z");
            assertThat(publication.text()).extracting(text -> text.value()).isEqualTo("Bad");
            assertThat(publication.rating()).isEqualTo(1);
        });
    }
}
