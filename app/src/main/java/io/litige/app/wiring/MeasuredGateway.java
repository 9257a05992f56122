package io.litige.app.wiring;

import io.litige.api.error.Rejection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.ConcurrencyException;

/** Measures each command from the door's point of view: once, retries included, by what became of it. */
final class MeasuredGateway extends DefaultCommandGateway {
    private final MeterRegistry metrics;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    private record Kind(String command, String outcome) {}

    MeasuredGateway(CommandBus bus, RetryScheduler retries, MeterRegistry metrics) {
        super(DefaultCommandGateway.builder().commandBus(bus).retryScheduler(retries));
        this.metrics = metrics;
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        var begun = Timer.start(metrics);
        super.<C, R>send(command, (message, result) -> {
            begun.stop(timer(message, result));
            callback.onResult(message, result);
        });
    }

    private Timer timer(CommandMessage<?> message, CommandResultMessage<?> result) {
        return timers.computeIfAbsent(
                new Kind(message.getPayloadType().getSimpleName(), outcome(result)), this::register);
    }

    private Timer register(Kind kind) {
        return Timer.builder("litige.commands")
                .description("Commands by type and outcome, retries included")
                .tag("command", kind.command())
                .tag("outcome", kind.outcome())
                .publishPercentileHistogram()
                .register(metrics);
    }

    private static String outcome(CommandResultMessage<?> result) {
        if (!result.isExceptional()) {
            return "done";
        }
        var failure = result.exceptionResult();
        if (failure instanceof CommandExecutionException refused
                && refused.getDetails().orElse(null) instanceof Rejection rejection) {
            return rejection.code().slug();
        }
        return failure instanceof ConcurrencyException ? "conflict" : "error";
    }
}
