package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.DataClass;
import io.litige.api.value.ErasureBasis;
import io.litige.api.value.Protected;
import io.litige.api.value.RequestOutcome;
import io.litige.api.value.RestrictionGround;
import io.litige.api.value.Role;
import io.litige.api.value.SubjectRight;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was done for the persons it is about.
 *
 * @param masks contents hidden wherever they are read
 * @param asked that its texts be destroyed, and not confirmed yet
 * @param shredded when its texts were destroyed; null while they are kept
 * @param requests what persons asked for as to their data
 * @param restriction that keeps the data from being used; null while there is none
 * @param accesses taken by others, the latest
 */
public record Privacy(
        List<Mask> masks,
        @Nullable Asked asked,
        @Nullable Shredding shredded,
        List<Request> requests,
        @Nullable Restriction restriction,
        List<Access> accesses) {
    public static final Privacy NONE = new Privacy(List.of(), null, null, List.of(), null, List.of());

    public Privacy {
        masks = List.copyOf(masks);
        requests = List.copyOf(Objects.requireNonNullElse(requests, List.of()));
        accesses = List.copyOf(Objects.requireNonNullElse(accesses, List.of()));
    }

    /** Requests that wait for their answer. */
    public List<Request> open() {
        return requests.stream().filter(request -> request.answer() == null).toList();
    }

    /**
     * @param id such as {@code RQ1}
     * @param communication with which it came
     * @param extension null while the first month counts
     * @param answer null while it waits
     */
    public record Request(
            String id,
            SubjectRight right,
            Protected statement,
            @Nullable String communication,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Extension extension,
            @Nullable Answered answer) {}

    /** @param communication with which the person was told */
    public record Extension(int months, Protected reason, String communication) {}

    /**
     * @param export the copy that was handed out
     * @param communication with which the person was told
     */
    public record Answered(
            RequestOutcome outcome,
            @Nullable Protected reason,
            boolean remediesTold,
            @Nullable String export,
            @Nullable String communication,
            AgentId by,
            Instant at) {}

    /** Somebody who is not concerned with it reads it, until then. */
    public record Access(AgentId by, Role role, Protected reason, Instant since, Instant until) {}

    /** @param request the person's */
    public record Restriction(
            RestrictionGround ground, @Nullable String request, Protected reason, AgentId by, Instant since) {}

    /**
     * @param content such as {@code C1}
     * @param dataClass why
     */
    public record Mask(String content, DataClass dataClass, Protected reason, AgentId by, Instant at) {}

    public record Asked(ErasureBasis basis, @Nullable String request, AgentId by, Instant at) {}

    /** @param requestedBy one of the two persons */
    public record Shredding(
            ErasureBasis basis, @Nullable String request, AgentId requestedBy, AgentId confirmedBy, Instant at) {}
}
