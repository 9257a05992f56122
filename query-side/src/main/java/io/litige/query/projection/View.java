package io.litige.query.projection;

import io.litige.api.event.DisputeEvent;
import io.litige.query.projection.ViewTable.Change;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One view: its name (also its processing group), where its rows lie and how events change them. */
public abstract class View<R extends ViewRow> {
    /** Where readers look. */
    public static final String LIVE = "views";

    /** Where a view is built beside the live one. */
    public static final String SHADOW = "views_shadow";

    private final String name;
    private final int edition;
    private final Layout<R> layout;
    private final Evolution<R> evolution;
    private final JdbcClient jdbc;
    private final ViewTable<R> table;

    /**
     * @param edition raised whenever the same events give other rows than before: a view of an earlier edition is built
     *     anew at the next start
     */
    protected View(String name, int edition, Layout<R> layout, Evolution<R> evolution, JdbcClient jdbc) {
        this.name = name;
        this.edition = edition;
        this.layout = layout;
        this.evolution = evolution;
        this.jdbc = jdbc;
        this.table = in(LIVE);
    }

    public final String name() {
        return name;
    }

    /** Which of its forms its code writes; from 1 on. */
    public final int edition() {
        return edition;
    }

    /** The live tables. */
    public final ViewTable<R> table() {
        return table;
    }

    final ViewTable<R> in(String schema) {
        return new ViewTable<>(layout, schema, jdbc);
    }

    /**
     * This view once more, beside the live one.
     *
     * @param transaction in which it is written
     */
    public final Shadow<R> shadow(Aside aside, JdbcOperations jdbc, TransactionOperations transaction) {
        return new Shadow<>(this, aside, jdbc, transaction);
    }

    /** Names of its tables, the one with a line per dispute first. */
    public final List<String> tables() {
        return layout.all().map(Part::table).toList();
    }

    final Evolution<R> evolution() {
        return evolution;
    }

    /** Folds the events of one dispute from its first on, as far as that goes. */
    public final Folded<R> fold(List<? extends DomainEventMessage<?>> events) {
        @Nullable R row = null;
        int taken = 0;
        try {
            for (var event : events) {
                if (event.getSequenceNumber() != taken) {
                    throw new IllegalStateException("event " + taken + " of a dispute is missing");
                }
                row = evolution.evolve(row, (DisputeEvent) event.getPayload(), event.getSequenceNumber());
                taken++;
            }
            return new Folded<>(row, taken, null);
        } catch (RuntimeException e) {
            return new Folded<>(row, taken, e);
        }
    }

    /**
     * What the events of one dispute come to.
     *
     * @param row null when not even the first could be folded
     * @param taken events that are in the row
     * @param failure why the event after those could not be folded; null when all were
     */
    public record Folded<R>(
            @Nullable R row, int taken, @Nullable RuntimeException failure) {}

    /**
     * Forgets what the live tables hold of a dispute and writes what its events come to. Inside a transaction that keeps
     * everybody else from writing it.
     *
     * @param events all events of the dispute; none when the record does not have it
     * @return whether all of them are in the row; the others were put aside
     */
    public final boolean replace(UUID dispute, List<? extends DomainEventMessage<?>> events, Aside aside) {
        var folded = fold(events);
        table.forget(List.of(dispute));
        if (folded.row() != null) {
            List<Change<R>> change = List.of(new Change<>(null, folded.row()));
            table.write(change);
            written(change);
        }
        if (folded.failure() != null) {
            aside.put(this, events.subList(folded.taken(), events.size()), folded.failure());
        }
        return folded.failure() == null;
    }

    /** Called in the transaction that has written a batch to the live tables. */
    protected void written(List<Change<R>> changes) {}

    /** Called after other tables have become the live ones. */
    public void switched() {}
}
