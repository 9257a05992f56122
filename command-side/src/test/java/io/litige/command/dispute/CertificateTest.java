package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.assign;
import static io.litige.command.dispute.Wishes.claim;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.refund;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.command.facts.Skills.Lack;
import io.litige.command.facts.Skills.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody has to have learnt before they own a dispute or use a mandate. */
@Tag("requirement-45")
class CertificateTest {
    private static final String WHO = "one of the team's holders; or an administrator records the certificate";

    @Test
    void whoeverIsToOwnADisputeHoldsTheCertificate() {
        var story = Stories.unowned()
                .skilled((occasion, day) ->
                        occasion.use() == Use.ASSIGNMENT && occasion.agent().equals(People.AGENT.id())
                                ? List.of(new Lack("COMPLAINTS-2", LocalDate.parse("2026-02-28"), 3))
                                : List.of());
        story.when(claim())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.CERTIFICATE_MISSING,
                        Map.of(
                                "certificate", "COMPLAINTS-2",
                                "neededFor", "ASSIGNMENT",
                                "state", "EXPIRED",
                                "expiredOn", "2026-02-28",
                                "team", "care",
                                "holdersInTeam", "3",
                                "allowed", WHO)));
        story.given(People.SUPERVISOR, assign(People.COLLEAGUE));
    }

    @Test
    void aMandateIsUsedByThoseWhoLearntIt() {
        Stories.prepared()
                .skilled((occasion, day) ->
                        occasion.use() == Use.MANDATE ? List.of(new Lack("GESTURES", null, 0)) : List.of())
                .when(propose(refund("80.00")))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.CERTIFICATE_MISSING,
                        Map.of(
                                "certificate", "GESTURES",
                                "neededFor", "MANDATE",
                                "state", "NOT_HELD",
                                "team", "care",
                                "holdersInTeam", "0",
                                "allowed", WHO)));
    }
}
