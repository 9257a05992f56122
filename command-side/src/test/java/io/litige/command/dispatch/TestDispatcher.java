package io.litige.command.dispatch;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.command.DisputeCommand;
import io.litige.api.value.Channel;
import io.litige.api.value.Receipt;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** A dispatcher that knows the last version it was answered, as a careful caller does. */
public final class TestDispatcher {
    private final Dispatcher dispatcher;
    private @Nullable Long version;

    public TestDispatcher(CommandGateway commands) {
        dispatcher = new Dispatcher(commands);
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Sends under a request id of its own, on the last version. */
    public Receipt send(Actor actor, DisputeCommand command) {
        var receipt = dispatcher.receipt(command, new Call(actor, UUID.randomUUID(), version, Channel.API));
        version = receipt.version();
        return receipt;
    }
}
