package io.litige.bench.question;

import io.litige.bench.measure.Heat;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Something worth measuring. Opened once, asked several rounds, closed. */
public interface Question extends AutoCloseable {
    /** The rows of the answer, in the order they are measured. */
    List<Heat> heats();

    /** What a reader must know to judge the figures: settings of the database, rows already stored. */
    Map<String, String> conditions() throws Exception;

    /** What else was seen, once everything is measured. */
    default Map<String, String> observed() throws Exception {
        return Map.of();
    }

    @Override
    void close() throws IOException, SQLException;

    /** Opens a question by starting what it measures. */
    @FunctionalInterface
    interface Opening {
        Question open(Options options) throws Exception;
    }
}
