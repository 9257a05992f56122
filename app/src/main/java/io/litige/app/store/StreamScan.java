package io.litige.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the record dispute by dispute, in the order of their ids, for who builds a view anew or compares one with it.
 * Every read is a page by key: no long transaction, no more memory than the longest dispute.
 */
public final class StreamScan {
    private static final int PAGE = 2_000;

    private static final String PAGE_OF_STREAMS = """
            where (aggregate, sequence) > (:aggregate, :sequence) and aggregate <= :last and global_index <= :upTo
            order by aggregate, sequence limit :limit
            """;

    private static final String OF_EACH = """
            select found.aggregate, newest.sequence, coalesce(seen.sequence, -1)
            from found
            cross join lateral (
                select sequence from store.event e where e.aggregate = found.aggregate
                order by sequence desc limit 1) newest
            left join lateral (
                select sequence from store.event e where e.aggregate = found.aggregate and e.global_index <= :upTo
                order by sequence desc limit 1) seen on true
            """;

    /** Steps from one dispute to the next through the index, however long they are. */
    private static final String TIPS_AFTER = """
            with recursive found (aggregate, place) as (
                (select e.aggregate, 1 from store.event e join store.event_type t on t.id = e.type
                 where e.aggregate > :after and e.sequence = 0 and t.aggregate_type = 'DisputeAggregate'
                 order by e.aggregate limit 1)
                union all
                select next.aggregate, found.place + 1
                from found, lateral (
                    select e.aggregate from store.event e join store.event_type t on t.id = e.type
                    where e.aggregate > found.aggregate and e.sequence = 0 and t.aggregate_type = 'DisputeAggregate'
                    order by e.aggregate limit 1) next
                where found.place < :limit
            )
            """ + OF_EACH;

    /** Lawyers' files are no disputes. */
    private static final String DISPUTE = "DisputeAggregate";

    private static final String TIPS_OF = "with found (aggregate) as (select * from unnest(:aggregates)) " + OF_EACH;

    private final EventTable events;
    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final Consumer<List<byte[]>> beforePage;

    StreamScan(
            EventTable events,
            DataSource dataSource,
            Serializer serializer,
            EventUpcaster upcasters,
            Consumer<List<byte[]>> beforePage) {
        this.events = events;
        this.jdbc = JdbcClient.create(dataSource);
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.beforePage = beforePage;
    }

    /**
     * How far a dispute goes.
     *
     * @param newest sequence of its newest event
     * @param seen the same among the events up to an index; -1 for none
     */
    public record Tip(UUID dispute, long newest, long seen) {}

    /**
     * All disputes with an id from {@code first} to {@code last}, each with all its events up to an index, in order.
     * Events that cannot be read fail only when they are asked for their payload.
     */
    public Iterator<List<DomainEventMessage<?>>> disputes(UUID first, UUID last, long upTo) {
        return new Disputes(first, last, upTo);
    }

    /** Whether an event belongs to a dispute, and not to its lawyers' file. */
    public static boolean isDispute(DomainEventMessage<?> event) {
        return DISPUTE.equals(event.getType());
    }

    /** All events of one dispute up to an index. */
    public List<DomainEventMessage<?>> dispute(UUID id, long upTo) {
        var all = disputes(id, id, upTo);
        return all.hasNext() ? all.next() : List.of();
    }

    /** The next disputes after an id, in the order of ids. */
    public List<Tip> tipsAfter(UUID dispute, long upTo, int limit) {
        return jdbc.sql(TIPS_AFTER)
                .params(Map.of("after", dispute, "upTo", upTo, "limit", limit))
                .query((row, number) -> new Tip(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Those of some disputes that there are. */
    public List<Tip> tips(Collection<UUID> disputes, long upTo) {
        return jdbc.sql(TIPS_OF)
                .param("aggregates", disputes.toArray(UUID[]::new))
                .param("upTo", upTo)
                .query((row, number) -> new Tip(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)))
                .list();
    }

    private Iterator<DomainEventMessage<?>> messages(List<StoredEvent> page) {
        beforePage.accept(page.stream().map(StoredEvent::payload).toList());
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        page.stream().map(StoredEvent::tracked), serializer, upcasters)
                .<DomainEventMessage<?>>map(message -> (DomainEventMessage<?>) message)
                .iterator();
    }

    /** Cuts pages where one dispute ends and the next begins. */
    private final class Disputes implements Iterator<List<DomainEventMessage<?>>> {
        private final UUID last;
        private final long upTo;
        private UUID aggregate;
        private long sequence = -1;
        private Iterator<DomainEventMessage<?>> page =
                List.<DomainEventMessage<?>>of().iterator();
        private boolean more = true;
        private @Nullable DomainEventMessage<?> peeked;

        Disputes(UUID first, UUID last, long upTo) {
            this.aggregate = first;
            this.last = last;
            this.upTo = upTo;
        }

        @Override
        public boolean hasNext() {
            return peek() != null;
        }

        @Override
        public List<DomainEventMessage<?>> next() {
            var first = peek();
            if (first == null) {
                throw new NoSuchElementException();
            }
            var dispute = new ArrayList<DomainEventMessage<?>>();
            for (var event = first;
                    event != null && event.getAggregateIdentifier().equals(first.getAggregateIdentifier());
                    event = peek()) {
                dispute.add(event);
                peeked = null;
            }
            return dispute;
        }

        private @Nullable DomainEventMessage<?> peek() {
            if (peeked == null) {
                while (!page.hasNext() && more) {
                    fetch();
                }
                peeked = page.hasNext() ? page.next() : null;
            }
            if (peeked != null && !isDispute(peeked)) {
                peeked = null;
                return peek();
            }
            return peeked;
        }

        private void fetch() {
            var rows = events.select(
                    PAGE_OF_STREAMS,
                    Map.of("aggregate", aggregate, "sequence", sequence, "last", last, "upTo", upTo, "limit", PAGE));
            more = rows.size() == PAGE;
            if (!rows.isEmpty()) {
                aggregate = rows.getLast().aggregate();
                sequence = rows.getLast().sequence();
            }
            page = messages(rows);
        }
    }
}
