package io.litige.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refused lines, in the order of the file.
 *
 * @param next send it as {@code after} to get the next page; null on the last one
 */
public record RefusalPage(List<RefusedLine> items, @Nullable Long next) {
    public RefusalPage {
        items = List.copyOf(items);
    }

    static RefusalPage of(List<RefusedLine> items, int limit) {
        return new RefusalPage(
                items, items.size() < limit ? null : items.getLast().line());
    }
}
