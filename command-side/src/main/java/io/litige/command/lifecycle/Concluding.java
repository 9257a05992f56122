package io.litige.command.lifecycle;

import io.litige.api.command.LifecycleCommand.SendFinalResponse;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.FinalResponseSent;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.PartyType;
import io.litige.api.value.Side;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.recourse.Recourse.Told;
import io.litige.command.recourse.RecourseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The company's last word, in one of three forms, with the recourse the customer has that day. */
final class Concluding {
    /** Up to this level a rejection may rest on both sides' positions alone. */
    private static final int SLIGHT = 2;

    private Concluding() {}

    /** A rejection rests on evidence or on both sides' positions (requirement 13) and names the recourse (86). */
    static List<DisputeEvent> respond(SendFinalResponse c, DisputeFacts dispute, Handling handling) {
        var language = Objects.requireNonNullElse(c.language(), "fr");
        var told = handling.recourse()
                .tell(dispute.partyType(), handling.day(), language)
                .orElse(null);
        var violations = new Violations().when(c.reasons().isBlank(), Code.REASONS_MISSING, Map.of("form", c.form()));
        recourse(c, told, dispute, violations);
        grounded(c, dispute, violations);
        violations.reject();
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new FinalResponseSent(
                c.disputeId(),
                handling.act(),
                c.form(),
                handling.text(c.reasons()),
                handling.textIfAny(together(told, c.recourse())),
                told == null ? null : told.version(),
                told == null ? null : told.mediator(),
                told == null ? null : language));
        if (c.form() == FinalResponseForm.REJECT) {
            events.add(new DisputeRejected(c.disputeId(), handling.act()));
        }
        return events;
    }

    private static void recourse(
            SendFinalResponse c, @Nullable Told told, DisputeFacts dispute, Violations violations) {
        violations
                .when(
                        dispute.partyType() == PartyType.CONSUMER && told == null && blank(c.recourse()),
                        Code.RECOURSE_MISSING,
                        Map.of(
                                "partyType",
                                dispute.partyType(),
                                "allowed",
                                "a mediator in the registry for that day, or a recourse text"))
                .when(
                        c.recourse() != null && RecourseText.namesPlatform(c.recourse()),
                        Code.RECOURSE_OUTDATED,
                        Map.of(
                                "field",
                                "recourse",
                                "closedOn",
                                RecourseText.PLATFORM_CLOSED,
                                "allowed",
                                "no link to the EU platform for online disputes"));
    }

    private static void grounded(SendFinalResponse c, DisputeFacts dispute, Violations violations) {
        boolean grave = dispute.severity() > SLIGHT;
        boolean grounded =
                !dispute.evidence().isEmpty() || (!grave && dispute.positions().size() == Side.values().length);
        violations.when(
                c.form() == FinalResponseForm.REJECT
                        && grave
                        && !dispute.factsUnchecked().isEmpty(),
                Code.FACTS_UNCHECKED,
                Map.of(
                        "facts", Checks.joined(dispute.factsUnchecked()),
                        "severity", dispute.severity(),
                        "allowed", "VerifyFact on each, with evidence"));
        violations.when(
                c.form() == FinalResponseForm.REJECT && !grounded,
                Code.EVIDENCE_MISSING,
                Map.of(
                        "evidence", dispute.evidence().size(),
                        "positions", Checks.joined(dispute.positions()),
                        "allowed",
                                grave
                                        ? "one piece of evidence: above severity " + SLIGHT
                                                + " positions do not suffice"
                                        : "one piece of evidence, or both sides' positions"));
    }

    private static @Nullable String together(@Nullable Told told, @Nullable String more) {
        if (told == null) {
            return more;
        }
        return blank(more) ? told.text() : told.text() + "\n" + more;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
