package io.litige.query.recurrence;

import io.litige.api.event.DisputeEvent;
import io.litige.query.projection.Projector;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Keeps the facts of quality. */
@Component
@ProcessingGroup(RecurrenceProjection.NAME)
class RecurrenceProjection {
    static final String NAME = "recurrence";

    private final RecurrenceView view;
    private final Projector projector;

    RecurrenceProjection(RecurrenceView view, Projector projector) {
        this.view = view;
        this.projector = projector;
    }

    @EventHandler
    void on(DisputeEvent event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        projector.apply(view, event, message, unitOfWork);
    }
}
