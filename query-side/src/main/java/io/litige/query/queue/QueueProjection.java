package io.litige.query.queue;

import io.litige.api.event.DisputeEvent;
import io.litige.query.projection.Projector;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Keeps the queues. */
@Component
@ProcessingGroup(QueueProjection.NAME)
class QueueProjection {
    static final String NAME = "agent-queue";

    private final QueueView view;
    private final Projector projector;

    QueueProjection(QueueView view, Projector projector) {
        this.view = view;
        this.projector = projector;
    }

    @EventHandler
    void on(DisputeEvent event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        projector.apply(view, event, message, unitOfWork);
    }
}
