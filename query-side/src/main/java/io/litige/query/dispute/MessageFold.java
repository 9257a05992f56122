package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.MessageEvent;
import io.litige.api.event.MessageEvent.DraftAmended;
import io.litige.api.event.MessageEvent.DraftDiscarded;
import io.litige.api.event.MessageEvent.DraftRefused;
import io.litige.api.event.MessageEvent.DraftReleased;
import io.litige.api.event.MessageEvent.MessageDrafted;
import io.litige.api.event.MessageEvent.RestatementConfirmed;
import io.litige.api.event.MessageEvent.RestatementRecorded;
import io.litige.api.query.face.Correspondence;
import io.litige.api.query.face.DraftState;
import io.litige.api.query.face.DraftStatus;
import io.litige.api.query.face.Restatement;
import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts that wait to leave, and whether the customer feels understood. */
final class MessageFold {
    /** A face keeps so many texts that do not wait any more. */
    private static final int SETTLED = 10;

    private MessageFold() {}

    static void fold(FaceDraft draft, MessageEvent event) {
        var now = draft.correspondence;
        draft.correspondence = switch (event) {
            case MessageDrafted e -> new Correspondence(appended(now.drafts(), drafted(e)), now.restatements());
            case DraftAmended e -> changed(now, e.id(), before -> amended(before, e));
            case DraftReleased e -> settled(now, event, e.id(), DraftStatus.RELEASED, null);
            case DraftRefused e -> settled(now, event, e.id(), DraftStatus.REFUSED, e.reason());
            case DraftDiscarded e -> settled(now, event, e.id(), DraftStatus.DISCARDED, e.reason());
            case RestatementRecorded e ->
                new Correspondence(
                        now.drafts(),
                        appended(
                                now.restatements(),
                                new Restatement(
                                        e.id(),
                                        e.text(),
                                        e.act().actor(),
                                        e.act().occurredAt(),
                                        null,
                                        null)));
            case RestatementConfirmed e ->
                new Correspondence(
                        now.drafts(),
                        replaced(
                                now.restatements(),
                                r -> r.id().equals(e.id()),
                                r -> new Restatement(r.id(), r.text(), r.by(), r.at(), e.confirmed(), e.wording())));
        };
    }

    private static DraftState drafted(MessageDrafted e) {
        return new DraftState(
                e.id(),
                e.purpose(),
                e.channel(),
                e.subject(),
                e.text(),
                e.replyTo(),
                e.token(),
                e.release(),
                e.flags(),
                List.of(e.act().actor()),
                e.act().occurredAt(),
                e.notBefore(),
                DraftStatus.WAITING,
                null,
                null,
                null);
    }

    private static DraftState amended(DraftState d, DraftAmended e) {
        var author = e.act().actor();
        return new DraftState(
                d.id(),
                d.purpose(),
                d.channel(),
                e.subject(),
                e.text(),
                d.replyTo(),
                d.token(),
                e.release(),
                e.flags(),
                d.authors().contains(author) ? d.authors() : appended(d.authors(), author),
                d.draftedAt(),
                e.notBefore(),
                DraftStatus.WAITING,
                null,
                null,
                null);
    }

    private static Correspondence settled(
            Correspondence now, MessageEvent event, String id, DraftStatus status, @Nullable Protected reason) {
        var act = event.act();
        return trimmed(changed(now, id, d -> settled(d, status, act.actor(), act.occurredAt(), reason)));
    }

    private static DraftState settled(
            DraftState d, DraftStatus status, AgentId by, Instant at, @Nullable Protected reason) {
        return new DraftState(
                d.id(),
                d.purpose(),
                d.channel(),
                d.subject(),
                d.text(),
                d.replyTo(),
                d.token(),
                d.release(),
                d.flags(),
                d.authors(),
                d.draftedAt(),
                d.notBefore(),
                status,
                by,
                at,
                reason);
    }

    private static Correspondence changed(Correspondence now, String id, UnaryOperator<DraftState> by) {
        return new Correspondence(replaced(now.drafts(), d -> d.id().equals(id), by), now.restatements());
    }

    /** The oldest of those that have left or were given up go. */
    private static Correspondence trimmed(Correspondence now) {
        var gone = now.drafts().stream()
                .filter(d -> d.status() == DraftStatus.RELEASED || d.status() == DraftStatus.DISCARDED)
                .toList();
        if (gone.size() <= SETTLED) {
            return now;
        }
        var oldest = Stream.of(gone.getFirst()).toList();
        return new Correspondence(
                now.drafts().stream().filter(d -> !oldest.contains(d)).toList(), now.restatements());
    }
}
