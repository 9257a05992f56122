package io.litige.app.wiring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The process must not start in this state; it ends with code 78 (wrong configuration) and this one line. */
public final class StartupRefused extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;

    /** EX_CONFIG of sysexits. */
    public static final int EXIT_CODE = 78;

    private final String action;

    /**
     * @param reason one line
     * @param action what the operator can do, one line
     */
    public StartupRefused(String reason, String action) {
        this(reason, action, null);
    }

    public StartupRefused(String reason, String action, @Nullable Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
