package io.litige.app.security;

import org.springframework.boot.ExitCodeGenerator;

/** The process must not start with these settings; its exit code is 78, which stands for a configuration error. */
public final class StartupRefused extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;
    private static final int CONFIGURATION_ERROR = 78;

    public StartupRefused(String reason) {
        super(reason);
    }

    @Override
    public int getExitCode() {
        return CONFIGURATION_ERROR;
    }
}
