package io.litige.query.dispute;

import io.litige.api.access.Step;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.ApprovalState;
import io.litige.api.query.face.ContributionState;
import io.litige.api.query.face.DraftState;
import io.litige.api.query.face.Hold;
import io.litige.api.query.face.ItemState;
import io.litige.api.query.face.Notice;
import io.litige.api.query.face.Privacy.Request;
import io.litige.api.query.face.PromiseState;
import io.litige.api.query.face.PromiseStatus;
import io.litige.api.query.face.PublicAnswer;
import io.litige.api.query.face.Publication;
import io.litige.api.query.face.RemedyStatus;
import io.litige.api.value.PublicationChange;
import java.util.List;

/** Where a step is sent: ids go into the path where there is only one they can mean. */
final class StepPath {
    private StepPath() {}

    static String of(Step step, DisputeFace face) {
        var path = step.path().replace("{disputeId}", face.disputeId().toString());
        var offer = face.negotiation().offer();
        path = filled(path, "{proposal}", offer == null ? List.of() : List.of(offer.id()));
        path = filled(
                path,
                "{approval}",
                Candidates.pendingApprovals(face).stream()
                        .map(ApprovalState::id)
                        .toList());
        path = filled(
                path,
                "{remedy}",
                face.negotiation().remedies().stream()
                        .filter(r -> r.status() == RemedyStatus.OWED)
                        .map(r -> r.remedy().id())
                        .toList());
        path = filled(
                path,
                "{publication}",
                face.exposure().publications().stream()
                        .filter(p -> p.change() != PublicationChange.REMOVED)
                        .map(Publication::id)
                        .toList());
        path = filled(
                path,
                "{answer}",
                face.exposure().answers().stream()
                        .filter(a -> a.releasedBy() == null)
                        .map(PublicAnswer::id)
                        .toList());
        path = filled(path, "{custody}", Candidates.goodsHeld(face));
        path = filled(path, "{fact}", Candidates.factsUnchecked(face));
        path = filled(path, "{booking}", Candidates.bookingsStanding(face));
        path = filled(path, "{item}", face.items().stream().map(ItemState::id).toList());
        path = filled(path, "{counterProposal}", Candidates.openCounters(face));
        path = filled(
                path,
                "{draft}",
                Candidates.waitingDrafts(face).stream().map(DraftState::id).toList());
        path = filled(path, "{restatement}", Candidates.openRestatements(face));
        path = filled(path, "{followUp}", Candidates.openFollowUps(face));
        path = filled(
                path,
                "{contribution}",
                face.contributions().stream()
                        .filter(c -> c.answeredAt() == null)
                        .map(ContributionState::id)
                        .toList());
        path = filled(path, "{participant}", Candidates.named(face));
        path = filled(path, "{claim}", Candidates.supplierClaims(face));
        path = filled(path, "{waiting}", Candidates.waiting(face));
        path = filled(
                path,
                "{request}",
                face.privacy().open().stream().map(Request::id).toList());
        path = filled(path, "{ground}", Candidates.openGrounds(face));
        path = filled(
                path,
                "{notice}",
                face.legal().notices().stream().map(Notice::id).toList());
        path = filled(
                path,
                "{matter}",
                face.legal().holds().stream().map(Hold::matter).toList());
        return filled(
                path,
                "{promise}",
                face.promises().stream()
                        .filter(p -> p.status() == PromiseStatus.PENDING)
                        .map(PromiseState::id)
                        .toList());
    }

    private static String filled(String path, String placeholder, List<String> candidates) {
        return candidates.size() == 1 ? path.replace(placeholder, candidates.getFirst()) : path;
    }
}
