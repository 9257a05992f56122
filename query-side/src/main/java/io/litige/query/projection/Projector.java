package io.litige.query.projection;

import io.litige.api.event.DisputeEvent;
import io.litige.query.projection.ViewTable.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Folds the events of one processor batch: one read of all rows the batch touches, the fold in memory, one write just
 * before the processor's transaction commits. An event that cannot be folded fails alone and leaves its row as it was,
 * so that it can be set aside with the rest of its dispute.
 */
@Component
public class Projector {
    private final ProgressTable progress;
    private final Freshness freshness;

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
        Batch<R> batch = unitOfWork.getOrComputeResource("view:" + view.name(), key -> open(view, unitOfWork));
        batch.apply(event, placed.getSequenceNumber());
        batch.reached.see(message);
    }

    /** Empties a view before its replay. */
    public void reset(View<?> view) {
        view.table().clear();
        progress.clear(view.name());
    }

    private <R extends ViewRow> Batch<R> open(View<R> view, UnitOfWork<?> unitOfWork) {
        var batch = new Batch<>(view, view.table().find(disputesOf(unitOfWork)));
        var segment = unitOfWork.<Integer>getResource("Processor[" + view.name() + "]/SegmentId");
        unitOfWork.onPrepareCommit(uow -> {
            view.table().write(batch.changes());
            batch.reached.position().ifPresent(at -> progress.advance(view.name(), segment == null ? 0 : segment, at));
        });
        unitOfWork.afterCommit(uow -> freshness.raise(view.name()));
        return batch;
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

    /** Rows of one batch: as they were found, and as they have become. */
    private static final class Batch<R extends ViewRow> {
        private final View<R> view;
        private final Map<UUID, R> before;
        private final Map<UUID, R> changed = new HashMap<>();
        private final Reached reached = new Reached();

        Batch(View<R> view, Map<UUID, R> before) {
            this.view = view;
            this.before = before;
        }

        void apply(DisputeEvent event, long version) {
            UUID id = event.disputeId().value();
            R row = row(id);
            long held = row == null ? -1 : row.version();
            if (version <= held) {
                return;
            }
            if (version > held + 1) {
                throw new IllegalStateException(
                        "view " + view.name() + " holds dispute " + id + " up to " + held + ", event is " + version);
            }
            changed.put(id, view.evolution().evolve(row, event, version));
        }

        List<Change<R>> changes() {
            return changed.entrySet().stream()
                    .map(entry -> new Change<>(before.get(entry.getKey()), entry.getValue()))
                    .sorted(java.util.Comparator.comparing(
                            change -> change.after().disputeId()))
                    .toList();
        }

        private @Nullable R row(UUID id) {
            R newer = changed.get(id);
            return newer == null ? before.get(id) : newer;
        }
    }
}
