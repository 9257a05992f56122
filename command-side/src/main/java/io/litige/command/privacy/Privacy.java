package io.litige.command.privacy;

import io.litige.api.access.Masks;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.PrivacyCommand;
import io.litige.api.command.PrivacyCommand.ConfirmShred;
import io.litige.api.command.PrivacyCommand.MaskContent;
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
import io.litige.api.event.PrivacyEvent.ContentMasked;
import io.litige.api.event.PrivacyEvent.ShredRequested;
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
 */
public record Privacy(
        Masks masks,
        @Nullable Asked asked,
        @Nullable Instant shreddedAt,
        Set<DisputeId> kin,
        @Nullable Instant endedAt) {
    public static final Privacy NONE = new Privacy(Masks.NONE, null, null, Set.of(), null);

    /** What is left possible once nothing can be read: to hand out what remains, and what no person does. */
    private static final Set<Step> AFTERWARDS = EnumSet.of(
            Step.REQUEST_EXPORT,
            Step.RELEASE_EXPORT,
            Step.SEAL_EXPORT,
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
        };
    }

    /** What has no texts any more is not worked on, nor opened again (lifecycle, row Reopen). */
    public void guard(DisputeCommand command) {
        if (!AFTERWARDS.contains(Step.of(command))) {
            guard(Step.of(command).command());
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
            case LinkEvent e -> new Privacy(masks, asked, shreddedAt, related(e), ended(e));
            case LifecycleEvent e -> new Privacy(masks, asked, shreddedAt, kin, ended(e));
            case CommunicationRecorded e ->
                endedAt == null
                        ? this
                        : new Privacy(masks, asked, shreddedAt, kin, e.act().recordedAt());
            default -> this;
        };
    }

    private Privacy evolve(PrivacyEvent event) {
        return switch (event) {
            case ContentMasked e -> new Privacy(masks.evolve(e), asked, shreddedAt, kin, endedAt);
            case ShredRequested e ->
                new Privacy(
                        masks,
                        new Asked(e.act().actor(), e.basis(), e.request(), e.policyVersion()),
                        shreddedAt,
                        kin,
                        endedAt);
            case SubjectShredded e -> new Privacy(masks, null, e.act().recordedAt(), kin, endedAt);
        };
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
