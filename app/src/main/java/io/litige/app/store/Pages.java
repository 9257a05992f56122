package io.litige.app.store;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads rows page by page by key, one row more than a page: so the last page is known for the last one. */
final class Pages implements Iterator<StoredEvent> {
    private final int size;
    private final LongFunction<List<StoredEvent>> fetch;
    private final ToLongFunction<StoredEvent> next;
    private long from;
    private boolean more = true;
    private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();

    private Pages(int size, long from, LongFunction<List<StoredEvent>> fetch, ToLongFunction<StoredEvent> next) {
        this.size = size;
        this.from = from;
        this.fetch = fetch;
        this.next = next;
    }

    /**
     * @param size rows of a page
     * @param from key of the first page
     * @param fetch reads up to {@code size + 1} rows from a key on
     * @param next key of the page after a row
     */
    static Stream<StoredEvent> stream(
            int size, long from, LongFunction<List<StoredEvent>> fetch, ToLongFunction<StoredEvent> next) {
        var pages = new Pages(size, from, fetch, next);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            var rows = fetch.apply(from);
            more = rows.size() > size;
            var kept = more ? rows.subList(0, size) : rows;
            if (!kept.isEmpty()) {
                from = next.applyAsLong(kept.getLast());
            }
            page = kept.iterator();
        }
        return page.hasNext();
    }

    @Override
    public StoredEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
