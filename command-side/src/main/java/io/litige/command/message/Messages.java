package io.litige.command.message;

import io.litige.api.command.AssessmentCommand.AdmitFault;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.LifecycleCommand.Acknowledge;
import io.litige.api.command.LifecycleCommand.SendFinalResponse;
import io.litige.api.command.MessageCommand;
import io.litige.api.command.MessageCommand.AmendDraft;
import io.litige.api.command.MessageCommand.ConfirmRestatement;
import io.litige.api.command.MessageCommand.DiscardDraft;
import io.litige.api.command.MessageCommand.DraftMessage;
import io.litige.api.command.MessageCommand.RecordRestatement;
import io.litige.api.command.MessageCommand.RefuseDraft;
import io.litige.api.command.MessageCommand.ReleaseDraft;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.MessageEvent;
import io.litige.api.event.MessageEvent.DraftAmended;
import io.litige.api.event.MessageEvent.DraftDiscarded;
import io.litige.api.event.MessageEvent.DraftRefused;
import io.litige.api.event.MessageEvent.DraftReleased;
import io.litige.api.event.MessageEvent.MessageDrafted;
import io.litige.api.event.MessageEvent.RestatementConfirmed;
import io.litige.api.event.MessageEvent.RestatementRecorded;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Release;
import io.litige.command.correspondence.Route;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts that wait to leave, and restatements.
 *
 * @param waiting drafts by id
 * @param drafts how many there were
 * @param restatements by id, with what the customer said of them
 */
public record Messages(Map<String, Draft> waiting, int drafts, Map<String, Heard> restatements) {
    public static final Messages NONE = new Messages(Map.of(), 0, Map.of());

    /**
     * A waiting text, without the text.
     *
     * @param drafted version of the event with everything but a later wording
     * @param worded version of the event with the present wording
     * @param authors everybody who had a hand in it
     * @param release who had to release it when it was written
     * @param notBefore end of the cooling delay
     */
    public record Draft(
            MessagePurpose purpose,
            long drafted,
            long worded,
            Set<AgentId> authors,
            Release release,
            boolean flagged,
            @Nullable Instant notBefore) {}

    /** What the customer says of a restatement. */
    public enum Heard {
        NOT_ASKED,
        CONFIRMED,
        DENIED
    }

    /**
     * What was decided about a text.
     *
     * @param carried what it does, once it leaves; null when it is for nobody
     * @param leaves whether it leaves now
     */
    public record Sending(
            List<DisputeEvent> events, @Nullable DisputeCommand carried, boolean leaves) {
        static Sending only(DisputeEvent event) {
            return new Sending(List.of(event), null, false);
        }
    }

    public Sending decide(MessageCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case DraftMessage c -> Drafting.draft(c, this, dispute, handling);
            case AmendDraft c -> Drafting.amend(c, this, dispute, handling);
            case ReleaseDraft c -> Releasing.release(c, this, dispute, handling);
            case RefuseDraft c -> Releasing.refuse(c, this, handling);
            case DiscardDraft c -> Releasing.discard(c, this, handling);
            case RecordRestatement c -> Restating.record(c, this, handling);
            case ConfirmRestatement c -> Restating.confirm(c, this, handling);
        };
    }

    /**
     * Refuses to say by itself what somebody else has to release (requirement 27), and to say it where nobody reads the
     * answer (requirement 8).
     */
    public static void guard(DisputeCommand command, DisputeFacts dispute, Handling handling) {
        switch (command) {
            case SendFinalResponse c -> {
                answerable(c.channel(), handling);
                Releasing.guard(command, MessagePurpose.FINAL_RESPONSE, c.reasons(), dispute, handling);
            }
            case Acknowledge c -> {
                answerable(c.channel(), handling);
                Releasing.guard(command, MessagePurpose.ACKNOWLEDGEMENT, c.message(), dispute, handling);
            }
            case AdmitFault c -> Releasing.guard(command, MessagePurpose.FAULT_ADMISSION, "", dispute, handling);
            default -> {
                // Says nothing to the customer.
            }
        }
    }

    private static void answerable(@Nullable Channel said, Handling handling) {
        var channel = said == null ? handling.act().channel() : said;
        var letters = handling.desk().correspondence();
        Rejected.when(
                letters.route(channel).map(Route::noReply).orElse(false),
                Code.REPLY_ROUTE_MISSING,
                Map.of("channel", channel, "allowed", Checks.joined(letters.answerable())));
    }

    /**
     * @param version of the event
     */
    public Messages evolve(DisputeEvent event, long version) {
        return event instanceof MessageEvent e ? evolve(e, version) : this;
    }

    private Messages evolve(MessageEvent event, long version) {
        return switch (event) {
            case MessageDrafted e ->
                new Messages(
                        Grow.plus(
                                waiting,
                                e.id(),
                                new Draft(
                                        e.purpose(),
                                        version,
                                        version,
                                        Set.of(e.act().actor()),
                                        e.release(),
                                        !e.flags().isEmpty(),
                                        e.notBefore())),
                        drafts + 1,
                        restatements);
            case DraftAmended e -> amended(e, version);
            case DraftReleased e -> without(e.id());
            case DraftDiscarded e -> without(e.id());
            case DraftRefused e -> this;
            case RestatementRecorded e -> heard(e.id(), Heard.NOT_ASKED);
            case RestatementConfirmed e -> heard(e.id(), e.confirmed() ? Heard.CONFIRMED : Heard.DENIED);
        };
    }

    String nextDraft() {
        return "D" + (drafts + 1);
    }

    private Messages amended(DraftAmended e, long version) {
        var before = Objects.requireNonNull(waiting.get(e.id()));
        var authors = new LinkedHashSet<>(before.authors());
        authors.add(e.act().actor());
        var after = new Draft(
                before.purpose(),
                before.drafted(),
                version,
                Set.copyOf(authors),
                e.release(),
                !e.flags().isEmpty(),
                e.notBefore());
        return new Messages(Grow.plus(waiting, e.id(), after), drafts, restatements);
    }

    private Messages without(String draft) {
        return new Messages(Grow.minus(waiting, draft), drafts, restatements);
    }

    private Messages heard(String restatement, Heard heard) {
        return new Messages(waiting, drafts, Grow.plus(restatements, restatement, heard));
    }
}
