package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.LinkEvent;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DisputeParted;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.query.face.ClockState;
import io.litige.api.query.face.Complaint;
import io.litige.api.query.face.Duplicate;
import io.litige.api.query.face.GroundState;
import io.litige.api.query.face.Links;
import io.litige.api.query.face.Part;
import io.litige.api.value.Clock;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Ground;
import io.litige.api.value.GroundStatus;
import io.litige.query.projection.Claimed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Disputes that became one, or came out of one. */
final class LinkFold {
    private LinkFold() {}

    static void fold(FaceDraft draft, LinkEvent event) {
        switch (event) {
            case DisputeLinkedAsDuplicate e -> merged(draft, e.target());
            case DuplicateUnlinked e -> {
                merged(draft, null);
                targets(draft, e.clocks());
            }
            case DuplicateAttached e -> {
                duplicates(
                        draft,
                        appended(
                                draft.links.duplicates(),
                                new Duplicate(
                                        e.duplicate(),
                                        e.duplicate().reference(),
                                        e.receivedAt(),
                                        e.act().occurredAt())));
                targets(draft, e.moved());
            }
            case DuplicateDetached e -> {
                duplicates(
                        draft,
                        draft.links.duplicates().stream()
                                .filter(known -> !known.disputeId().equals(e.duplicate()))
                                .toList());
                targets(draft, e.moved());
            }
            case DisputeSplit e -> split(draft, e);
            case DisputeParted e -> {
                var l = draft.links;
                draft.links = new Links(l.mergedInto(), l.mergedIntoReference(), l.duplicates(), e.parent(), l.parts());
            }
        }
    }

    private static void merged(FaceDraft draft, @Nullable DisputeId target) {
        var l = draft.links;
        draft.links = new Links(
                target, target == null ? null : target.reference(), l.duplicates(), l.partedFrom(), l.parts());
    }

    private static void duplicates(FaceDraft draft, List<Duplicate> duplicates) {
        var l = draft.links;
        draft.links = new Links(l.mergedInto(), l.mergedIntoReference(), duplicates, l.partedFrom(), l.parts());
    }

    /** A target that stood still no longer does. */
    private static void targets(FaceDraft draft, List<Clock> moved) {
        for (var target : moved) {
            draft.clocks = replaced(
                    draft.clocks,
                    clock -> clock.kind() == target.kind(),
                    clock -> new ClockState(
                            clock.kind(), target.startedAt(), target.dueAt(), null, null, clock.breachedAt()));
        }
    }

    private static void split(FaceDraft draft, DisputeSplit e) {
        var l = draft.links;
        var gone = e.grounds().stream().map(Ground::id).toList();
        draft.links = new Links(
                l.mergedInto(),
                l.mergedIntoReference(),
                l.duplicates(),
                l.partedFrom(),
                appended(
                        l.parts(),
                        new Part(e.child(), e.child().reference(), gone, e.act().occurredAt())));
        draft.grounds = replaced(
                draft.grounds,
                g -> gone.contains(g.ground().id()),
                g -> new GroundState(g.ground(), g.origin(), g.fault(), GroundStatus.PARTED, g.outcome()));
        draft.complaint = left(draft.complaint, e, draft.grounds);
    }

    private static Complaint left(Complaint c, DisputeSplit e, List<GroundState> grounds) {
        return new Complaint(
                c.summary(),
                c.statement(),
                c.expectedOutcome(),
                c.channel(),
                c.journeyStage(),
                c.product(),
                c.site(),
                c.source(),
                e.customerDisputedAmount(),
                c.damagesClaimed(),
                c.amountAtRisk(),
                Claimed.perCurrency(grounds.stream()
                        .filter(GroundState::open)
                        .map(GroundState::ground)
                        .toList()));
    }
}
