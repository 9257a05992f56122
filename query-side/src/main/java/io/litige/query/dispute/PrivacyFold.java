package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;

import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.PrivacyEvent.AccessTaken;
import io.litige.api.event.PrivacyEvent.ContentMasked;
import io.litige.api.event.PrivacyEvent.ProcessingRestricted;
import io.litige.api.event.PrivacyEvent.RestrictionLifted;
import io.litige.api.event.PrivacyEvent.ShredRequested;
import io.litige.api.event.PrivacyEvent.SubjectRequestAnswered;
import io.litige.api.event.PrivacyEvent.SubjectRequestExtended;
import io.litige.api.event.PrivacyEvent.SubjectRequestReceived;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.api.query.face.Privacy;
import io.litige.api.query.face.Privacy.Access;
import io.litige.api.query.face.Privacy.Answered;
import io.litige.api.query.face.Privacy.Asked;
import io.litige.api.query.face.Privacy.Extension;
import io.litige.api.query.face.Privacy.Mask;
import io.litige.api.query.face.Privacy.Request;
import io.litige.api.query.face.Privacy.Restriction;
import io.litige.api.query.face.Privacy.Shredding;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is hidden, what was destroyed, and what persons asked for; the texts themselves stay where they are, and are hidden where they are shown. */
final class PrivacyFold {
    /** So many accesses are shown; the timeline has all. */
    private static final int ACCESSES = 20;

    private PrivacyFold() {}

    static void fold(FaceDraft draft, PrivacyEvent event) {
        var now = draft.privacy;
        var by = event.act().actor();
        var at = event.act().recordedAt();
        draft.privacy = switch (event) {
            case ContentMasked e ->
                new Privacy(
                        appended(
                                now.masks().stream()
                                        .filter(mask -> !mask.content().equals(e.content()))
                                        .toList(),
                                new Mask(e.content(), e.dataClass(), e.reason(), by, at)),
                        now.asked(),
                        now.shredded(),
                        now.requests(),
                        now.restriction(),
                        now.accesses());
            case ShredRequested e -> shredding(now, new Asked(e.basis(), e.request(), by, at), now.shredded());
            case SubjectShredded e ->
                shredding(now, null, new Shredding(e.basis(), e.request(), e.requestedBy(), by, at));
            case SubjectRequestReceived e -> requests(now, appended(now.requests(), received(e)));
            case SubjectRequestExtended e ->
                changed(
                        now,
                        e.request(),
                        request -> new Request(
                                request.id(),
                                request.right(),
                                request.statement(),
                                request.communication(),
                                request.receivedAt(),
                                e.dueAt(),
                                new Extension(e.months(), e.reason(), e.communication()),
                                request.answer()));
            case SubjectRequestAnswered e ->
                changed(
                        now,
                        e.request(),
                        request -> new Request(
                                request.id(),
                                request.right(),
                                request.statement(),
                                request.communication(),
                                request.receivedAt(),
                                request.dueAt(),
                                request.extension(),
                                answer(e)));
            case ProcessingRestricted e ->
                restricted(now, new Restriction(e.ground(), e.request(), e.reason(), by, at));
            case RestrictionLifted e -> restricted(now, null);
            case AccessTaken e -> accessed(now, new Access(e.agent(), e.role(), e.reason(), at, e.until()));
        };
    }

    private static Request received(SubjectRequestReceived e) {
        return new Request(
                e.id(), e.right(), e.statement(), e.communication(), e.act().occurredAt(), e.dueAt(), null, null);
    }

    private static Answered answer(SubjectRequestAnswered e) {
        return new Answered(
                e.outcome(),
                e.reason(),
                e.remediesTold(),
                e.export(),
                e.communication(),
                e.act().actor(),
                e.act().occurredAt());
    }

    private static Privacy shredding(Privacy now, @Nullable Asked asked, @Nullable Shredding shredded) {
        return new Privacy(now.masks(), asked, shredded, now.requests(), now.restriction(), now.accesses());
    }

    private static Privacy restricted(Privacy now, @Nullable Restriction restriction) {
        return new Privacy(now.masks(), now.asked(), now.shredded(), now.requests(), restriction, now.accesses());
    }

    private static Privacy requests(Privacy now, List<Request> requests) {
        return new Privacy(now.masks(), now.asked(), now.shredded(), requests, now.restriction(), now.accesses());
    }

    private static Privacy accessed(Privacy now, Access access) {
        var all = appended(now.accesses(), access);
        return new Privacy(
                now.masks(),
                now.asked(),
                now.shredded(),
                now.requests(),
                now.restriction(),
                all.subList(Math.max(0, all.size() - ACCESSES), all.size()));
    }

    private static Privacy changed(Privacy now, String id, UnaryOperator<Request> change) {
        return requests(
                now,
                now.requests().stream()
                        .map(request -> request.id().equals(id) ? change.apply(request) : request)
                        .toList());
    }
}
