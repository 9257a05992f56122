package io.litige.query.projection;

import io.litige.api.event.DisputeEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A view on its way beside the live one; readers know nothing of it. Filled at once by {@link #bulk}, then kept up by
 * {@link #follow}, with the same fold as the live one. A dispute that cannot be folded is put aside from that event on.
 */
public final class Shadow<R extends ViewRow> {
    private final View<R> view;
    private final ViewTable<R> table;
    private final Aside aside;
    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final Set<UUID> parked = ConcurrentHashMap.newKeySet();

    Shadow(View<R> view, Aside aside, JdbcOperations jdbc, TransactionOperations transaction) {
        this.view = view;
        this.table = view.in(View.SHADOW);
        this.aside = aside;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public View<R> view() {
        return view;
    }

    /** Number of disputes put aside. */
    public int parked() {
        return parked.size();
    }

    /** For one thread; others may fill the same shadow with other disputes. */
    public BulkCopy<R> bulk() {
        return new BulkCopy<>(this);
    }

    void copy(List<R> rows) {
        transaction.executeWithoutResult(status -> table.copy(jdbc, rows));
    }

    void park(List<? extends DomainEventMessage<?>> events, RuntimeException cause) {
        parked.add(disputeOf(events.getFirst()));
        transaction.executeWithoutResult(status -> aside.put(view, events, cause));
    }

    /** Takes the next events of the record, whatever dispute they belong to. */
    public void follow(List<? extends DomainEventMessage<?>> events) {
        try {
            parked.addAll(inTransaction(events, false));
        } catch (DataIntegrityViolationException e) {
            parked.addAll(inTransaction(events, true));
        }
    }

    private Set<UUID> inTransaction(List<? extends DomainEventMessage<?>> events, boolean oneByOne) {
        var newly = new HashSet<UUID>();
        transaction.executeWithoutResult(status -> fold(events, oneByOne, newly));
        return newly;
    }

    private void fold(List<? extends DomainEventMessage<?>> events, boolean oneByOne, Set<UUID> newly) {
        var disputes = events.stream().map(Shadow::disputeOf).collect(Collectors.toSet());
        var batch = new Batch<>(view, table.find(disputes));
        for (var event : events) {
            var dispute = disputeOf(event);
            if (parked.contains(dispute) || newly.contains(dispute)) {
                aside.put(view, List.of(event), null);
                continue;
            }
            var failure = failure(batch, event, oneByOne);
            if (failure != null) {
                newly.add(dispute);
                aside.put(view, List.of(event), failure);
            }
        }
        table.write(batch.changes());
    }

    private @Nullable RuntimeException failure(Batch<R> batch, DomainEventMessage<?> event, boolean oneByOne) {
        try {
            batch.apply((DisputeEvent) event.getPayload(), event.getSequenceNumber());
            if (oneByOne) {
                table.writeOrTakeBack(batch.changes());
                batch.settle();
            }
            return null;
        } catch (DataIntegrityViolationException e) {
            batch.takeBack();
            return e;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static UUID disputeOf(DomainEventMessage<?> event) {
        return UUID.fromString(event.getAggregateIdentifier());
    }
}
