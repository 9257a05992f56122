package io.litige.command.privacy;

import io.litige.api.access.Masks;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.PrivacyCommand;
import io.litige.api.command.PrivacyCommand.AnswerSubjectRequest;
import io.litige.api.command.PrivacyCommand.ConfirmShred;
import io.litige.api.command.PrivacyCommand.ExtendSubjectRequest;
import io.litige.api.command.PrivacyCommand.LiftRestriction;
import io.litige.api.command.PrivacyCommand.MaskContent;
import io.litige.api.command.PrivacyCommand.NoteAccess;
import io.litige.api.command.PrivacyCommand.ReceiveSubjectRequest;
import io.litige.api.command.PrivacyCommand.RestrictProcessing;
import io.litige.api.command.PrivacyCommand.ShredSubject;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.event.LifecycleEvent.DisputeDecidedExternally;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.DisputeVoided;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.LinkEvent;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DisputeParted;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.PrivacyEvent.AccessTaken;
import io.litige.api.event.PrivacyEvent.ContentMasked;
import io.litige.api.event.PrivacyEvent.ProcessingRestricted;
import io.litige.api.event.PrivacyEvent.RestrictionLifted;
import io.litige.api.event.PrivacyEvent.ShredRequested;
import io.litige.api.event.PrivacyEvent.SubjectRequestAnswered;
import io.litige.api.event.PrivacyEvent.SubjectRequestExtended;
import io.litige.api.event.PrivacyEvent.SubjectRequestReceived;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ErasureBasis;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is hidden of a dispute, and whether its texts are destroyed.
 *
 * @param masks contents that are hidden
 * @param asked who asked that its texts be destroyed; null when nobody did
 * @param shreddedAt when they were; null while they are kept
 * @param kin disputes it was merged with or split from: a hold on one of them holds this one
 * @param endedAt when its end was recorded, or a message since; null while it goes on
 * @param requests what persons asked for as to their data
 * @param restriction that keeps the data from being used; null while there is none
 */
