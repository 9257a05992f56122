package io.litige.app.privacy;

import io.litige.api.policy.RetentionPolicies;
import io.litige.api.value.RetainedClass;
import io.litige.command.privacy.RetentionSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes entries of the access log once the schedule does not ask for them any more; without a rule, none. */
@Component
@Profile("command | (!query & !notary)")
class AccessLogPurge {
    private static final int BATCH = 10_000;

    private final AccessLogTable table;
    private final RetentionPolicies schedule;
    private final Clock clock;

    AccessLogPurge(AccessLogTable table, RetentionSettings settings, Clock clock) {
        this.table = table;
        this.schedule = settings.policies();
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void purge() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        schedule.on(today)
                .flatMap(policy -> policy.of(RetainedClass.ACCESS_LOG))
                .ifPresent(rule -> {
                    var before = today.minus(rule.keep()).atStartOfDay().toInstant(ZoneOffset.UTC);
                    int removed = BATCH;
                    while (removed == BATCH) {
                        removed = table.purge(before, BATCH);
                    }
                });
    }
}
