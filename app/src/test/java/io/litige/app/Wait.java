package io.litige.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens soon, without guessing how soon. */
public final class Wait {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Wait() {}

    /**
     * @throws AssertionError when it has not become true in time
     */
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still not: " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