public record Privacy(
        Masks masks,
        @Nullable Asked asked,
        @Nullable Instant shreddedAt,
        Set<DisputeId> kin,
        @Nullable Instant endedAt,
        Requests requests,
        @Nullable Restriction restriction) {
    public static final Privacy NONE = new Privacy(Masks.NONE, null, null, Set.of(), null, Requests.NONE, null);

    /** What is left possible once nothing can be read: to hand out what remains, and what no person does. */
    private static final Set<Step> AFTERWARDS = EnumSet.of(
            Step.REQUEST_EXPORT,
            Step.RELEASE_EXPORT,
            Step.SEAL_EXPORT,
            Step.RECEIVE_SUBJECT_REQUEST,
            Step.EXTEND_SUBJECT_REQUEST,
            Step.ANSWER_SUBJECT_REQUEST,
            Step.NOTE_ACCESS,
            Step.EXPIRE_PROPOSAL,
            Step.STATE_DEADLOCK,
            Step.BREAK_PROMISE,
            Step.BREACH_CLOCK,
            Step.BREACH_CONTRIBUTION,
            Step.NOTICE_TERMS_CHANGE);

    /** The first of two persons, and on what ground. */
    public record Asked(
            AgentId by,
            ErasureBasis basis,
            @Nullable String request,
            @Nullable String policyVersion) {}

    public List<DisputeEvent> decide(PrivacyCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case MaskContent c -> Masking.mask(c, masks, dispute, handling);
            case ShredSubject c -> Shredding.request(c, this, dispute, handling);
            case ConfirmShred c -> Shredding.confirm(c, this, dispute, handling);
            case ReceiveSubjectRequest c -> Answering.receive(c, requests, dispute, handling);
            case ExtendSubjectRequest c -> Answering.extend(c, requests, dispute, handling);
            case AnswerSubjectRequest c -> Answering.answer(c, requests, shreddedAt != null, dispute, handling);
            case RestrictProcessing c -> Restricting.restrict(c, this, handling);
            case LiftRestriction c -> Restricting.lift(c, this, dispute, handling);
            case NoteAccess c ->
                List.of(new AccessTaken(
                        c.disputeId(), handling.act(), c.agent(), c.role(), handling.text(c.reason()), c.until()));
        };
    }

    /** What has no texts any more is not worked on, nor opened again (lifecycle, row Reopen). */
    public void guard(DisputeCommand command) {
        var step = Step.of(command);
        if (!AFTERWARDS.contains(step)) {
            guard(step.command());
        }
        if (restriction != null) {
            restriction.guard(step);
        }
    }

    /** The same before something is stored for a command that would be refused. */
    public void guard(String what) {
        if (shreddedAt != null) {
            throw Rejected.because(
                    Code.SUBJECT_SHREDDED,
                    Map.of("command", what, "shreddedAt", shreddedAt, "allowed", "RequestExport, or a new dispute"));
        }
    }

    public Privacy evolve(DisputeEvent event) {
        return switch (event) {
            case PrivacyEvent e -> evolve(e);
            case LinkEvent e -> ended(related(e), ended(e));
            case LifecycleEvent e -> ended(kin, ended(e));
            case CommunicationRecorded e ->
                endedAt == null ? this : ended(kin, e.act().recordedAt());
            default -> this;
        };
    }

    private Privacy evolve(PrivacyEvent event) {
        return switch (event) {
            case ContentMasked e ->
                new Privacy(masks.evolve(e), asked, shreddedAt, kin, endedAt, requests, restriction);
            case ShredRequested e ->
                shredding(new Asked(e.act().actor(), e.basis(), e.request(), e.policyVersion()), shreddedAt);
            case SubjectShredded e -> shredding(null, e.act().recordedAt());
            case ProcessingRestricted e ->
                restricted(new Restriction(e.ground(), e.act().recordedAt()));
            case RestrictionLifted e -> restricted(null);
            case SubjectRequestReceived e -> requests(e);
            case SubjectRequestExtended e -> requests(e);
            case SubjectRequestAnswered e -> requests(e);
            case AccessTaken e -> this;
        };
    }

    private Privacy ended(Set<DisputeId> related, @Nullable Instant at) {
        return new Privacy(masks, asked, shreddedAt, related, at, requests, restriction);
    }

    private Privacy shredding(@Nullable Asked by, @Nullable Instant at) {
        return new Privacy(masks, by, at, kin, endedAt, requests, restriction);
    }

    private Privacy restricted(@Nullable Restriction by) {
        return new Privacy(masks, asked, shreddedAt, kin, endedAt, requests, by);
    }

    private Privacy requests(PrivacyEvent event) {
        return new Privacy(masks, asked, shreddedAt, kin, endedAt, requests.evolve(event), restriction);
    }

    /** By when it was recorded: what is told of earlier shortens nothing. */
    private @Nullable Instant ended(DisputeEvent event) {
        var at = event.act().recordedAt();
        return switch (event) {
            case DisputeResolved e -> at;
            case DisputeRejected e -> at;
            case DisputeWithdrawn e -> at;
            case DisputeClosed e -> at;
            case DisputeVoided e -> at;
            case DisputeDecidedExternally e -> at;
            case DisputeReopened e -> null;
            case DuplicateUnlinked e -> null;
            default -> endedAt;
        };
    }

    private Set<DisputeId> related(LinkEvent event) {
        return switch (event) {
            case DisputeLinkedAsDuplicate e -> Grow.plus(kin, e.target());
            case DuplicateAttached e -> Grow.plus(kin, e.duplicate());
            case DisputeSplit e -> Grow.plus(kin, e.child());
            case DisputeParted e -> Grow.plus(kin, e.parent());
            case DuplicateUnlinked e -> without(e.target());
            case DuplicateDetached e -> without(e.duplicate());
        };
    }

    private Set<DisputeId> without(DisputeId gone) {
        var rest = new LinkedHashSet<>(kin);
        rest.remove(gone);
        return Collections.unmodifiableSet(rest);
    }
}
