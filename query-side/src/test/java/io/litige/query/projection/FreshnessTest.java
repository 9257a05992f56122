package io.litige.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.litige.api.query.Seen;
import io.litige.query.dispute.FaceView;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private final Views views = new Views(Clock.systemUTC());
    private final Freshness freshness = views.bean(Freshness.class);
    private final View<?> view = views.bean(FaceView.class);
    private final Story story = Story.of("a").registered().severity(2);

    @BeforeEach
    void empty() {
        Database.empty();
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void whoHasSeenNothingNeverWaits() {
        freshness.await(view, null, Duration.ZERO);
    }

    @Test
    void whatIsThereIsNotWaitedFor() {
        Views.fold(view, story);

        freshness.await(view, new Seen(story.id(), 1), Duration.ZERO);
    }

    @Test
    void aViewThatIsBehindSaysHowFarItIs() {
        Views.fold(view, story);

        assertThatExceptionOfType(ViewBehind.class)
                .isThrownBy(() -> freshness.await(view, new Seen(story.id(), 2), Duration.ofMillis(50)))
                .satisfies(e ->
                        assertThat(e.facts()).isEqualTo(new ViewBehind.Facts("dispute-face", story.id() + "@2", 1)));
    }

    @Test
    void aReaderIsServedAsSoonAsTheViewHasIt() throws Exception {
        var waiting = CompletableFuture.runAsync(
                () -> freshness.await(view, new Seen(story.id(), 1), Duration.ofSeconds(30)));

        Views.fold(view, story);

        waiting.get(30, TimeUnit.SECONDS);
    }
}
