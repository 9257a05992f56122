package io.litige.query.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.ClockState;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.query.support.Story;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DisputeRowTest {
    @Test
    void registrationGivesAFaceWithTheClaimedSum() {
        var story = Story.of("c")
                .registered(
                        Story.financial("G1", "A", Money.euros("10.00"), Money.euros("2.50")),
                        Story.financial("G2", null, Money.of("3.00", "CHF")));

        var face = told(story);

        assertThat(face.phase()).isEqualTo(Phase.REGISTERED);
        assertThat(face.version()).isZero();
        assertThat(face.complaint().claimed()).containsExactly(Money.of("3.00", "CHF"), Money.euros("12.50"));
        assertThat(face.reference()).isEqualTo(story.id().reference());
        assertThat(face.last().what()).isEqualTo("dispute-registered");
    }

    @Test
    void nothingComesBeforeTheRegistration() {
        var story = Story.of("c").severity(2);

        assertThatThrownBy(() -> told(story)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSubstantiveAnswerMeetsTheFirstAnswerClock() {
        var face = told(Story.of("c")
                .registered()
                .clock(ClockKind.FIRST_ANSWER, "2026-03-05T17:00:00Z")
                .at("2026-03-03T10:00:00Z")
                .said(Direction.OUTBOUND, true));

        assertThat(face.clocks())
                .singleElement()
                .extracting(ClockState::metAt)
                .isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
        assertThat(face.exchange().answeredAt()).isEqualTo("2026-03-03T10:00:00Z");
    }

    @Tag("requirement-23")
    @Test
    void anAutomaticMessageIsNoAnswer() {
        var face = told(Story.of("c")
                .registered()
                .clock(ClockKind.FIRST_ANSWER, "2026-03-05T17:00:00Z")
                .said(Direction.OUTBOUND, false));

        assertThat(face.clocks()).extracting(ClockState::metAt).containsOnlyNulls();
        assertThat(face.exchange().answeredAt()).isNull();
    }

    @Test
    void onlyTheTwentyNewestCommunicationsAreShownAndAllAreCounted() {
        var story = Story.of("c").registered();
        for (int i = 0; i < 25; i++) {
            story.at(Story.START.plusSeconds(i)).said(Direction.INBOUND, true);
        }

        var exchange = told(story).exchange();

        assertThat(exchange.count()).isEqualTo(25);
        assertThat(exchange.communications()).hasSize(20);
        assertThat(exchange.communications().getFirst().occurredAt()).isEqualTo(Story.START.plusSeconds(24));
    }

    static DisputeFace told(Story story) {
        @Nullable DisputeRow row = null;
        long version = 0;
        for (var event : story.events()) {
            row = DisputeRow.evolve(row, event, version++);
        }
        return Objects.requireNonNull(row).face();
    }
}
