package io.litige.app.wiring;

import io.litige.api.error.Rejection;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends a command again when two met at one dispute. Additions then succeed; a state change meets its If-Match check on
 * the newer state; a repeated request meets its own receipt. A refusal is asked for a second time, because the dispute
 * in memory may be older than what another process wrote: the first refusal has thrown it out of the cache.
 */
final class RetryOnConflict implements RetryScheduler {
    private static final int CONFLICTS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 40;
    private static final String CONFLICT_AT_AXON_SERVER = "AXONIQ-2000";

    private final ScheduledExecutorService executor;

    RetryOnConflict(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the command's own future tells how it went
    public boolean scheduleRetry(
            CommandMessage message,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        boolean again = conflict(lastFailure) ? failures.size() <= CONFLICTS : refusedOnce(lastFailure, failures);
        if (again) {
            int pause = conflict(lastFailure)
                    ? ThreadLocalRandom.current().nextInt(Math.min(LONGEST_PAUSE_MILLIS, 2 << failures.size()) + 1)
                    : 0;
            executor.schedule(() -> Thread.startVirtualThread(dispatch), pause, TimeUnit.MILLISECONDS);
        }
        return again;
    }

    private static boolean conflict(Throwable failure) {
        return failure instanceof ConcurrencyException
                || String.valueOf(failure.getMessage()).contains(CONFLICT_AT_AXON_SERVER);
    }

    private static boolean refusedOnce(Throwable failure, List<Class<? extends Throwable>[]> failures) {
        return failure instanceof CommandExecutionException refused
                && refused.getDetails().filter(Rejection.class::isInstance).isPresent()
                && failures.stream()
                                .filter(earlier -> earlier.length > 0 && earlier[0] == failure.getClass())
                                .count()
                        == 1;
    }
}
