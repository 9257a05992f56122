package io.litige.app.proof;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long ago something was last done, by the count of the machine and not by its clock: when a clock that ran ahead is
 * set right, nothing waits for the time it had shown.
 */
final class Since {
    /** It has not been done yet: it is due whatever the pace. */
    static final Since NEVER = new Since(null);

    private final @Nullable Long nanos;

    private Since(@Nullable Long nanos) {
        this.nanos = nanos;
    }

    /** It was done that long ago. */
    static Since ago(Duration age) {
        return new Since(System.nanoTime() - age.toNanos());
    }

    static Since now() {
        return new Since(System.nanoTime());
    }

    /** Whether at least so much time has gone by since. */
    boolean atLeast(Duration time) {
        return nanos == null || System.nanoTime() - nanos >= time.toNanos();
    }
}
