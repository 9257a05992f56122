package io.litige.bench.measure;

import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A run that gives several figures at once, such as percentiles: it takes place once per round, each figure is an
 * entrant of its own.
 */
public final class Trial<R> {
    private final Run<R> run;
    private @Nullable R result;
    private boolean warm;

    public Trial(Run<R> run) {
        this.run = run;
    }

    /** What takes place. */
    @FunctionalInterface
    public interface Run<R> {
        R run(Duration time) throws Exception;

        /** Gets warm, in at most that time. */
        default void warm(Duration atMost) throws Exception {}
    }

    /** One figure of the run. */
    public Entrant figure(String name, ToDoubleFunction<R> figure) {
        return new Entrant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void warm(Duration atMost) throws Exception {
                if (!warm) {
                    run.warm(atMost);
                    warm = true;
                }
            }

            @Override
            public void begin() {
                result = null;
            }

            @Override
            public double measure(Duration time) throws Exception {
                return figure.applyAsDouble(result(time));
            }
        };
    }

    private R result(Duration time) throws Exception {
        var known = result;
        if (known == null) {
            known = run.run(time);
            result = known;
        }
        return known;
    }
}
