package io.litige.query.queue;

import io.litige.api.event.DisputeEvent;
import io.litige.query.projection.Projector;
import io.litige.query.projection.View;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Keeps the queues. */
@Component
@ProcessingGroup(QueueProjection.NAME)
class QueueProjection {
    static final String NAME = "agent-queue";

    private final View<QueueRow> view;
    private final Projector projector;

    QueueProjection(QueueView table, Projector projector) {
        this.view = view(table);
        this.projector = projector;
    }

    static View<QueueRow> view(QueueView table) {
        return new View<>(NAME, table, QueueRow::evolve);
    }

    @EventHandler
    void on(DisputeEvent event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        projector.apply(view, event, message, unitOfWork);
    }

    @ResetHandler
    void reset() {
        projector.reset(view);
    }
}
