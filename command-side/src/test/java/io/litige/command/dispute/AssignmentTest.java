package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.acceptTransfer;
import static io.litige.command.dispute.Wishes.assign;
import static io.litige.command.dispute.Wishes.claim;
import static io.litige.command.dispute.Wishes.offerTo;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.value.AssignmentKind;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claim, AssignOwner, OfferTransfer and AcceptTransfer: ownership never drops. */
@Tag("command-Claim")
@Tag("command-AssignOwner")
@Tag("command-OfferTransfer")
@Tag("command-AcceptTransfer")
class AssignmentTest {
    @Test
    void aDisputeNobodyOwnsIsClaimed() {
        Stories.unowned()
                .when(claim())
                .expectEventsMatching(
                        payloadsMatching(exactSequenceOf(predicate(event -> event instanceof OwnerAssigned e
                                && e.owner().equals(People.AGENT.id())
                                && e.kind() == AssignmentKind.CLAIMED))));
    }

    @Test
    void theSecondOfTwoWhoClaimIsToldWhoWas() {
        Stories.unowned()
                .given(claim())
                .when(People.COLLEAGUE, claim())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.ALREADY_OWNED, Map.of("owner", "anna")));
    }

    @Test
    void onlyASupervisorNamesAnOwner() {
        Stories.registered()
                .when(People.AGENT, assign(People.COLLEAGUE))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of("action", "AssignOwner", "yourRoles", "AGENT", "allowedRoles", "SUPERVISOR")));
    }

    @Tag("requirement-37")
    @Test
    void theGiverStaysOwnerUntilTheReceiverAccepts() {
        var dispute = Stories.registered().given(offerTo(People.COLLEAGUE));
        dispute.when(People.SENIOR, claim())
                .expectExceptionDetails(new Rejection(Code.ALREADY_OWNED, Map.of("owner", "anna")));
        dispute.when(People.COLLEAGUE, acceptTransfer())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(event ->
                        event instanceof TransferAccepted e && e.owner().equals(People.COLLEAGUE.id())))));
    }

    @Test
    void onlyTheReceiverAccepts() {
        Stories.registered()
                .given(offerTo(People.COLLEAGUE))
                .when(People.SENIOR, acceptTransfer())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.NOT_THE_RECEIVER, Map.of("receiver", "bruno")));
    }

    @Test
    void withoutAnOfferThereIsNothingToAccept() {
        Stories.registered()
                .when(People.COLLEAGUE, acceptTransfer())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.NO_TRANSFER_OFFERED, Map.of("allowed", "the owner offers a transfer first")));
    }

    @Test
    void aNewOwnerByASupervisorEndsTheOffer() {
        Stories.registered()
                .given(offerTo(People.COLLEAGUE))
                .given(People.SUPERVISOR, assign(People.SENIOR))
                .when(People.COLLEAGUE, acceptTransfer())
                .expectExceptionDetails(new Rejection(
                        Code.NO_TRANSFER_OFFERED, Map.of("allowed", "the owner offers a transfer first")));
    }

    @Test
    void aColleaguesDisputeIsNotOnesToGive() {
        Stories.registered()
                .when(People.COLLEAGUE, offerTo(People.SENIOR))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of(
                                "action", "OfferTransfer",
                                "yourRoles", "AGENT",
                                "allowedRoles", "the owner, or SUPERVISOR")));
    }

    @Test
    void whatNobodyOwnsCannotBeHandedOver() {
        Stories.unowned()
                .when(offerTo(People.COLLEAGUE))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.NOT_OWNED, Map.of("allowed", "claim it, or let a supervisor name an owner")));
    }

    @Test
    void theOwnerIsNoReceiver() {
        Stories.registered()
                .when(offerTo(People.AGENT))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.ALREADY_OWNED, Map.of("owner", "anna")));
    }

    @Test
    void theReceiverOfAnotherTeamGetsToSeeTheDispute() {
        Stories.registered()
                .given(offerTo(People.STRANGER))
                .when(People.STRANGER, acceptTransfer())
                .expectSuccessfulHandlerExecution();
    }
}
