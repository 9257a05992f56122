package io.litige.query.recurrence;

import io.litige.query.projection.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The view of quality: facts, money and closings of every dispute. */
@Component
class RecurrenceView extends View<RecurrenceRow> {
    private static final int EDITION = 1;

    RecurrenceView(RecurrenceTable table, JdbcClient jdbc) {
        super(RecurrenceProjection.NAME, EDITION, table.layout(), RecurrenceRow::evolve, jdbc);
    }
}
