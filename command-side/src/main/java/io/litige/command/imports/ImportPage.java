package io.litige.command.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Imports, newest first.
 *
 * @param next send it as {@code after} to get the next page; null on the last one
 */
public record ImportPage(List<ImportStatus> items, @Nullable UUID next) {
    public ImportPage {
        items = List.copyOf(items);
    }

    static ImportPage of(List<ImportStatus> items, int limit) {
        return new ImportPage(
                items, items.size() < limit ? null : items.getLast().id());
    }
}
