package io.litige.command.message;

import io.litige.api.command.MessageCommand.AmendDraft;
import io.litige.api.command.MessageCommand.DraftMessage;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.MessageEvent.DraftAmended;
import io.litige.api.event.MessageEvent.DraftReleased;
import io.litige.api.event.MessageEvent.MessageDrafted;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Release;
import io.litige.api.value.ToneFlag;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.message.Composing.Composed;
import io.litige.command.message.Messages.Sending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writing a text, and writing it anew. */
final class Drafting {
    private Drafting() {}

    /** What needs nobody else's release leaves in the same instant, unless it is to be held. */
    static Sending draft(DraftMessage c, Messages now, DisputeFacts dispute, Handling handling) {
        var violations = new Violations();
        complete(c, violations);
        var composed = Composing.compose(c, now.drafts() + 1, dispute, handling, violations);
        violations.reject();
        var judged = Judged.of(c.purpose(), composed.judged(), dispute, handling);
        var drafted = drafted(c, now.nextDraft(), composed, judged, dispute, handling);
        var carried = Releasing.carried(drafted, drafted.subject(), drafted.text());
        boolean held = Boolean.TRUE.equals(c.hold()) || judged.release() != Release.AUTHOR;
        if (held) {
            return new Sending(List.of(drafted), carried, false);
        }
        var released = new DraftReleased(
                c.disputeId(),
                handling.act(),
                drafted.id(),
                c.purpose(),
                List.of(handling.act().actor()),
                Release.AUTHOR);
        return new Sending(List.of(drafted, released), carried, true);
    }

    static Sending amend(AmendDraft c, Messages now, DisputeFacts dispute, Handling handling) {
        var draft = Checks.known(now.waiting(), c.draft(), Code.DRAFT_NOT_FOUND, "draft");
        var first = (MessageDrafted) handling.desk().records().at(dispute.id(), draft.drafted());
        var missing = new ArrayList<String>();
        if (first.token() != null && !c.text().contains(dispute.id().reference())) {
            missing.add("reference " + dispute.id().reference());
        }
        if (first.replyTo() != null && !c.text().contains(first.replyTo())) {
            missing.add("reply route " + first.replyTo());
        }
        new Violations()
                .when(
                        !missing.isEmpty(),
                        Code.MESSAGE_INCOMPLETE,
                        Map.of(
                                "draft",
                                c.draft(),
                                "missing",
                                Checks.joined(missing),
                                "allowed",
                                "a text that holds both"))
                .reject();
        var judged = Judged.of(draft.purpose(), c.text(), dispute, handling);
        var amended = new DraftAmended(
                c.disputeId(),
                handling.act(),
                c.draft(),
                handling.textIfAny(c.subject()),
                handling.text(c.text()),
                dispute.severity(),
                judged.release(),
                judged.flags(),
                judged.notBefore(),
                judged.policyVersion());
        return new Sending(List.of(amended), Releasing.carried(first, amended.subject(), amended.text()), false);
    }

    /** Who has to release a text, and from when on. */
    private record Judged(
            Release release, List<ToneFlag> flags, @Nullable Instant notBefore, String policyVersion) {
        static Judged of(MessagePurpose purpose, String text, DisputeFacts dispute, Handling handling) {
            var policy = Releasing.policy(handling);
            var flags = policy.flags(text);
            var release = policy.release(purpose, dispute.severity(), dispute.legalStage(), !flags.isEmpty());
            if (!policy.mayRelease(purpose, release, handling.actor().roles())) {
                release = release.and(Release.ANOTHER_PERSON);
            }
            boolean cools = !flags.isEmpty() && !policy.coolingDelay().isZero();
            return new Judged(
                    release, flags, cools ? handling.now().plus(policy.coolingDelay()) : null, policy.version());
        }
    }

    private static MessageDrafted drafted(
            DraftMessage c, String id, Composed composed, Judged judged, DisputeFacts dispute, Handling handling) {
        return new MessageDrafted(
                c.disputeId(),
                handling.act(),
                id,
                c.purpose(),
                c.channel(),
                Composing.language(c),
                handling.textIfAny(composed.subject()),
                handling.text(composed.text()),
                composed.template(),
                composed.templateVersion(),
                composed.replyTo(),
                composed.token(),
                handling.textIfAny(c.unnamedBecause()),
                c.form(),
                handling.textIfAny(c.recourse()),
                Objects.requireNonNullElse(c.grounds(), List.of()),
                c.extent(),
                handling.textIfAny(c.nextStep()),
                c.nextUpdateDue(),
                dispute.severity(),
                judged.release(),
                judged.flags(),
                judged.notBefore(),
                judged.policyVersion());
    }

    private static void complete(DraftMessage c, Violations violations) {
        var missing = new ArrayList<String>();
        if (c.purpose() == MessagePurpose.FINAL_RESPONSE && c.form() == null) {
            missing.add("form");
        }
        if (c.purpose() == MessagePurpose.ACKNOWLEDGEMENT) {
            need(missing, "nextStep", c.nextStep());
            need(missing, "nextUpdateDue", c.nextUpdateDue());
        }
        if (c.purpose() == MessagePurpose.FAULT_ADMISSION) {
            need(missing, "grounds", c.grounds() == null || c.grounds().isEmpty() ? null : c.grounds());
            need(missing, "extent", c.extent());
            need(missing, "text", c.text());
        }
        violations.when(
                !missing.isEmpty(),
                Code.MESSAGE_INCOMPLETE,
                Map.of(
                        "purpose",
                        c.purpose(),
                        "missing",
                        Checks.joined(missing),
                        "allowed",
                        "the message with all of them"));
    }

    private static void need(List<String> missing, String name, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            missing.add(name);
        }
    }
}
