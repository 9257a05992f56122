package io.litige.command.privacy;

import io.litige.api.command.PrivacyCommand.AnswerSubjectRequest;
import io.litige.api.command.PrivacyCommand.ExtendSubjectRequest;
import io.litige.api.command.PrivacyCommand.ReceiveSubjectRequest;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.PrivacyEvent;
import io.litige.api.event.PrivacyEvent.SubjectRequestAnswered;
import io.litige.api.event.PrivacyEvent.SubjectRequestExtended;
import io.litige.api.event.PrivacyEvent.SubjectRequestReceived;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.RequestOutcome;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.privacy.Requests.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Requests of persons as to their data, and the month within which they are answered (GDPR, article 12). */
final class Answering {
    private static final String LAW = "GDPR 12(3)";

    private Answering() {}

    static List<DisputeEvent> receive(ReceiveSubjectRequest c, Requests now, DisputeFacts dispute, Handling handling) {
        var communication = c.communication();
        var known = dispute.contents();
        Rejected.when(
                communication != null && !known.contains(communication),
                Code.CONTENT_NOT_FOUND,
                Map.of("content", String.valueOf(communication), "known", Checks.joined(known)));
        return timed(
                now,
                new SubjectRequestReceived(
                        c.disputeId(),
                        handling.act(),
                        now.next(),
                        c.right(),
                        handling.text(c.statement()),
                        communication,
                        handling.calendar().plusMonths(handling.occurredAt(), 1)),
                handling);
    }

    static List<DisputeEvent> extend(ExtendSubjectRequest c, Requests now, DisputeFacts dispute, Handling handling) {
        var request = now.open(c.request());
        var violations = new Violations()
                .when(
                        request.isExtended(),
                        Code.SUBJECT_REQUEST_EXTENDED,
                        Map.of("request", c.request(), "dueAt", request.dueAt(), "law", LAW));
        told(c.communication(), request.receivedAt(), request.firstDueAt(), dispute, violations);
        violations.reject();
        return timed(
                now,
                new SubjectRequestExtended(
                        c.disputeId(),
                        handling.act(),
                        c.request(),
                        c.months(),
                        handling.text(c.reason()),
                        c.communication(),
                        handling.calendar().plusMonths(request.receivedAt(), 1 + c.months())),
                handling);
    }

    /**
     * @param shredded whether its texts are destroyed: then no message can be recorded any more, nor a copy be made
     */
    static List<DisputeEvent> answer(
            AnswerSubjectRequest c, Requests now, boolean shredded, DisputeFacts dispute, Handling handling) {
        var request = now.open(c.request());
        var violations = new Violations();
        if (c.outcome() != RequestOutcome.GRANTED) {
            refusal(c, violations);
        }
        if (!shredded || c.communication() != null) {
            told(c.communication(), request.receivedAt(), null, dispute, violations);
        }
        copy(c, request, shredded, dispute, violations);
        violations.reject();
        return timed(
                now,
                new SubjectRequestAnswered(
                        c.disputeId(),
                        handling.act(),
                        c.request(),
                        request.right(),
                        c.outcome(),
                        handling.textIfAny(c.reason()),
                        Boolean.TRUE.equals(c.remediesTold()),
                        c.export(),
                        c.communication(),
                        request.receivedAt()),
                handling);
    }

    private static void refusal(AnswerSubjectRequest c, Violations violations) {
        violations
                .when(
                        c.reason() == null,
                        Code.REASON_MISSING,
                        Map.of("field", "reason", "because", "GDPR 12(4): the person is told why"))
                .when(
                        !Boolean.TRUE.equals(c.remediesTold()),
                        Code.REMEDIES_NOT_TOLD,
                        Map.of(
                                "field", "remediesTold",
                                "law", "GDPR 12(4)",
                                "allowed", "true, once the message names the supervisory authority and the courts"));
    }

    /** A copy is one that was made, verified and sealed as every export is. */
    private static void copy(
            AnswerSubjectRequest c, Request request, boolean shredded, DisputeFacts dispute, Violations violations) {
        boolean needed = request.right().handsOut() && c.outcome() != RequestOutcome.REFUSED && !shredded;
        var made = dispute.sealedExports(ExportProfile.DATA_SUBJECT);
        var export = c.export();
        violations.when(
                export == null ? needed : !made.contains(export),
                Code.COPY_MISSING,
                Map.of(
                        "export", String.valueOf(export),
                        "right", request.right(),
                        "sealed", Checks.joined(new TreeSet<>(made)),
                        "allowed", "a sealed export of profile DATA_SUBJECT of this dispute"));
    }

    /** Whether that message went out after the one and, where it matters, before the other. */
    static void told(
            @Nullable String communication,
            Instant after,
            @Nullable Instant before,
            DisputeFacts dispute,
            Violations violations) {
        var sentAt = communication == null ? null : dispute.sentAt(communication);
        violations.when(
                sentAt == null || sentAt.isBefore(after) || (before != null && sentAt.isAfter(before)),
                Code.PERSON_NOT_TOLD,
                Map.of(
                        "communication",
                        String.valueOf(communication),
                        "sentAt",
                        String.valueOf(sentAt),
                        "after",
                        after,
                        "before",
                        before == null ? "any time" : before,
                        "allowed",
                        "id of an outbound communication sent in that time"));
    }

    /** With the clock of the request that is then due first, where that is another than before. */
    private static List<DisputeEvent> timed(Requests now, PrivacyEvent event, Handling handling) {
        var after = now.evolve(event).first();
        if (after.isEmpty() || runs(now, event, after.get())) {
            return List.of(event);
        }
        var due = after.get().getValue();
        var clock = new Clock(ClockKind.SUBJECT_REQUEST, due.receivedAt(), due.dueAt());
        return List.of(event, new ClocksStarted(event.disputeId(), handling.act(), List.of(clock), LAW));
    }

    /** Two that were received in the same moment have one clock, which the answer to the first of them ends. */
    private static boolean runs(Requests now, PrivacyEvent event, Map.Entry<String, Request> first) {
        boolean ended = event instanceof SubjectRequestAnswered e
                && e.receivedAt().equals(first.getValue().receivedAt());
        return !ended && now.first().filter(first::equals).isPresent();
    }
}
