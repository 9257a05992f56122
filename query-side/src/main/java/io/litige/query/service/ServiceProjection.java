package io.litige.query.service;

import io.litige.api.event.DisputeEvent;
import io.litige.query.projection.Projector;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Keeps how quickly and how well customers are answered. */
@Component
@ProcessingGroup(ServiceProjection.NAME)
class ServiceProjection {
    static final String NAME = "service";

    private final ServiceView view;
    private final Projector projector;

    ServiceProjection(ServiceView view, Projector projector) {
        this.view = view;
        this.projector = projector;
    }

    @EventHandler
    void on(DisputeEvent event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        projector.apply(view, event, message, unitOfWork);
    }
}
