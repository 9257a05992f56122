package io.litige.bench.question;

import io.litige.api.command.DisputeCommand;
import io.litige.api.value.DisputeId;
import io.litige.bench.measure.Work;
import io.litige.bench.stage.Herd;
import io.litige.bench.stage.Litige;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each client sends one command after the other through the bus, to disputes of its own. */
record Senders(Litige litige, Herd herd, int clients, boolean versioned, Function<DisputeId, DisputeCommand> command)
        implements Work {
    @Override
    public void prepare() throws Exception {
        herd.refresh();
    }

    @Override
    public void once(int client) {
        var head = herd.next(client, clients);
        @Nullable Long expected = versioned ? Long.valueOf(head.version()) : null;
        head.version(litige.send(command.apply(head.id()), expected).version());
    }
}
