package io.litige.query.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.DisputeQuery.ShowDispute;
import io.litige.api.query.PhaseTimes;
import io.litige.api.query.face.NextStep;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Role;
import io.litige.query.projection.Questions;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisputeProjectionTest {
    private final Views views = new Views(Clock.systemUTC());

    @BeforeEach
    void empty() {
        Database.empty();
        views.answers(DisputeProjection.class);
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void theFaceIsWhatTheFoldSays() {
        var story = Story.of("c").registered().severity(3).said(Direction.INBOUND, true);
        views.store(story);
        views.project(DisputeProjection.NAME, DisputeProjection.class, 10);

        var face = show(story.id(), Role.AGENT, "care");

        assertThat(stored(face.withNext(List.of(), LocalDate.EPOCH))).isEqualTo(stored(DisputeRowTest.told(story)));
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(face.severity()).explanation())
                        .fr())
                .startsWith("Niveau 3 sur 5");
        assertThat(face.next()).extracting(NextStep::command).contains("Acknowledge", "Claim");
    }

    @Test
    void anUnknownDisputeAndAHiddenOneLookTheSame() {
        var story = Story.of("c").registered();
        views.store(story);
        views.project(DisputeProjection.NAME, DisputeProjection.class, 10);

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> show(story.id(), Role.AGENT, "elsewhere"))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.DISPUTE_NOT_FOUND));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> show(new DisputeId(UUID.randomUUID()), Role.AGENT, "care"))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.DISPUTE_NOT_FOUND));
    }

    /** Without what follows from the hour, and with what is told when somebody asks. */
    private static DisputeFace stored(DisputeFace face) {
        var draft = new FaceDraft(face, face.version());
        draft.severity = SeverityWords.told(face.severity());
        draft.regime = null;
        draft.times = PhaseTimes.NONE;
        return draft.done(face.last(), face.next());
    }

    private DisputeFace show(DisputeId id, Role role, String team) {
        return views.bean(Questions.class)
                .ask(Views.actor("somebody", role, team), new ShowDispute(id, null), DisputeFace.class);
    }
}
