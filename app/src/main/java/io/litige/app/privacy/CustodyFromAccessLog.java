package io.litige.app.privacy;

import io.litige.api.access.CustodyLog;
import io.litige.api.value.DisputeId;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the access log from its end, a page at a time: what became of a request is met before the request itself. */
@Component
class CustodyFromAccessLog implements CustodyLog {
    private static final int PAGE = 1_000;

    private final AccessLog log;
    private final AccessLogTable table;

    CustodyFromAccessLog(AccessLog log, AccessLogTable table) {
        this.log = log;
        this.table = table;
    }

    @Override
    public Stream<HandedOut> newestFirst(DisputeId dispute, Instant until) {
        log.write();
        var ends = new AccessEnds();
        return Stream.iterate(
                        table.evidence(dispute, until, Long.MAX_VALUE, PAGE),
                        page -> !page.isEmpty(),
                        page -> table.evidence(dispute, until, page.getLast().entry(), PAGE))
                .flatMap(page -> page.stream().flatMap(ends::handedOut));
    }
}
