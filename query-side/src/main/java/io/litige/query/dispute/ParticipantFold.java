package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.access.Relation;
import io.litige.api.event.ContributionEvent.ContributionClaimed;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EscalationEvent.IndependentReviewerAssigned;
import io.litige.api.event.ExposureEvent.PublicAnswerReleased;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.MediationEvent.MediationRequested;
import io.litige.api.event.MessageEvent.DraftReleased;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ApprovalRefused;
import io.litige.api.event.ParticipantEvent.ParticipantAdded;
import io.litige.api.event.ParticipantEvent.ParticipantRemoved;
import io.litige.api.query.ParticipantState;
import io.litige.api.value.AgentId;
import io.litige.api.value.ParticipantRole;
import io.litige.api.value.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who takes part and as what, from what they did; named ones beside (requirement 35). */
final class ParticipantFold {
    private ParticipantFold() {}

    /** Until somebody owns it, the team answers for it. */
    static List<ParticipantState> first(DisputeRegistered e) {
        return List.of(ParticipantState.of(
                ParticipantRole.OWNER, null, e.team(), e.act().occurredAt()));
    }

    /**
     * @param relation as it is after the event
     */
    static List<ParticipantState> after(List<ParticipantState> before, DisputeEvent event, Relation relation) {
        var at = event.act().occurredAt();
        var owned = owned(before, relation, at);
        var acted = event.act().role() == Role.LEGAL
                ? joined(owned, ParticipantRole.LEGAL, event.act().actor(), null, at)
                : owned;
        return switch (event) {
            case ContributionRequested e -> joined(acted, ParticipantRole.CONTRIBUTOR, null, e.department(), at);
            case ContributionClaimed e -> joined(acted, ParticipantRole.CONTRIBUTOR, e.owner(), null, at);
            case ApprovalGranted e -> approved(acted, event);
            case ApprovalRefused e -> approved(acted, event);
            case DraftReleased e -> approved(acted, event);
            case PublicAnswerReleased e -> approved(acted, event);
            case IndependentReviewerAssigned e ->
                joined(acted, ParticipantRole.INDEPENDENT_REVIEWER, e.reviewer(), null, at);
            case MediationRequested e -> joined(acted, ParticipantRole.MEDIATOR_CONTACT, null, e.mediator(), at);
            case ParticipantAdded e ->
                appended(
                        acted,
                        new ParticipantState(e.role(), e.agent(), null, e.id(), e.name(), e.contact(), at, null));
            case ParticipantRemoved e ->
                replaced(acted, participant -> e.id().equals(participant.id()), participant -> participant.until(at));
            default -> acted;
        };
    }

    static Set<AgentId> informed(List<ParticipantState> participants) {
        return participants.stream()
                .filter(participant -> participant.role() == ParticipantRole.INFORMED && participant.present())
                .map(ParticipantState::agent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The old owner ends in the instant the new one begins, so that there is one at any time. */
    private static List<ParticipantState> owned(List<ParticipantState> before, Relation relation, Instant at) {
        var same = before.stream()
                .anyMatch(participant -> owner(participant)
                        && Objects.equals(participant.agent(), relation.owner())
                        && Objects.equals(participant.unit(), relation.team()));
        return same
                ? before
                : appended(
                        replaced(before, ParticipantFold::owner, participant -> participant.until(at)),
                        ParticipantState.of(ParticipantRole.OWNER, relation.owner(), relation.team(), at));
    }

    private static boolean owner(ParticipantState participant) {
        return participant.role() == ParticipantRole.OWNER && participant.present();
    }

    private static List<ParticipantState> approved(List<ParticipantState> before, DisputeEvent event) {
        return event.act().role() == Role.SYSTEM
                ? before
                : joined(
                        before,
                        ParticipantRole.APPROVER,
                        event.act().actor(),
                        null,
                        event.act().occurredAt());
    }

    private static List<ParticipantState> joined(
            List<ParticipantState> before,
            ParticipantRole role,
            @Nullable AgentId agent,
            @Nullable String unit,
            Instant at) {
        boolean known = before.stream()
                .anyMatch(participant -> participant.role() == role
                        && Objects.equals(participant.agent(), agent)
                        && Objects.equals(participant.unit(), unit));
        return known ? before : appended(before, ParticipantState.of(role, agent, unit, at));
    }
}
