package io.litige.command.exposure;

import io.litige.api.command.ExposureCommand;
import io.litige.api.command.ExposureCommand.DraftPublicAnswer;
import io.litige.api.command.ExposureCommand.EndCrisis;
import io.litige.api.command.ExposureCommand.LowerExposure;
import io.litige.api.command.ExposureCommand.RecordEscalationThreat;
import io.litige.api.command.ExposureCommand.RecordExposure;
import io.litige.api.command.ExposureCommand.ReleasePublicAnswer;
import io.litige.api.command.ExposureCommand.UpdatePublication;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent;
import io.litige.api.event.ExposureEvent.CrisisEnded;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.ExposureEvent.EscalationThreatened;
import io.litige.api.event.ExposureEvent.ExposureLowered;
import io.litige.api.event.ExposureEvent.ExposureRecorded;
import io.litige.api.event.ExposureEvent.PublicAnswerDrafted;
import io.litige.api.event.ExposureEvent.PublicAnswerReleased;
import io.litige.api.event.ExposureEvent.PublicationChanged;
import io.litige.api.value.AgentId;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.PublicationChange;
import io.litige.api.value.ThreatKind;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How public a dispute is (requirements 17 to 20 and 91).
 *
 * @param level lowered by an explicit act alone
 * @param threats every kind threatened so far
 * @param publications by id, whether each still stands
 * @param drafts answers written and not released, with their authors
 * @param answers how many answers were written
 */
public record Exposure(
        ExposureLevel level,
        boolean crisis,
        Set<ThreatKind> threats,
        Map<String, Boolean> publications,
        Map<String, AgentId> drafts,
        int answers) {
    public static final Exposure NONE = new Exposure(ExposureLevel.NONE, false, Set.of(), Map.of(), Map.of(), 0);

    public List<DisputeEvent> decide(ExposureCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case RecordExposure c -> Publishing.record(c, this, dispute, handling);
            case UpdatePublication c -> Publishing.update(c, this, handling);
            case LowerExposure c -> Publishing.lower(c, this, handling);
            case RecordEscalationThreat c -> Publishing.threaten(c, this, handling);
            case DraftPublicAnswer c -> Answering.draft(c, this, handling);
            case ReleasePublicAnswer c -> Answering.release(c, this, handling);
            case EndCrisis c -> Answering.end(c, this, handling);
        };
    }

    public Exposure evolve(DisputeEvent event) {
        return event instanceof ExposureEvent e ? evolve(e) : this;
    }

    private Exposure evolve(ExposureEvent event) {
        return switch (event) {
            case ExposureRecorded e -> at(raised(e.level())).standing(e.id(), true);
            case PublicationChanged e -> at(e.level()).standing(e.id(), e.change() != PublicationChange.REMOVED);
            case ExposureLowered e -> at(e.to());
            case EscalationThreatened e -> at(e.level()).threatened(e.kinds());
            case CrisisOpened e -> inCrisis(true);
            case CrisisEnded e -> inCrisis(false);
            case PublicAnswerDrafted e ->
                new Exposure(
                        level,
                        crisis,
                        threats,
                        publications,
                        Grow.plus(drafts, e.id(), e.act().actor()),
                        answers + 1);
            case PublicAnswerReleased e ->
                new Exposure(level, crisis, threats, publications, Grow.minus(drafts, e.id()), answers);
        };
    }

    /** The higher of what it is and what it is said to be. */
    ExposureLevel raised(ExposureLevel to) {
        return to.atLeast(level) ? to : level;
    }

    String nextPublication() {
        return "X" + (publications.size() + 1);
    }

    String nextAnswer() {
        return "Q" + (answers + 1);
    }

    private Exposure at(ExposureLevel next) {
        return new Exposure(next, crisis, threats, publications, drafts, answers);
    }

    private Exposure inCrisis(boolean on) {
        return new Exposure(level, on, threats, publications, drafts, answers);
    }

    private Exposure standing(String id, boolean stands) {
        return new Exposure(level, crisis, threats, Grow.plus(publications, id, stands), drafts, answers);
    }

    private Exposure threatened(List<ThreatKind> kinds) {
        var all = EnumSet.noneOf(ThreatKind.class);
        all.addAll(threats);
        all.addAll(kinds);
        return new Exposure(level, crisis, Set.copyOf(all), publications, drafts, answers);
    }
}
