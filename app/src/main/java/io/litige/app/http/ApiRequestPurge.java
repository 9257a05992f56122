package io.litige.app.http;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets answers after seven days; the events themselves recognise a repeated request for ever. */
@Component
class ApiRequestPurge {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 10_000;

    private final ApiRequestTable requests;
    private final Clock clock;

    ApiRequestPurge(ApiRequestTable requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void purge() {
        var before = clock.instant().minus(KEPT);
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = requests.purge(before, BATCH);
        }
    }
}
