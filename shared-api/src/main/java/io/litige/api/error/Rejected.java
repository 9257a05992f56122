package io.litige.api.error;

import io.litige.api.error.Rejection.Code;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;

/** A command was refused. Its {@link Rejection} travels as details, the only part that crosses process borders. */
public final class Rejected extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    public Rejected(Rejection rejection) {
        super(rejection.code() + " " + rejection.facts(), null, rejection);
    }

    /** Refuses when the condition holds. Facts are turned to text. */
    public static void when(boolean condition, Code code, Map<String, ?> facts) {
        if (condition) {
            throw because(code, facts);
        }
    }

    public static Rejected because(Code code, Map<String, ?> facts) {
        return new Rejected(Rejection.of(code, facts));
    }

    public Rejection rejection() {
        return this.<Rejection>getDetails().orElseThrow();
    }
}
