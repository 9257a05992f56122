package io.litige.query.projection;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a view's rows are kept. Reads and writes take a whole batch, so that a replay costs few statements. */
public interface ViewTable<R extends ViewRow> {
    /** The rows there are, by dispute. */
    Map<UUID, R> find(Set<UUID> disputes);

    void write(List<Change<R>> changes);

    /** The version the view holds of one dispute. */
    OptionalLong version(UUID dispute);

    /** Forgets everything, before a replay. */
    void clear();

    /**
     * @param before null when the view did not hold the dispute
     */
    record Change<R>(@Nullable R before, R after) {}
}
