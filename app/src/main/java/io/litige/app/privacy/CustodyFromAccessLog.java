package io.litige.app.privacy;

import io.litige.api.access.CustodyLog;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ReadPurpose;
import io.litige.app.privacy.AccessEntry.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What was asked for and not refused afterwards was handed out. */
@Component
class CustodyFromAccessLog implements CustodyLog {
    private final AccessLog log;
    private final AccessLogTable table;

    CustodyFromAccessLog(AccessLog log, AccessLogTable table) {
        this.log = log;
        this.table = table;
    }

    @Override
    public List<HandedOut> of(DisputeId dispute, Instant until, int limit) {
        log.write();
        var kept = new ArrayList<AccessEntry>();
        for (var entry : table.evidence(dispute, until, limit)) {
            if (entry.outcome() != Outcome.REFUSED) {
                kept.add(entry);
            } else {
                refuse(kept, entry);
            }
        }
        return kept.stream()
                .map(entry -> new HandedOut(
                        Objects.requireNonNull(entry.item()),
                        entry.actor(),
                        entry.at(),
                        entry.code() == null ? null : ReadPurpose.valueOf(entry.code())))
                .toList();
    }

    /** The last time the same person asked for the same piece. */
    private static void refuse(List<AccessEntry> asked, AccessEntry refused) {
        for (int at = asked.size() - 1; at >= 0; at--) {
            var entry = asked.get(at);
            if (entry.actor().equals(refused.actor()) && Objects.equals(entry.item(), refused.item())) {
                asked.remove(at);
                return;
            }
        }
    }
}
