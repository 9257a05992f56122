package io.litige.app.privacy;

import io.litige.api.policy.RetentionPolicies;
import io.litige.api.value.DisputeId;
import io.litige.api.value.RetainedClass;
import io.litige.app.privacy.AccessLogTable.Old;
import io.litige.command.privacy.RetentionSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes entries of the access log once the schedule does not ask for them any more; without a rule, none. What tells of a
 * dispute a matter holds stays: who had its pieces in hand is part of what is held.
 */
@Component
@Profile("command | (!query & !notary)")
class AccessLogPurge {
    private static final int BATCH = 10_000;

    private final AccessLogTable table;
    private final Holds holds;
    private final RetentionPolicies schedule;
    private final Clock clock;

    AccessLogPurge(AccessLogTable table, Holds holds, RetentionSettings settings, Clock clock) {
        this.table = table;
        this.holds = holds;
        this.schedule = settings.policies();
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void purge() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        schedule.on(today)
                .flatMap(policy -> policy.of(RetainedClass.ACCESS_LOG))
                .ifPresent(rule -> purge(today.minus(rule.keep()).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /** Page by page, so that what stays is passed over and not looked at again. */
    private void purge(Instant before) {
        var held = new HashSet<DisputeId>();
        var page = table.old(before, 0, BATCH);
        while (!page.isEmpty()) {
            table.purge(before, free(page, held));
            page = page.size() < BATCH
                    ? List.of()
                    : table.old(before, page.getLast().entry(), BATCH);
        }
    }

    /**
     * Numbers of what no matter keeps.
     *
     * @param held disputes known to be, and those that are found to be
     */
    private List<Long> free(List<Old> page, Set<DisputeId> held) {
        var asked = new HashSet<>(held);
        for (var entry : page) {
            var dispute = entry.dispute();
            if (dispute != null && asked.add(dispute) && holds.keep(dispute)) {
                held.add(dispute);
            }
        }
        return page.stream()
                .filter(entry -> entry.dispute() == null || !held.contains(entry.dispute()))
                .map(Old::entry)
                .toList();
    }
}
