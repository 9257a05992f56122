package io.litige.command.legal;

import io.litige.api.command.LegalCommand.RecordNoticeDelivery;
import io.litige.api.command.LegalCommand.ReferToLegal;
import io.litige.api.command.LegalCommand.SendFormalNotice;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LegalEvent.FormalNoticeDelivered;
import io.litige.api.event.LegalEvent.FormalNoticeSent;
import io.litige.api.event.LegalEvent.LegalReferred;
import io.litige.api.value.Protected;
import io.litige.api.value.RegisteredLetter;
import io.litige.api.value.Role;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.facts.Letters;
import java.util.List;
import java.util.Map;

/** Questions to lawyers and letters of theirs. */
final class Letting {
    private Letting() {}

    /** Calling a text privileged has consequences of its own: it is never done for somebody else, nor by a rule. */
    static List<DisputeEvent> refer(ReferToLegal c, Counsel now, Handling handling) {
        Rejected.when(
                c.privileged() && !handling.actor().has(Role.LEGAL),
                Code.PRIVILEGE_NOT_GRANTED,
                Map.of("allowed", Role.LEGAL + ", or the question without privilege"));
        var question =
                c.privileged() ? Protected.privileged(handling.customer(), c.question()) : handling.text(c.question());
        return List.of(new LegalReferred(c.disputeId(), handling.act(), now.nextReferral(), question, c.privileged()));
    }

    static List<DisputeEvent> notify(SendFormalNotice c, Counsel now, DisputeFacts dispute, Handling handling) {
        var violations = new Violations();
        Letters.check(c.letter(), handling, violations);
        Checks.amount(violations, c.amount(), dispute.currency(), "amount");
        violations.reject();
        return List.of(new FormalNoticeSent(
                c.disputeId(),
                handling.act(),
                now.nextNotice(),
                c.letter(),
                c.letter().presentedOn(),
                handling.text(c.text()),
                c.amount()));
    }

    static List<DisputeEvent> deliver(RecordNoticeDelivery c, Counsel now, Handling handling) {
        var sent = Checks.known(now.notices(), c.notice(), Code.NOTICE_NOT_FOUND, "notice");
        var letter = new RegisteredLetter(
                sent.trackingNumber(), sent.sentOn(), c.presentedOn(), c.receivedOn(), c.refusedOn());
        var violations = new Violations()
                .when(
                        sent.receivedOn() != null || sent.refusedOn() != null,
                        Code.NOTICE_DELIVERED,
                        Map.of(
                                "notice", c.notice(),
                                "receivedOn", String.valueOf(sent.receivedOn()),
                                "refusedOn", String.valueOf(sent.refusedOn()),
                                "allowed", "a notice whose letter is neither received nor refused"));
        Letters.check(letter, handling, violations);
        violations.reject();
        return List.of(new FormalNoticeDelivered(c.disputeId(), handling.act(), c.notice(), letter, c.presentedOn()));
    }
}
