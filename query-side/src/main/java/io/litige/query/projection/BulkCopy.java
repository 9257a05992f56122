package io.litige.query.projection;

import io.litige.query.projection.View.Folded;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** Fills a shadow with whole disputes: each is folded in memory and only what it comes to is written. */
public final class BulkCopy<R extends ViewRow> {
    private static final int ROWS = 500;

    private final Shadow<R> shadow;
    private final List<Whole<R>> waiting = new ArrayList<>();

    BulkCopy(Shadow<R> shadow) {
        this.shadow = shadow;
    }

    private record Whole<R>(List<? extends DomainEventMessage<?>> events, R row, Folded<R> folded) {}

    /** All events of one dispute there are so far, from its first on. */
    public void add(List<? extends DomainEventMessage<?>> events) {
        var folded = shadow.view().fold(events);
        var row = folded.row();
        if (row != null) {
            waiting.add(new Whole<>(List.copyOf(events), row, folded));
        } else {
            parkRest(events, folded);
        }
        if (waiting.size() >= ROWS) {
            flush();
        }
    }

    /** Writes what waits. */
    public void flush() {
        write(waiting);
        waiting.clear();
    }

    private void write(List<Whole<R>> all) {
        var refusal = refusal(all.stream().map(Whole::row).toList());
        if (refusal == null) {
            all.forEach(whole -> parkRest(whole.events(), whole.folded()));
        } else if (all.size() > 1) {
            int half = all.size() / 2;
            write(all.subList(0, half));
            write(all.subList(half, all.size()));
        } else {
            writeAsFarAsPossible(all.getFirst(), refusal);
        }
    }

    /** The database does not take the row: keeps what the dispute was before the event that made it so. */
    private void writeAsFarAsPossible(Whole<R> whole, DataIntegrityViolationException cause) {
        for (int taken = whole.folded().taken() - 1; taken >= 0; taken--) {
            var row = shadow.view().fold(whole.events().subList(0, taken)).row();
            if (row == null || refusal(List.of(row)) == null) {
                shadow.park(whole.events().subList(taken, whole.events().size()), cause);
                return;
            }
        }
    }

    private @Nullable DataIntegrityViolationException refusal(List<R> rows) {
        if (!rows.isEmpty()) {
            try {
                shadow.copy(rows);
            } catch (DataIntegrityViolationException e) {
                return e;
            }
        }
        return null;
    }

    private void parkRest(List<? extends DomainEventMessage<?>> events, Folded<R> folded) {
        var failure = folded.failure();
        if (failure != null) {
            shadow.park(events.subList(folded.taken(), events.size()), failure);
        }
    }
}
