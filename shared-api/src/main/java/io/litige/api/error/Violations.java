package io.litige.api.error;

import io.litige.api.error.Rejection.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects every violation of a command, so that a refusal names them all at once. */
public final class Violations {
    private final List<Rejection> found = new ArrayList<>();

    public Violations when(boolean condition, Code code, Map<String, ?> facts) {
        if (condition) {
            found.add(Rejection.of(code, facts));
        }
        return this;
    }

    /** Refuses with all that was found, the first one leading; does nothing when there was none. */
    public void reject() {
        if (!found.isEmpty()) {
            var first = found.getFirst();
            throw new Rejected(new Rejection(first.code(), first.facts(), found.subList(1, found.size())));
        }
    }
}
