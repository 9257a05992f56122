package io.litige.command.dispute;

import io.litige.api.event.DisputeEvent;
import io.litige.api.value.DisputeId;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.OtherDisputes;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Other disputes in the unit of work of the command in hand: loaded and locked with it, appended with it in one call of
 * the store. Two commands that want each other's dispute meet as two that want the same one do: one is decided anew.
 */
@Component
class DisputesBeside implements OtherDisputes {
    private final ObjectProvider<Configuration> framework;

    DisputesBeside(ObjectProvider<Configuration> framework) {
        this.framework = framework;
    }

    @Override
    public @Nullable DisputeFacts find(DisputeId id) {
        try {
            return locked(() -> disputes().load(id.toString())).invoke(DisputeAggregate::state);
        } catch (AggregateNotFoundException e) {
            return null;
        }
    }

    @Override
    public void record(DisputeId id, List<DisputeEvent> events) {
        locked(() -> {
                    try {
                        return disputes().loadOrCreate(id.toString(), DisputeAggregate::new);
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException("a dispute cannot be created", e);
                    }
                })
                .execute(dispute -> events.forEach(AggregateLifecycle::apply));
    }

    private Repository<DisputeAggregate> disputes() {
        return framework.getObject().repository(DisputeAggregate.class);
    }

    private static Aggregate<DisputeAggregate> locked(Supplier<Aggregate<DisputeAggregate>> load) {
        try {
            return load.get();
        } catch (DeadlockException e) {
            throw new ConcurrencyException("two commands want each other's dispute", e);
        }
    }
}
