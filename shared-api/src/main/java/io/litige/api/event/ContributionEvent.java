package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.List;

/** What other departments were asked and said (requirement 36). */
public sealed interface ContributionEvent extends DisputeEvent {
    /**
     * @param id {@code D1}, {@code D2}… within the dispute
     */
    @EventName("contribution-requested")
    record ContributionRequested(
            DisputeId disputeId, Act act, String id, String department, Protected question, Instant dueAt)
            implements ContributionEvent {}

    @EventName("contribution-claimed")
    record ContributionClaimed(DisputeId disputeId, Act act, String id, AgentId owner) implements ContributionEvent {}

    /**
     * @param late whether its time had passed
     */
    @EventName("contribution-answered")
    record ContributionAnswered(
            DisputeId disputeId, Act act, String id, Protected answer, List<String> evidence, boolean late)
            implements ContributionEvent {}

    /** No answer in time; stated once. */
    @EventName("contribution-overdue")
    record ContributionOverdue(DisputeId disputeId, Act act, String id, String department, Instant dueAt)
            implements ContributionEvent {}
}
