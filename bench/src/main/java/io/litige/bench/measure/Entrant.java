package io.litige.bench.measure;

import java.time.Duration;

/** Something that is measured: ours, or a control. */
public interface Entrant {
    String name();

    /**
     * Runs until it gets no faster: the virtual machine compiles what is hot, caches fill.
     *
     * @param atMost the longest it may take
     */
    default void warm(Duration atMost) throws Exception {}

    /** A round begins; what was measured before is of no interest any more. */
    default void begin() {}

    /** One figure, in the unit of the contest. */
    double measure(Duration time) throws Exception;

    /** A figure nobody measures: what was aimed at, where nothing does the same work. */
    static Entrant goal(double figure, String unit) {
        return new Entrant() {
            @Override
            public String name() {
                return "the goal, %s %s".formatted(Figures.plain(figure), unit);
            }

            @Override
            public double measure(Duration time) {
                return figure;
            }
        };
    }
}
