package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.ask;
import static io.litige.command.dispute.Wishes.grant;
import static io.litige.command.dispute.Wishes.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RequestApproval, GrantApproval and RefuseApproval. */
@Tag("command-RequestApproval")
@Tag("command-GrantApproval")
@Tag("command-RefuseApproval")
class ApprovalTest {
    private final DisputeFixture dispute = Stories.prepared().given(ask("250.00"));

    @Test
    void anApproversMandateIsRecordedWithTheGrant() {
        dispute.given(People.SUPERVISOR, grant("A1"));
        var event = (ApprovalGranted) dispute.events().getLast();
        assertThat(event.mandate()).isEqualTo(People.SUPERVISOR.mandate());
        assertThat(event.amount()).isEqualTo(Money.euros("250.00"));
    }

    @Test
    void nobodyApprovesTheirOwnRequestAndTooSmallAMandateIsSaidToo() {
        var both = new Actor(People.AGENT.id(), Set.of(Role.SUPERVISOR), Set.of(People.TEAM), People.AGENT.mandate());
        dispute.when(both, grant("A1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.APPROVER_IS_REQUESTER,
                        Map.of("approval", "A1", "requester", "anna", "allowed", "anybody else with the mandate"),
                        List.of(new Rejection(
                                Code.AUTHORITY_EXCEEDED,
                                Map.of(
                                        "asked",
                                        "250.00 EUR",
                                        "limit",
                                        "100.00 EUR",
                                        "mandateVersion",
                                        "2026-01",
                                        "approver",
                                        "INDEPENDENT_REVIEWER (up to 1000.00 EUR)",
                                        "allowed",
                                        "somebody whose mandate covers 250.00 EUR")))));
    }

    @Test
    void aMandateBelowTheAmountIsRefusedWithBothNumbers() {
        Stories.prepared()
                .given(ask("1500.00"))
                .when(People.REVIEWER, grant("A1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.AUTHORITY_EXCEEDED,
                        Map.of(
                                "asked",
                                "1500.00 EUR",
                                "limit",
                                "1000.00 EUR",
                                "mandateVersion",
                                "2026-01",
                                "approver",
                                "SUPERVISOR (up to 2000.00 EUR)",
                                "allowed",
                                "somebody whose mandate covers 1500.00 EUR")));
    }

    @Test
    void aDecidedOneIsNotDecidedAgain() {
        dispute.given(People.SUPERVISOR, refuse("A1"))
                .when(People.FINANCE, grant("A1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.APPROVAL_NOT_PENDING,
                        Map.of("approval", "A1", "status", "REFUSED", "allowed", "PENDING")));
    }

    @Test
    void oneThatDoesNotExistIsNotFound() {
        dispute.when(People.SUPERVISOR, grant("A2"))
                .expectExceptionDetails(
                        new Rejection(Code.APPROVAL_NOT_FOUND, Map.of("approval", "A2", "known", "A1")));
        dispute.when(People.SUPERVISOR, refuse("A2"))
                .expectExceptionDetails(
                        new Rejection(Code.APPROVAL_NOT_FOUND, Map.of("approval", "A2", "known", "A1")));
    }

    @Test
    void anAmountOfNothingNeedsNoApproval() {
        Stories.prepared()
                .when(ask("0.00"))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.AMOUNT_NOT_POSITIVE, Map.of("field", "amount", "amount", "0.00 EUR")));
    }
}
