package io.litige.command.message;

import io.litige.api.access.Action;
import io.litige.api.access.ReleasePolicy;
import io.litige.api.command.AssessmentCommand.AdmitFault;
import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.LifecycleCommand.Acknowledge;
import io.litige.api.command.LifecycleCommand.SendFinalResponse;
import io.litige.api.command.MessageCommand.DiscardDraft;
import io.litige.api.command.MessageCommand.RefuseDraft;
import io.litige.api.command.MessageCommand.ReleaseDraft;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.MessageEvent.DraftAmended;
import io.litige.api.event.MessageEvent.DraftDiscarded;
import io.litige.api.event.MessageEvent.DraftRefused;
import io.litige.api.event.MessageEvent.DraftReleased;
import io.litige.api.event.MessageEvent.MessageDrafted;
import io.litige.api.value.AgentId;
import io.litige.api.value.Direction;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Protected;
import io.litige.api.value.Release;
import io.litige.api.value.Role;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.message.Messages.Draft;
import io.litige.command.message.Messages.Sending;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who lets a text leave, and what it does then (requirement 27). */
final class Releasing {
    private Releasing() {}

    /** By the policy of the day: the severity of now counts where it is stricter than that of the writing. */
    static Sending release(ReleaseDraft c, Messages now, DisputeFacts dispute, Handling handling) {
        var draft = Checks.known(now.waiting(), c.draft(), Code.DRAFT_NOT_FOUND, "draft");
        var release = draft.release()
                .and(policy(handling)
                        .release(draft.purpose(), dispute.severity(), dispute.legalStage(), draft.flagged()));
        var actor = handling.actor();
        boolean author = draft.authors().contains(actor.id());
        new Violations()
                .when(
                        release != Release.AUTHOR && author,
                        Code.RELEASER_IS_AUTHOR,
                        Map.of(
                                "draft",
                                c.draft(),
                                "authors",
                                Checks.joined(inOrder(draft.authors())),
                                "release",
                                release,
                                "allowed",
                                "somebody who did not write it"))
                .when(
                        !policy(handling).mayRelease(draft.purpose(), release, actor.roles()),
                        Code.RELEASE_NOT_YOURS,
                        Map.of(
                                "draft", c.draft(),
                                "purpose", draft.purpose(),
                                "release", release,
                                "yourRoles",
                                        Checks.joined(
                                                actor.roles().stream().sorted().toList()),
                                "allowed", allowed(draft.purpose(), release)))
                .when(
                        draft.notBefore() != null && handling.now().isBefore(draft.notBefore()),
                        Code.DRAFT_COOLING,
                        Map.of(
                                "draft", c.draft(),
                                "now", handling.now(),
                                "allowed", "from " + draft.notBefore() + " on"))
                .reject();
        var released = new DraftReleased(
                c.disputeId(), handling.act(), c.draft(), draft.purpose(), inOrder(draft.authors()), release);
        return new Sending(List.of(released), carried(draft, dispute, handling), true);
    }

    static Sending refuse(RefuseDraft c, Messages now, Handling handling) {
        Checks.known(now.waiting(), c.draft(), Code.DRAFT_NOT_FOUND, "draft");
        return Sending.only(new DraftRefused(c.disputeId(), handling.act(), c.draft(), handling.text(c.reason())));
    }

    static Sending discard(DiscardDraft c, Messages now, Handling handling) {
        Checks.known(now.waiting(), c.draft(), Code.DRAFT_NOT_FOUND, "draft");
        return Sending.only(new DraftDiscarded(c.disputeId(), handling.act(), c.draft(), handling.text(c.reason())));
    }

    /** The same text, said without a draft, is refused where somebody else has to release it. */
    static void guard(
            DisputeCommand command, MessagePurpose purpose, String text, DisputeFacts dispute, Handling handling) {
        var policy = policy(handling);
        var flags = policy.flags(text);
        var release = policy.release(purpose, dispute.severity(), dispute.legalStage(), !flags.isEmpty());
        Rejected.when(
                release != Release.AUTHOR,
                Code.RELEASE_REQUIRED,
                Map.of(
                        "command", command.getClass().getSimpleName(),
                        "severity", dispute.severity(),
                        "legalStage", dispute.legalStage(),
                        "tone", Checks.joined(flags),
                        "policy", policy.version(),
                        "allowed",
                                "DraftMessage with purpose " + purpose + ", then ReleaseDraft by "
                                        + allowed(purpose, release)));
    }

    static ReleasePolicy policy(Handling handling) {
        return handling.desk().correspondence().releaseOn(handling.today());
    }

    private static List<AgentId> inOrder(Set<AgentId> authors) {
        return authors.stream().sorted(Comparator.comparing(AgentId::value)).toList();
    }

    private static String allowed(MessagePurpose purpose, Release release) {
        if (release == Release.LEGAL) {
            return Role.LEGAL.name();
        }
        var who = purpose == MessagePurpose.FINAL_RESPONSE ? Action.CONCLUDE : Action.RELEASE;
        return (release == Release.ANOTHER_PERSON ? "another person: " : "")
                + Checks.joined(who.callers().stream().sorted().toList());
    }

    /** What the text does, in its present wording. */
    private static DisputeCommand carried(Draft draft, DisputeFacts dispute, Handling handling) {
        var records = handling.desk().records();
        var drafted = (MessageDrafted) records.at(dispute.id(), draft.drafted());
        if (draft.worded() == draft.drafted()) {
            return carried(drafted, drafted.subject(), drafted.text());
        }
        var amended = (DraftAmended) records.at(dispute.id(), draft.worded());
        return carried(drafted, amended.subject(), amended.text());
    }

    static DisputeCommand carried(MessageDrafted d, @Nullable Protected subject, Protected wording) {
        var text = wording.reveal();
        return switch (d.purpose()) {
            case ACKNOWLEDGEMENT ->
                new Acknowledge(
                        d.disputeId(),
                        false,
                        text,
                        Objects.requireNonNull(d.nextStep()).reveal(),
                        Objects.requireNonNull(d.nextUpdateDue()),
                        d.channel(),
                        null,
                        null);
            case ANSWER, PROGRESS_UPDATE ->
                new RecordCommunication(
                        d.disputeId(),
                        Direction.OUTBOUND,
                        d.channel(),
                        null,
                        revealed(subject),
                        text,
                        true,
                        null,
                        null,
                        null,
                        null,
                        d.nextUpdateDue(),
                        null,
                        null);
            case FINAL_RESPONSE ->
                new SendFinalResponse(
                        d.disputeId(),
                        Objects.requireNonNull(d.form()),
                        text,
                        revealed(d.recourse()),
                        d.language(),
                        d.channel(),
                        null,
                        null);
            case FAULT_ADMISSION ->
                new AdmitFault(d.disputeId(), d.grounds(), Objects.requireNonNull(d.extent()), text, null, null);
        };
    }

    private static @Nullable String revealed(@Nullable Protected text) {
        return text == null ? null : text.reveal();
    }
}
