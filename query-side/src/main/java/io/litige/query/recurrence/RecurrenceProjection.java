package io.litige.query.recurrence;

import io.litige.api.event.DisputeEvent;
import io.litige.query.projection.Projector;
import io.litige.query.projection.View;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Keeps the facts of quality. */
@Component
@ProcessingGroup(RecurrenceProjection.NAME)
class RecurrenceProjection {
    static final String NAME = "recurrence";

    private final View<RecurrenceRow> view;
    private final Projector projector;

    RecurrenceProjection(RecurrenceTable table, Projector projector) {
        this.view = view(table);
        this.projector = projector;
    }

    static View<RecurrenceRow> view(RecurrenceTable table) {
        return new View<>(NAME, table, RecurrenceRow::evolve);
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
