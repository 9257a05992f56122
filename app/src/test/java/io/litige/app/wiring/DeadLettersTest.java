package io.litige.app.wiring;

import static io.litige.app.wiring.TestStore.dispute;
import static io.litige.app.wiring.TestStore.kept;
import static io.litige.app.wiring.TestStore.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.ProductInside;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** An event somebody cannot take is set aside with the later ones of its dispute, and taken later in order. */
class DeadLettersTest {
    @Test
    void whatCannotBeTakenIsSetAsideInOrderAndNeverSkipped() {
        try (var product = ProductInside.start(
                Database.fresh(), List.of("command"), List.of(Picky.class), "litige.imports.worker=false")) {
            var application = product.context();
            var picky = application.getBean(Picky.class);
            var store = application.getBean(EventStore.class);
            var projections = application.getBean(Projections.class);
            var difficult = dispute();
            var easy = dispute();
            picky.refuses.set(true);
            store.publish(message(difficult, 0, kept(difficult)), message(difficult, 1, kept(difficult)));
            Wait.until("both are set aside", () -> deadLetters(projections) == 2);

            picky.refuses.set(false);
            store.publish(message(easy, 0, kept(easy)), message(difficult, 2, kept(difficult)));
            Wait.until("the third waits behind them", () -> deadLetters(projections) == 3);
            Wait.until("other disputes go on", () -> picky.taken.contains(easy + "@0"));

            assertThat(application
                            .getBean(EventProcessingConfiguration.class)
                            .sequencedDeadLetterProcessor("picky")
                            .orElseThrow()
                            .processAny())
                    .isTrue();
            assertThat(picky.taken)
                    .containsSubsequence(difficult + "@0", difficult + "@1", difficult + "@2")
                    .hasSize(4);
            Wait.until("nothing is left aside", () -> deadLetters(projections) == 0);
        }
    }

    private static long deadLetters(Projections projections) {
        return projections.states().stream()
                .filter(state -> state.name().equals("picky"))
                .mapToLong(Projections.State::deadLetters)
                .sum();
    }

    @Component
    @ProcessingGroup("picky")
    static class Picky {
        final AtomicBoolean refuses = new AtomicBoolean();
        final List<String> taken = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(PromiseKept event, @org.axonframework.eventhandling.SequenceNumber long sequence) {
            if (refuses.get()) {
                throw new IllegalStateException("not now");
            }
            taken.add(event.disputeId() + "@" + sequence);
        }
    }
}
