package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department was asked, with a time of its own; the dispute's own targets run on (requirement 36).
 *
 * @param owner who answers for the department
 * @param overdueSince null unless its time passed without an answer
 */
public record ContributionState(
        String id,
        String department,
        Protected question,
        AgentId requestedBy,
        Instant requestedAt,
        Instant dueAt,
        @Nullable AgentId owner,
        @Nullable Protected answer,
        @Nullable Instant answeredAt,
        List<String> evidence,
        @Nullable Instant overdueSince) {
    public ContributionState {
        evidence = List.copyOf(evidence);
    }

    /** The same, which that person answers. */
    public ContributionState ownedBy(AgentId somebody) {
        return with(somebody, answer, answeredAt, evidence, overdueSince);
    }

    /** The same, answered. */
    public ContributionState answeredWith(Protected words, Instant at, List<String> pieces) {
        return with(owner, words, at, pieces, overdueSince);
    }

    /** The same, not answered by that time. */
    public ContributionState lateSince(Instant due) {
        return with(owner, answer, answeredAt, evidence, due);
    }

    private ContributionState with(
            @Nullable AgentId somebody,
            @Nullable Protected words,
            @Nullable Instant at,
            List<String> pieces,
            @Nullable Instant late) {
        return new ContributionState(
                id, department, question, requestedBy, requestedAt, dueAt, somebody, words, at, pieces, late);
    }
}
