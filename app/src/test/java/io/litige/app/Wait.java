package io.litige.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what happens soon, without guessing how soon. */
public final class Wait {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Wait() {}

    /**
     * @throws AssertionError when it has not become true in time
     */
    public static void until(String what, Callable<Boolean> condition) {
        until(what, LONGEST, condition);
    }

    public static void until(String what, Duration longest, Callable<Boolean> condition) {
        try {
            patience(what, longest).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("still not: " + what, e);
        }
    }

    /**
     * Asks again and again until the answer is as awaited.
     *
     * @throws AssertionError with the last answer when it has not come in time
     */
    public static <T> T answer(Duration longest, Supplier<T> answer, Predicate<? super T> awaited) {
        try {
            return patience("the answer awaited", longest).until(answer::get, awaited);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("still " + answer.get(), e);
        }
    }

    private static ConditionFactory patience(String what, Duration longest) {
        return Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .atMost(longest);
    }
}
