package io.litige.bench;

import java.util.List;
import java.util.Map;

/** Something worth measuring. Opened once, asked several rounds, closed. */
interface Question extends AutoCloseable {
    /** The rows of the answer, smallest number of clients first. */
    List<Contest> contests();

    /** What a reader must know to judge the figures: settings of the database, rows already stored. */
    Map<String, String> settings();

    /** Opens a question by starting what it measures. */
    @FunctionalInterface
    interface Opening {
        Question open() throws Exception;
    }
}
