package io.litige.app.ops;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.app.wiring.ViewGate;
import io.litige.query.projection.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What views and automations have set aside, and another try of it. */
@Component
class DeadLetters {
    /** Events shown of a queue. */
    private static final int SHOWN = 100;

    private final EventProcessingConfiguration processing;
    private final ObjectProvider<View<?>> views;
    private final ObjectProvider<Repair> repair;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeadLetters(
            EventProcessingConfiguration processing,
            ObjectProvider<View<?>> views,
            ObjectProvider<Repair> repair,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.processing = processing;
        this.views = views;
        this.repair = repair;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The oldest events set aside, without their contents. */
    List<Letter> list(String name) {
        var queue = processing.deadLetterQueue(name).orElseThrow(() -> unknown(name));
        var letters = new ArrayList<Letter>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : queue.deadLetters()) {
            for (var letter : sequence) {
                if (letters.size() == SHOWN) {
                    return letters;
                }
                letters.add(Letter.of(letter));
            }
        }
        return letters;
    }

    /** Offers one set-aside dispute's events again; says whether that went well. */
    boolean retry(String name) {
        var processor = processing.sequencedDeadLetterProcessor(name).orElseThrow(() -> unknown(name));
        var view = views.stream().filter(one -> one.name().equals(name)).findFirst();
        var fromTheRecord = repair.getIfAvailable();
        if (view.isPresent() && fromTheRecord != null) {
            return fromTheRecord.retry(view.get());
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            ViewGate.pass(name, jdbc);
            return processor.processAny();
        }));
    }

    private Rejected unknown(String name) {
        return Rejected.because(
                Code.PROJECTION_NOT_FOUND,
                Map.of("projection", name, "known", processing.eventProcessors().keySet()));
    }
}
