package io.litige.app.privacy;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.app.privacy.AccessTakenTable.Taken;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who reads disputes of others just now. Known here at once, in other processes within a second; at its time it ends
 * everywhere, whatever happens.
 */
@Component
class Guests {
    private final AccessTakenTable table;
    private final Clock clock;
    private volatile List<Taken> open = List.of();

    Guests(AccessTakenTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void let(UUID request, Taken taken) {
        table.add(request, taken);
        refresh();
    }

    boolean reads(DisputeId dispute, AgentId agent) {
        var now = clock.instant();
        return open.stream().anyMatch(taken -> taken.holds(dispute, agent, now));
    }

    @Scheduled(fixedDelayString = "PT1S")
    void refresh() {
        open = table.open(clock.instant());
    }
}
