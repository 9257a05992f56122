package io.litige.query.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Where events go that a view cannot take, so that none is skipped. */
@FunctionalInterface
public interface Aside {
    /**
     * @param events of one dispute, in order
     * @param cause why the first of them could not be taken; null when others of its dispute wait already
     */
    void put(View<?> view, List<? extends DomainEventMessage<?>> events, @Nullable RuntimeException cause);
}
