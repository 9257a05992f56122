package io.litige.query.dispute;

import io.litige.query.projection.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The view of faces, as other topics may wait for it. */
@Component
public class FaceView extends View<DisputeRow> {
    private static final int EDITION = 4;

    FaceView(DisputeTable table, JdbcClient jdbc) {
        super(DisputeProjection.NAME, EDITION, table.layout(), DisputeRow::evolve, jdbc);
    }
}
