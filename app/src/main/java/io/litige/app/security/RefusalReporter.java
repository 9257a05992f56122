package io.litige.app.security;

import org.springframework.boot.SpringBootExceptionReporter;

/** Says in one line why the process does not start. */
public final class RefusalReporter implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof StartupRefused refused) {
            System.err.println("Litige does not start: " + refused.getMessage());
            return true;
        }
        return false;
    }
}
