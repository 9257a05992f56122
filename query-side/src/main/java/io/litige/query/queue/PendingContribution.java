package io.litige.query.queue;

import io.litige.api.event.ContributionEvent.ContributionAnswered;
import io.litige.api.event.ContributionEvent.ContributionClaimed;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question a department has not answered yet (requirement 36). */
record PendingContribution(
        String id, String department, @Nullable AgentId owner, Instant requestedAt, Instant dueAt) {
    static List<PendingContribution> after(List<PendingContribution> pending, DisputeEvent event) {
        return switch (event) {
            case ContributionRequested e -> {
                var all = new ArrayList<>(pending);
                all.add(new PendingContribution(
                        e.id(), e.department(), null, e.act().occurredAt(), e.dueAt()));
                yield all;
            }
            case ContributionClaimed e ->
                pending.stream()
                        .map(p -> p.id().equals(e.id())
                                ? new PendingContribution(p.id(), p.department(), e.owner(), p.requestedAt(), p.dueAt())
                                : p)
                        .toList();
            case ContributionAnswered e ->
                pending.stream().filter(p -> !p.id().equals(e.id())).toList();
            default -> pending;
        };
    }
}
