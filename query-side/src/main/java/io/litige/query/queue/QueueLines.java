package io.litige.query.queue;

import io.litige.api.access.Masks;
import io.litige.api.query.QueuePage.Due;
import io.litige.api.query.QueuePage.Flag;
import io.litige.api.query.QueuePage.Line;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.Phase;
import io.litige.query.queue.QueueTable.StoredLine;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** A stored line as it is shown: what depends on the hour is added here. */
final class QueueLines {
    private QueueLines() {}

    static Line show(StoredLine line, Instant now) {
        var row = line.row();
        var rank = Rank.of(row);
        return new Line(
                row.id(),
                row.id().reference(),
                row.hidden() == null ? line.summary() : Masks.hidden(line.summary(), row.hidden()),
                row.phase(),
                row.severity(),
                row.team(),
                row.owner(),
                row.transferTo(),
                row.due()
                        .next()
                        .map(due -> new Due(due.what(), due.at(), due.at().isBefore(now)))
                        .orElse(null),
                flags(row, now),
                row.disputed(),
                rank.at(),
                rank.terms().stream().map(RankWords::tell).toList(),
                row.version());
    }

    private static Set<Flag> flags(QueueRow row, Instant now) {
        var flags = EnumSet.noneOf(Flag.class);
        if (row.phase() != Phase.RESOLVED) {
            add(flags, Flag.CUSTOMER_SPOKE_LAST, row.dialogue().customerSpokeLast());
            add(flags, Flag.NEVER_ANSWERED, row.dialogue().neverAnswered());
        }
        add(flags, Flag.BROKEN_PROMISE, row.dialogue().brokenPromises() > 0);
        add(flags, Flag.TRANSFER_OFFERED, row.transferTo() != null);
        add(flags, Flag.APPROVAL_PENDING, !row.approvals().isEmpty());
        add(flags, Flag.CONTRIBUTION_LATE, row.awaited().stream().anyMatch(c -> c.dueAt()
                .isBefore(now)));
        add(flags, Flag.ESCALATION_THREAT, !row.publicity().threats().isEmpty());
        add(flags, Flag.PUBLIC_EXPOSURE, row.publicity().level().atLeast(ExposureLevel.PUBLISHED));
        add(flags, Flag.CRISIS, row.publicity().crisis());
        add(
                flags,
                Flag.DEADLOCK,
                row.phase() == Phase.NEGOTIATING && row.talks().deadlock());
        add(flags, Flag.REMEDY_OVERDUE, row.due().anyRemedyBefore(now));
        add(flags, Flag.LATE, row.due().anyBefore(now));
        return flags;
    }

    private static void add(Set<Flag> flags, Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }
}
