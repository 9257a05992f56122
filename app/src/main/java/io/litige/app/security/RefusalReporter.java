package io.litige.app.security;

import io.litige.app.wiring.StartupRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the process does not start, and what to do about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RefusalReporter implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        var refused = refused(failure);
        if (refused == null) {
            return false;
        }
        System.err.println("Litige does not start. " + refused.getMessage() + " " + refused.action());
        return true;
    }

    private static @Nullable StartupRefused refused(@Nullable Throwable failure) {
        return failure == null || failure instanceof StartupRefused
                ? (StartupRefused) failure
                : refused(failure.getCause());
    }
}
