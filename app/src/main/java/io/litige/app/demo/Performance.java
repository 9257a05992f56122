package io.litige.app.demo;

import com.fasterxml.uuid.Generators;
import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.PromiseCommand.BreakPromise;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.Channel;
import io.litige.api.value.Receipt;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Lives one story through: sends its commands in order, each under a request id that follows from the story. */
final class Performance {
    private static final UUID REQUESTS = UUID.fromString("5e1c8d72-0a4f-5b96-8e3d-c7f2a910b845");
    private static final int ATTEMPTS = 5;

    private final CommandGateway gateway;
    private final Proofs proofs;

    Performance(CommandGateway gateway, Proofs proofs) {
        this.gateway = gateway;
        this.proofs = proofs;
    }

    /**
     * @throws RuntimeException when a command is refused: then the story is not true, and the answer key neither
     */
    void play(Told told) {
        Long version = null;
        for (int i = 0; i < told.steps().size(); i++) {
            var request = Generators.nameBasedGenerator(REQUESTS).generate(told.id() + " " + i);
            var step = told.steps().get(i);
            if (proofs.needed(step)) {
                var name = Generators.nameBasedGenerator(REQUESTS).generate(request + " proof");
                version = submit(step.actor(), proofs.of(step), name, null).version();
            }
            var receipt = send(step, request, version);
            version = receipt == null ? version : Long.valueOf(receipt.version());
        }
    }

    /** Null when a deadline had stated the same before; then the version is found by the next step. */
    private @Nullable Receipt send(Told.Step step, UUID request, @Nullable Long version) {
        Long expected = step.command().needsVersion() ? version : null;
        for (int attempt = 1; ; attempt++) {
            try {
                var call = new Call(step.actor(), request, expected, Channel.API);
                return gateway.sendAndWait(GenericCommandMessage.<Object>asCommandMessage(step.command())
                        .andMetaData(call.toMetadata()));
            } catch (CommandExecutionException refused) {
                var rejection = refused.<Rejection>getDetails().orElseThrow(() -> refused);
                if (step.command() instanceof BreakPromise && rejection.code() == Code.PROMISE_NOT_PENDING) {
                    return null;
                }
                if (rejection.code() == Code.RELEASE_REQUIRED) {
                    return inTwoHands(step, request, expected);
                }
                if (rejection.code() != Code.VERSION_MISMATCH || attempt == ATTEMPTS) {
                    throw refused;
                }
                expected = Long.valueOf(Objects.requireNonNull(rejection.fact("actual")));
            }
        }
    }

    /** What is too grave for one person is written by one and released by another. */
    private Receipt inTwoHands(Told.Step step, UUID request, @Nullable Long version) {
        var names = Generators.nameBasedGenerator(REQUESTS);
        var drafted = submit(step.actor(), Releases.draft(step.command()), names.generate(request + " draft"), version);
        return submit(
                Releases.releaser(step),
                Releases.release(step.command(), drafted.created().getFirst()),
                request,
                drafted.version());
    }

    private Receipt submit(Actor actor, DisputeCommand command, UUID request, @Nullable Long version) {
        var call = new Call(actor, request, version, Channel.API);
        return gateway.sendAndWait(
                GenericCommandMessage.<Object>asCommandMessage(command).andMetaData(call.toMetadata()));
    }
}
