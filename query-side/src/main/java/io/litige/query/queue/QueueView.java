package io.litige.query.queue;

import io.litige.query.projection.Layout;
import io.litige.query.projection.View;
import io.litige.query.projection.ViewTable.Change;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A queue's lines, approvals and revisions, written together. */
@Component
class QueueView extends View<QueueRow> {
    private static final int EDITION = 1;

    private final RevisionTable revisions;

    QueueView(QueueTable lines, RevisionTable revisions, JdbcClient jdbc) {
        super(QueueProjection.NAME, EDITION, layout(lines), QueueRow::evolve, jdbc);
        this.revisions = revisions;
    }

    private static Layout<QueueRow> layout(QueueTable lines) {
        return new Layout<>(
                lines.part(), "state", lines::read, states -> {}, List.of(ApprovalTable.PART, ContributionTable.PART));
    }

    @Override
    protected void written(List<Change<QueueRow>> changes) {
        revisions.raise(changes);
    }

    @Override
    public void switched() {
        revisions.raiseAll();
    }
}
