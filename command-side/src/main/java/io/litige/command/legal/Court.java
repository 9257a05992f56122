package io.litige.command.legal;

import io.litige.api.command.LegalCommand.OpenCourtCase;
import io.litige.api.command.LegalCommand.RecordJudgment;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LegalEvent.CourtCaseOpened;
import io.litige.api.event.LegalEvent.JudgmentRecorded;
import io.litige.api.event.LifecycleEvent.DisputeDecidedExternally;
import io.litige.api.value.Forum;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Money;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Going to court, and what it decided (requirement 88). */
final class Court {
    /** Up to this claim an amicable attempt comes first (CPC 750-1). */
    private static final Money SMALL_CLAIM = Money.euros("5000.00");

    /** For cases begun from that day on (décret 2023-357). */
    private static final LocalDate SINCE = LocalDate.of(2023, 10, 1);

    private static final Set<MediationStatus> ATTEMPTED = EnumSet.of(
            MediationStatus.ADMISSIBLE, MediationStatus.RUNNING, MediationStatus.PROPOSAL, MediationStatus.ENDED);

    private Court() {}

    static List<DisputeEvent> open(OpenCourtCase c, Counsel now, DisputeFacts dispute, Handling handling) {
        boolean attempted = ATTEMPTED.contains(dispute.mediation());
        boolean explained =
                c.withoutAttemptBecause() != null && !c.withoutAttemptBecause().isBlank();
        var violations = new Violations()
                .when(
                        now.underway(),
                        Code.COURT_CASE_EXISTS,
                        Map.of("stage", now.stage(), "allowed", "RecordJudgment first"))
                .when(
                        needsAttempt(c, handling) && !attempted && !explained,
                        Code.AMICABLE_ATTEMPT_MISSING,
                        Map.of(
                                "claimed",
                                c.claimed(),
                                "threshold",
                                SMALL_CLAIM,
                                "law",
                                "CPC 750-1",
                                "allowed",
                                "a mediation first, or withoutAttemptBecause"));
        Checks.amount(violations, c.claimed(), dispute.currency(), "claimed");
        violations.reject();
        return List.of(new CourtCaseOpened(
                c.disputeId(),
                handling.act(),
                c.court(),
                c.caseNumber(),
                c.claimant(),
                c.claimed(),
                attempted,
                handling.textIfAny(c.withoutAttemptBecause())));
    }

    static List<DisputeEvent> judge(RecordJudgment c, Counsel now, DisputeFacts dispute, Handling handling) {
        var violations = new Violations()
                .when(
                        !now.underway(),
                        Code.COURT_CASE_MISSING,
                        Map.of("stage", now.stage(), "allowed", "OpenCourtCase first"))
                .when(
                        c.decidedOn().isAfter(handling.today()),
                        Code.OCCURRED_IN_FUTURE,
                        Map.of("field", "decidedOn", "date", c.decidedOn(), "today", handling.today()));
        Checks.amount(violations, c.awarded(), dispute.currency(), "awarded");
        violations.reject();
        return List.of(
                new JudgmentRecorded(
                        c.disputeId(),
                        handling.act(),
                        c.result(),
                        c.decidedOn(),
                        c.awarded(),
                        handling.text(c.summary())),
                new DisputeDecidedExternally(c.disputeId(), handling.act(), Forum.COURT));
    }

    private static boolean needsAttempt(OpenCourtCase c, Handling handling) {
        boolean comparable = c.claimed().currency().equals(SMALL_CLAIM.currency());
        return !handling.day().isBefore(SINCE) && comparable && !c.claimed().exceeds(SMALL_CLAIM);
    }
}
