package io.litige.query.projection;

import io.litige.api.event.DisputeEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Folds the events of one processor batch: one read of all rows the batch touches, the fold in memory, one write just
 * before the processor's transaction commits. An event that cannot be folded fails alone and leaves its row as it was,
 * so that it can be set aside with the rest of its dispute. When the database refuses a batch, the same events are
 * written one by one the next time: the one that is refused then fails alone, too.
 */
@Component
public class Projector {
    private final ProgressTable progress;
    private final Freshness freshness;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    Projector(ProgressTable progress, Freshness freshness) {
        this.progress = progress;
        this.freshness = freshness;
    }

    /**
     * @throws IllegalStateException when the message has no place in its dispute, or events before it are missing
     */
    public <R extends ViewRow> void apply(
            View<R> view, DisputeEvent event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        if (!(message instanceof DomainEventMessage<?> placed)) {
            throw new IllegalStateException("an event without its place in a dispute cannot be folded");
        }
        Work<R> work = unitOfWork.getOrComputeResource("view:" + view.name(), key -> open(view, unitOfWork));
        if (work.batch.apply(event, placed.getSequenceNumber()) && work.oneByOne) {
            writeAlone(view, work.batch);
        }
        work.reached.see(message);
    }

    private <R extends ViewRow> Work<R> open(View<R> view, UnitOfWork<?> unitOfWork) {
        Integer segment = unitOfWork.getResource("Processor[" + view.name() + "]/SegmentId");
        int part = segment == null ? 0 : segment;
        var place = view.name() + "/" + part;
        var work = new Work<>(
                new Batch<>(view, view.table().find(disputesOf(unitOfWork))),
                segment == null || refused.contains(place));
        unitOfWork.onPrepareCommit(uow -> {
            write(view, work, place);
            work.reached.position().ifPresent(at -> progress.advance(view.name(), part, at));
        });
        unitOfWork.afterCommit(uow -> {
            refused.remove(place);
            freshness.raise(view.name());
        });
        return work;
    }

    private <R extends ViewRow> void write(View<R> view, Work<R> work, String place) {
        var changes = work.batch.changes();
        try {
            view.table().write(changes);
        } catch (DataIntegrityViolationException e) {
            refused.add(place);
            throw e;
        }
        if (!changes.isEmpty()) {
            view.written(changes);
        }
    }

    private static <R extends ViewRow> void writeAlone(View<R> view, Batch<R> batch) {
        var change = batch.changes();
        try {
            view.table().writeOrTakeBack(change);
        } catch (DataIntegrityViolationException e) {
            batch.takeBack();
            throw e;
        }
        view.written(change);
        batch.settle();
    }

    private static Set<UUID> disputesOf(UnitOfWork<?> unitOfWork) {
        List<? extends Message<?>> messages = unitOfWork instanceof BatchingUnitOfWork<?> batching
                ? batching.getMessages()
                : List.of(unitOfWork.getMessage());
        var disputes = new HashSet<UUID>();
        for (var message : messages) {
            // The identifier, not the payload: one unreadable event must not keep the others from being read.
            if (message instanceof DomainEventMessage<?> event) {
                disputes.add(UUID.fromString(event.getAggregateIdentifier()));
            }
        }
        return disputes;
    }

    /**
     * @param oneByOne each event is written before the next one is taken
     */
    private record Work<R extends ViewRow>(Batch<R> batch, Reached reached, boolean oneByOne) {
        Work(Batch<R> batch, boolean oneByOne) {
            this(batch, new Reached(), oneByOne);
        }
    }
}
