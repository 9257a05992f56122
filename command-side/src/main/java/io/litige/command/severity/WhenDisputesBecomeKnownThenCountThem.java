package io.litige.command.severity;

import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LifecycleEvent.DisputeVoided;
import io.litige.api.event.LinkEvent;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.value.Ground;
import io.litige.command.severity.FrequencyTable.Dimension;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Follows what is counted in the order of the record, alone, so that everything up to the position it writes is counted
 * and nothing after it (requirement 15). Counts are written with their position in one transaction; events that change no
 * count cost none.
 */
@Component
@ProcessingGroup(WhenDisputesBecomeKnownThenCountThem.NAME)
public class WhenDisputesBecomeKnownThenCountThem {
    /** Its processor has one segment: several would each have a position of their own. */
    public static final String NAME = "dispute-frequency";

    private final FrequencyTable table;

    WhenDisputesBecomeKnownThenCountThem(FrequencyTable table) {
        this.table = table;
    }

    @EventHandler
    void on(DisputeRegistered event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        follow(event, message, unitOfWork);
    }

    @EventHandler
    void on(OriginIdentified event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        follow(event, message, unitOfWork);
    }

    @EventHandler
    void on(DisputeVoided event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        follow(event, message, unitOfWork);
    }

    @EventHandler
    void on(LinkEvent event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        follow(event, message, unitOfWork);
    }

    private void follow(DisputeEvent event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        count(event);
        // What is taken from the dead letters has its place behind the position already.
        if (message instanceof TrackedEventMessage<?> tracked) {
            var reached = unitOfWork.getOrComputeResource(NAME, key -> {
                var last = new AtomicLong();
                unitOfWork.onPrepareCommit(work -> table.advance(last.get()));
                return last;
            });
            tracked.trackingToken().position().ifPresent(reached::set);
        }
    }

    void count(DisputeEvent event) {
        switch (event) {
            case DisputeRegistered e -> register(e);
            case OriginIdentified e -> table.recode(e.disputeId(), e.ground(), e.cause());
            case DisputeVoided e -> table.counts(e.disputeId(), false);
            case DisputeLinkedAsDuplicate e -> table.counts(e.disputeId(), false);
            case DuplicateUnlinked e -> table.counts(e.disputeId(), true);
            case DisputeSplit e -> e.grounds().forEach(ground -> table.part(e.disputeId(), ground.id()));
            default -> {}
        }
    }

    private void register(DisputeRegistered e) {
        var at = e.act().occurredAt();
        table.add(Dimension.CUSTOMER, e.customer().toString(), at, e.disputeId());
        Stream.concat(
                        Stream.ofNullable(e.product()),
                        e.grounds().stream()
                                .map(Ground::goods)
                                .filter(Objects::nonNull)
                                .map(goods -> goods.productRef())
                                .filter(Objects::nonNull))
                .distinct()
                .forEach(product -> table.add(Dimension.PRODUCT, product, at, e.disputeId()));
        for (var ground : e.grounds()) {
            if (ground.cause() != null) {
                table.add(Dimension.CAUSE, ground.cause(), at, e.disputeId(), ground.id());
            }
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
