package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.clock.ClockRules;
import io.litige.api.event.ExposureEvent;
import io.litige.api.event.ExposureEvent.CrisisEnded;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.ExposureEvent.EscalationThreatened;
import io.litige.api.event.ExposureEvent.ExposureLowered;
import io.litige.api.event.ExposureEvent.ExposureRecorded;
import io.litige.api.event.ExposureEvent.PublicAnswerDrafted;
import io.litige.api.event.ExposureEvent.PublicAnswerReleased;
import io.litige.api.event.ExposureEvent.PublicationChanged;
import io.litige.api.query.face.ClockState;
import io.litige.api.query.face.Crisis;
import io.litige.api.query.face.Exposure;
import io.litige.api.query.face.PublicAnswer;
import io.litige.api.query.face.Publication;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.ThreatKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said in public, what is threatened, and the crisis. */
final class ExposureFold {
    private ExposureFold() {}

    static void fold(FaceDraft draft, ExposureEvent event) {
        var now = draft.exposure;
        draft.exposure = switch (event) {
            case ExposureRecorded e ->
                published(
                        now,
                        e.level().atLeast(now.level()) ? e.level() : now.level(),
                        appended(now.publications(), seen(e)));
            case PublicationChanged e ->
                published(now, e.level(), replaced(now.publications(), p -> p.id().equals(e.id()), p -> changed(p, e)));
            case ExposureLowered e -> published(now, e.to(), now.publications());
            case EscalationThreatened e ->
                new Exposure(
                        e.level(), together(now.threats(), e.kinds()), now.publications(), now.answers(), now.crises());
            case CrisisOpened e -> opened(draft, e);
            case CrisisEnded e ->
                crises(
                        now,
                        replaced(
                                now.crises(),
                                crisis -> crisis.endedAt() == null,
                                crisis -> new Crisis(crisis.openedAt(), e.act().occurredAt(), e.lessons())));
            case PublicAnswerDrafted e -> answers(now, appended(now.answers(), drafted(e)));
            case PublicAnswerReleased e ->
                answers(
                        now,
                        replaced(now.answers(), answer -> answer.id().equals(e.id()), answer -> released(answer, e)));
        };
    }

    /** What is left of every running time target shrinks (requirement 18). */
    private static Exposure opened(FaceDraft draft, CrisisOpened e) {
        var at = e.act().occurredAt();
        draft.clocks = replaced(
                draft.clocks,
                clock -> clock.metAt() == null && !clock.kind().isLegal(),
                clock -> new ClockState(
                        clock.kind(),
                        clock.startedAt(),
                        ClockRules.hastened(clock.dueAt(), at, e.clockDivisor()),
                        null,
                        clock.pausedSince(),
                        clock.breachedAt()));
        return crises(draft.exposure, appended(draft.exposure.crises(), new Crisis(at, null, null)));
    }

    private static Publication seen(ExposureRecorded e) {
        return new Publication(
                e.id(),
                e.level(),
                e.platform(),
                e.url(),
                e.text(),
                e.textHash(),
                e.rating(),
                e.reach(),
                e.evidence(),
                e.act().occurredAt(),
                null,
                null);
    }

    private static Publication changed(Publication p, PublicationChanged e) {
        boolean rewritten = e.text() != null;
        return new Publication(
                p.id(),
                e.level().atLeast(p.level()) ? e.level() : p.level(),
                p.platform(),
                p.url(),
                rewritten ? e.text() : p.text(),
                rewritten ? e.textHash() : p.textHash(),
                newer(e.rating(), p.rating()),
                newer(e.reach(), p.reach()),
                p.evidence(),
                p.seenAt(),
                e.change(),
                e.act().occurredAt());
    }

    private static PublicAnswer drafted(PublicAnswerDrafted e) {
        return new PublicAnswer(
                e.id(), e.publication(), e.text(), e.act().actor(), e.act().occurredAt(), null, null);
    }

    private static PublicAnswer released(PublicAnswer answer, PublicAnswerReleased e) {
        return new PublicAnswer(
                answer.id(),
                answer.publication(),
                answer.text(),
                answer.author(),
                answer.draftedAt(),
                e.act().actor(),
                e.act().occurredAt());
    }

    private static <T> @Nullable T newer(@Nullable T value, @Nullable T earlier) {
        return value == null ? earlier : value;
    }

    private static Set<ThreatKind> together(Set<ThreatKind> known, List<ThreatKind> more) {
        var all = EnumSet.noneOf(ThreatKind.class);
        all.addAll(known);
        all.addAll(more);
        return all;
    }

    private static Exposure published(Exposure now, ExposureLevel level, List<Publication> publications) {
        return new Exposure(level, now.threats(), publications, now.answers(), now.crises());
    }

    private static Exposure answers(Exposure now, List<PublicAnswer> answers) {
        return new Exposure(now.level(), now.threats(), now.publications(), answers, now.crises());
    }

    private static Exposure crises(Exposure now, List<Crisis> crises) {
        return new Exposure(now.level(), now.threats(), now.publications(), now.answers(), crises);
    }
}
