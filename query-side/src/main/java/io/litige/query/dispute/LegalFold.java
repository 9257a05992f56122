package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.LegalEvent;
import io.litige.api.event.LegalEvent.CourtCaseOpened;
import io.litige.api.event.LegalEvent.ExportReleased;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.LegalEvent.ExportSealed;
import io.litige.api.event.LegalEvent.FormalNoticeDelivered;
import io.litige.api.event.LegalEvent.FormalNoticeSent;
import io.litige.api.event.LegalEvent.JudgmentRecorded;
import io.litige.api.event.LegalEvent.LegalHoldPlaced;
import io.litige.api.event.LegalEvent.LegalHoldReleased;
import io.litige.api.event.LegalEvent.LegalReferred;
import io.litige.api.query.face.AskedExport;
import io.litige.api.query.face.CourtCase;
import io.litige.api.query.face.Hold;
import io.litige.api.query.face.Judgment;
import io.litige.api.query.face.Legal;
import io.litige.api.query.face.Notice;
import io.litige.api.query.face.Referral;
import io.litige.api.value.LegalStage;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the lawyers do; a privileged question never gets into a view. */
final class LegalFold {
    private LegalFold() {}

    static void fold(FaceDraft draft, LegalEvent event) {
        var now = draft.legal;
        var at = event.act().occurredAt();
        limitations(draft, event, now.courtCase());
        draft.legal = switch (event) {
            case ExportRequested e ->
                now.with(appended(
                        now.asked(),
                        new AskedExport(
                                e.exportId().toString(),
                                e.profile(),
                                e.act().actor(),
                                e.act().recordedAt(),
                                null,
                                null)));
            case ExportReleased e ->
                exported(now, e.exportId(), asked -> asked.released(e.act().actor()));
            case ExportSealed e -> exported(now, e.exportId(), asked -> asked.made(e.sha256()));
            case LegalReferred e ->
                new Legal(
                        further(now, LegalStage.REFERRED),
                        appended(
                                now.referrals(),
                                new Referral(
                                        e.id(),
                                        e.privileged(),
                                        e.privileged() ? null : e.question(),
                                        e.act().actor(),
                                        at)),
                        now.notices(),
                        now.courtCase(),
                        now.judgment(),
                        now.holds(),
                        now.exports());
            case FormalNoticeSent e ->
                notices(
                        now,
                        further(now, LegalStage.FORMAL_NOTICE),
                        appended(now.notices(), new Notice(e.id(), e.letter(), e.effectiveOn(), e.text(), e.amount())));
            case FormalNoticeDelivered e ->
                notices(
                        now,
                        now.stage(),
                        replaced(
                                now.notices(),
                                n -> n.id().equals(e.id()),
                                n -> new Notice(n.id(), e.letter(), e.effectiveOn(), n.text(), n.amount())));
            case CourtCaseOpened e -> court(now, e);
            case JudgmentRecorded e ->
                new Legal(
                        now.stage(),
                        now.referrals(),
                        now.notices(),
                        now.courtCase(),
                        new Judgment(e.result(), e.decidedOn(), e.awarded(), e.summary()),
                        now.holds(),
                        now.exports());
            case LegalHoldPlaced e ->
                holds(
                        now,
                        appended(
                                now.holds(),
                                new Hold(e.matter(), e.basis(), e.act().actor(), at)));
            case LegalHoldReleased e ->
                holds(
                        now,
                        now.holds().stream()
                                .filter(hold -> !hold.matter().equals(e.matter()))
                                .toList());
        };
    }

    /** A suit interrupts what its claimant has to claim. */
    private static void limitations(FaceDraft draft, LegalEvent event, @Nullable CourtCase underway) {
        if (event instanceof CourtCaseOpened e) {
            draft.limitations = Limitations.interrupted(
                    draft.limitations, e.claimant(), e.act().occurredAt());
        }
        if (event instanceof JudgmentRecorded e && underway != null) {
            draft.limitations = Limitations.judged(draft.limitations, underway.claimant(), e.result(), e.decidedOn());
        }
    }

    private static Legal court(Legal now, CourtCaseOpened e) {
        return new Legal(
                LegalStage.COURT,
                now.referrals(),
                now.notices(),
                new CourtCase(
                        e.court(),
                        e.caseNumber(),
                        e.claimant(),
                        e.claimed(),
                        e.amicableAttempt(),
                        e.act().occurredAt()),
                null,
                now.holds(),
                now.exports());
    }

    private static Legal notices(Legal now, LegalStage stage, List<Notice> notices) {
        return new Legal(stage, now.referrals(), notices, now.courtCase(), now.judgment(), now.holds(), now.exports());
    }

    private static Legal holds(Legal now, List<Hold> holds) {
        return new Legal(
                now.stage(), now.referrals(), now.notices(), now.courtCase(), now.judgment(), holds, now.exports());
    }

    private static Legal exported(Legal now, UUID export, UnaryOperator<AskedExport> change) {
        return now.with(replaced(now.asked(), asked -> asked.id().equals(export.toString()), change));
    }

    private static LegalStage further(Legal now, LegalStage next) {
        return next.atLeast(now.stage()) ? next : now.stage();
    }
}
