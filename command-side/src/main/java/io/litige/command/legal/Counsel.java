package io.litige.command.legal;

import io.litige.api.command.LegalCommand;
import io.litige.api.command.LegalCommand.OpenCourtCase;
import io.litige.api.command.LegalCommand.PlaceLegalHold;
import io.litige.api.command.LegalCommand.RecordJudgment;
import io.litige.api.command.LegalCommand.RecordNoticeDelivery;
import io.litige.api.command.LegalCommand.ReferToLegal;
import io.litige.api.command.LegalCommand.ReleaseExport;
import io.litige.api.command.LegalCommand.ReleaseLegalHold;
import io.litige.api.command.LegalCommand.RequestExport;
import io.litige.api.command.LegalCommand.SealExport;
import io.litige.api.command.LegalCommand.SendFormalNotice;
import io.litige.api.event.DisputeEvent;
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
import io.litige.api.value.ExportProfile;
import io.litige.api.value.LegalStage;
import io.litige.api.value.RegisteredLetter;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the lawyers do with a dispute (requirements 88 to 90).
 *
 * @param referrals how many questions were asked
 * @param notices formal notices by id
 * @param underway whether a court case waits for its judgment
 * @param holds matters that keep the dispute from being erased
 * @param exports what was asked for, by its id
 */
public record Counsel(
        LegalStage stage,
        int referrals,
        Map<String, RegisteredLetter> notices,
        boolean underway,
        Set<String> holds,
        Map<String, AskedExport> exports) {
    public static final Counsel NONE = new Counsel(LegalStage.NONE, 0, Map.of(), false, Set.of(), Map.of());

    public List<DisputeEvent> decide(LegalCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case RequestExport c -> Exports.request(c, dispute, handling);
            case ReleaseExport c -> Exports.release(c, this, handling);
            case SealExport c -> Exports.seal(c, this, handling);
            case ReferToLegal c -> Letting.refer(c, this, handling);
            case SendFormalNotice c -> Letting.notify(c, this, dispute, handling);
            case RecordNoticeDelivery c -> Letting.deliver(c, this, handling);
            case OpenCourtCase c -> Court.open(c, this, dispute, handling);
            case RecordJudgment c -> Court.judge(c, this, dispute, handling);
            case PlaceLegalHold c -> Holding.place(c, this, handling);
            case ReleaseLegalHold c -> Holding.release(c, this, handling);
        };
    }

    public Counsel evolve(DisputeEvent event) {
        return event instanceof LegalEvent e ? evolve(e) : this;
    }

    private Counsel evolve(LegalEvent event) {
        return switch (event) {
            case ExportRequested e ->
                exporting(e.exportId(), new AskedExport(e.profile(), e.act().actor(), false, false));
            case ExportReleased e -> exporting(e.exportId(), asked(e.exportId()).release());
            case ExportSealed e -> exporting(e.exportId(), asked(e.exportId()).seal());
            case LegalReferred e ->
                new Counsel(further(LegalStage.REFERRED), referrals + 1, notices, underway, holds, exports);
            case FormalNoticeSent e ->
                new Counsel(
                        further(LegalStage.FORMAL_NOTICE),
                        referrals,
                        Grow.plus(notices, e.id(), e.letter()),
                        underway,
                        holds,
                        exports);
            case FormalNoticeDelivered e ->
                new Counsel(stage, referrals, Grow.plus(notices, e.id(), e.letter()), underway, holds, exports);
            case CourtCaseOpened e -> new Counsel(LegalStage.COURT, referrals, notices, true, holds, exports);
            case JudgmentRecorded e -> new Counsel(stage, referrals, notices, false, holds, exports);
            case LegalHoldPlaced e -> holding(Grow.plus(holds, e.matter()));
            case LegalHoldReleased e -> {
                var rest = new LinkedHashSet<>(holds);
                rest.remove(e.matter());
                yield holding(Collections.unmodifiableSet(rest));
            }
        };
    }

    /** Ids of those of that profile that were made, verified and sealed. */
    public Set<String> exportsSealed(ExportProfile profile) {
        return exports.entrySet().stream()
                .filter(export ->
                        export.getValue().isSealed() && export.getValue().profile() == profile)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    String nextReferral() {
        return "L" + (referrals + 1);
    }

    String nextNotice() {
        return "N" + (notices.size() + 1);
    }

    private LegalStage further(LegalStage next) {
        return next.atLeast(stage) ? next : stage;
    }

    private Counsel holding(Set<String> matters) {
        return new Counsel(stage, referrals, notices, underway, matters, exports);
    }

    private Counsel exporting(UUID export, AskedExport asked) {
        return new Counsel(stage, referrals, notices, underway, holds, Grow.plus(exports, export.toString(), asked));
    }

    private AskedExport asked(UUID export) {
        return Objects.requireNonNull(exports.get(export.toString()), "an export is asked for before");
    }
}
