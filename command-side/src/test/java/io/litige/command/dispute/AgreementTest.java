package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.accept;
import static io.litige.command.dispute.Wishes.at;
import static io.litige.command.dispute.Wishes.counter;
import static io.litige.command.dispute.Wishes.execute;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.refund;
import static io.litige.command.dispute.Wishes.waive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.value.Phase;
import io.litige.api.value.Remedy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RecordCounterProposal, AcceptProposal, ExecuteRemedy and WaiveRemedy. */
@Tag("command-RecordCounterProposal")
@Tag("command-AcceptProposal")
@Tag("command-ExecuteRemedy")
class AgreementTest {
    @Test
    void aCounterProposalClosesOurOfferAndTheCustomersEarlierOne() {
        Stories.offered()
                .given(counter("150.00"), propose(refund("90.00")))
                .when(counter("120.00"))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(event -> event instanceof ProposalSuperseded e
                                && e.proposal().equals("K1")),
                        predicate(event -> event instanceof ProposalSuperseded e
                                && e.proposal().equals("P2")),
                        predicate(event -> event instanceof CounterProposalRecorded e
                                && e.id().equals("K2")
                                && "P2".equals(e.answersProposal())))));
    }

    @Test
    void aCounterProposalOfNothingIsRefused() {
        Stories.offered()
                .when(counter("-5.00"))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.AMOUNT_NOT_POSITIVE, Map.of("field", "amount", "amount", "-5.00 EUR")));
    }

    @Test
    void anAcceptedOfferIsAnAgreementOnItsRemedies() {
        var event = (AgreementReached) Stories.agreed().events().getLast();
        assertThat(event.proposal()).isEqualTo("P1");
        assertThat(event.remedies()).extracting(Remedy::id).containsExactly("R1");
        assertThat(Stories.agreed().phase()).isEqualTo(Phase.AGREED);
    }

    @Test
    void anOfferThatDoesNotExistIsNotFound() {
        Stories.offered()
                .when(accept("P9"))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.PROPOSAL_NOT_FOUND, Map.of("proposal", "P9", "known", "P1")));
    }

    @Test
    void anOfferThatGaveWayIsNotAccepted() {
        Stories.offered()
                .given(counter(null))
                .when(accept("P1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.PROPOSAL_NOT_OPEN, Map.of("proposal", "P1", "status", "SUPERSEDED", "allowed", "OPEN")));
    }

    @Test
    void anExpiredOfferIsNotAccepted() {
        var validUntil = NOW.plus(Duration.ofDays(10));
        var late = validUntil.plusSeconds(1);
        Stories.offered()
                .at(late)
                .when(accept("P1"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PROPOSAL_EXPIRED, Map.of("proposal", "P1", "validUntil", validUntil, "occurredAt", late)));
    }

    @Test
    void anOfferAcceptedInTimeIsRecordedLater() {
        var validUntil = NOW.plus(Duration.ofDays(10));
        Stories.offered()
                .at(validUntil.plus(Duration.ofDays(1)))
                .when(at(validUntil, accept("P1")))
                .expectSuccessfulHandlerExecution();
    }

    @Tag("requirement-68")
    @Test
    void aRemedyIsExecutedOnce() {
        Stories.agreed()
                .given(execute("R1"))
                .when(execute("R1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.REMEDY_NOT_OWED, Map.of("remedy", "R1", "status", "EXECUTED", "owed", "none")));
    }

    @Test
    void aRemedyOfAnOldOfferIsNotOwed() {
        Stories.offered()
                .given(counter(null), propose(refund("90.00")), accept("P2"))
                .when(waive("R1"))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.REMEDY_NOT_OWED, Map.of("remedy", "R1", "status", "OFFERED", "owed", "R2")));
    }

    @Test
    void aRemedyThatDoesNotExistIsNotFound() {
        Stories.agreed()
                .when(execute("R9"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.REMEDY_NOT_FOUND, Map.of("remedy", "R9", "known", "R1")));
    }

    @Test
    void financeExecutesWithoutBeingOfTheTeam() {
        Stories.agreed().when(People.FINANCE, execute("R1")).expectSuccessfulHandlerExecution();
    }
}
