package io.litige.api.query;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of a queue, most urgent first.
 *
 * @param next to be sent as {@code after} for the following page; null on the last one
 * @param waiting lines in the whole queue, counted up to 1 000
 * @param waitingIsMore whether there are more than {@code waiting}
 * @param approvals approvals the caller could decide; only in the caller's own queue, oldest first
 * @param revision grows whenever the queue changes
 */
public record QueuePage(
        List<Line> lines,
        @Nullable String next,
        int waiting,
        boolean waitingIsMore,
        List<Approval> approvals,
        long revision,
        AsOf asOf) {
    public QueuePage {
        lines = List.copyOf(lines);
        approvals = List.copyOf(approvals);
    }

    /**
     * One dispute to work on.
     *
     * @param severity 1 to 5, null before it was assessed
     * @param transferTo who is asked to take it over
     * @param rankAt the line's place: earlier stands higher; equals the sum of {@code why}
     */
    public record Line(
            DisputeId disputeId,
            String reference,
            Protected summary,
            Phase phase,
            @Nullable Integer severity,
            String team,
            @Nullable AgentId owner,
            @Nullable AgentId transferTo,
            @Nullable Due nextDue,
            Set<Flag> flags,
            List<Money> disputed,
            Instant rankAt,
            List<Reason> why,
            long version) {
        public Line {
            flags = Set.copyOf(flags);
            disputed = List.copyOf(disputed);
            why = List.copyOf(why);
        }
    }

    /**
     * The next date that runs out.
     *
     * @param what such as {@code acknowledgement}, {@code promise}, {@code remedy}
     */
    public record Due(String what, Instant at, boolean late) {}

    /** What an agent should notice at a glance. */
    public enum Flag {
        CUSTOMER_SPOKE_LAST,
        NEVER_ANSWERED,
        BROKEN_PROMISE,
        TRANSFER_OFFERED,
        APPROVAL_PENDING,
        /** A department has not answered in time (requirement 36). */
        CONTRIBUTION_LATE,
        /** The customer threatens to go elsewhere (requirement 20); the line's reasons say where. */
        ESCALATION_THREAT,
        PUBLIC_EXPOSURE,
        /** Supervisors and communications find it by this (requirement 18). */
        CRISIS,
        /** The negotiation stands still; an independent reviewer is to look at it (requirement 43). */
        DEADLOCK,
        /** A remedy that was agreed was not carried out in time (requirement 68). */
        REMEDY_OVERDUE,
        LATE
    }

    /**
     * One term of a line's rank: either the date it starts from, or hours it moves up (negative) from there.
     *
     * @param term stable code
     */
    public record Reason(
            String term, @Nullable Instant at, @Nullable Integer hours, Words text) {}

    public record Words(String fr, String en) {}

    /** A request above the requester's mandate, waiting for somebody else. */
    public record Approval(
            DisputeId disputeId,
            String reference,
            String approval,
            String team,
            AgentId requester,
            Money amount,
            Instant requestedAt,
            long version) {}
}
