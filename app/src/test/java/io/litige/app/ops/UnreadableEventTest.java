package io.litige.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One event nobody can read amid the full batches of a view that reads the whole record again. */
class UnreadableEventTest {
    private static LivedIn product;

    @BeforeAll
    static void live(@TempDir Path data) {
        product = LivedIn.start(data);
    }

    @AfterAll
    static void stop() {
        product.litige.close();
    }

    @Test
    void parksItsDisputeAloneAndIsTakenInOrderWhenItCanBeRead() {
        var dispute = product.quietDispute(1);
        long spoilt = product.spoil(dispute);
        try {
            LivedIn.await(product::letters, product.oneLetterEach()::equals);
            product.write(product.anyDispute(0));
            product.awaitViews();
            var live = product.contents();

            readEverythingAgain();

            LivedIn.await(product::letters, product.oneLetterEach()::equals);
            product.awaitViews();
            assertThat(product.contents()).isEqualTo(live);
            product.views.forEach(
                    view -> assertThat(product.held(view.name(), dispute)).isEqualTo(spoilt - 1));
        } finally {
            product.mend(dispute, spoilt);
        }
        for (var view : product.views) {
            assertThat(product.retry(view.name())).isTrue();
            assertThat(product.held(view.name(), dispute)).isEqualTo(spoilt);
        }
        assertThat(product.letters()).isEmpty();
        var taken = product.contents();
        product.rebuildAndWait("");
        assertThat(product.contents()).isEqualTo(taken);
    }

    /** Through the processors, in their batches: hundreds of events in each. */
    private static void readEverythingAgain() {
        var processing = product.litige.context().getBean(EventProcessingConfiguration.class);
        for (var view : product.views) {
            var processor = processing
                    .eventProcessor(view.name(), StreamingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            view.tables()
                    .forEach(table ->
                            product.owner.sql("truncate views." + table).update());
            product.owner
                    .sql("delete from views.view_progress where view = ?")
                    .param(view.name())
                    .update();
            processor.resetTokens();
            processor.start();
        }
    }
}
