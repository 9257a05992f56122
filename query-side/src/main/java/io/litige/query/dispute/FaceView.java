package io.litige.query.dispute;

import io.litige.query.projection.View;
import org.springframework.stereotype.Component;

/** The view of faces, as other topics may wait for it. */
@Component
public class FaceView {
    private final View<DisputeRow> view;

    FaceView(DisputeTable table) {
        this.view = new View<>(DisputeProjection.NAME, table, DisputeRow::evolve);
    }

    public View<?> view() {
        return view;
    }

    View<DisputeRow> rows() {
        return view;
    }
}
