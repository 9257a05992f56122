package io.litige.query.queue;

import io.litige.query.projection.ViewTable;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A queue's lines, approvals and revisions, written together. */
@Component
class QueueView implements ViewTable<QueueRow> {
    private final QueueTable lines;
    private final ApprovalTable approvals;
    private final RevisionTable revisions;

    QueueView(QueueTable lines, ApprovalTable approvals, RevisionTable revisions) {
        this.lines = lines;
        this.approvals = approvals;
        this.revisions = revisions;
    }

    @Override
    public Map<UUID, QueueRow> find(Set<UUID> disputes) {
        return lines.find(disputes);
    }

    @Override
    public void write(List<Change<QueueRow>> changes) {
        lines.write(changes);
        approvals.write(changes);
        revisions.raise(changes);
    }

    @Override
    public OptionalLong version(UUID dispute) {
        return lines.version(dispute);
    }

    @Override
    public void clear() {
        lines.clear();
    }
}
