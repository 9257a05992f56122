package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.correct;
import static io.litige.command.dispute.Wishes.message;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.value.Direction;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CorrectRecordTest {
    private final DisputeFixture dispute = Stories.registered().given(message(Direction.INBOUND));

    @Tag("requirement-50")
    @Test
    void theEarlierEventStaysAndIsPointedAt() {
        dispute.when(correct(4, "content"))
                .expectEventsMatching(
                        payloadsMatching(exactSequenceOf(predicate(event -> event instanceof RecordCorrected e
                                && e.targetVersion() == 4
                                && e.fields().containsKey("content")))));
    }

    @Test
    void aColleagueDoesNotCorrectItButASupervisorDoes() {
        dispute.when(People.COLLEAGUE, correct(4, "content"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.NOT_THE_AUTHOR, Map.of("author", "anna", "allowed", "the author, or SUPERVISOR")));
        dispute.when(People.SUPERVISOR, correct(4, "content")).expectSuccessfulHandlerExecution();
    }

    @Test
    void onlyTextsOfARecordCanBeWrong() {
        dispute.when(correct(4, "direction"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.NOT_CORRECTABLE,
                        Map.of("field", "direction", "allowed", "counterpart, subject, content, lateReason")));
    }

    @Test
    void theCustomersOwnWordsAreNeverChanged() {
        dispute.when(correct(0, "statement"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.NOT_CORRECTABLE,
                        Map.of("field", "statement", "allowed", "customerName, customerContact, summary")));
    }

    @Test
    void whatIsNoRecordIsNotCorrectable() {
        dispute.when(correct(2, "level"))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.NOT_CORRECTABLE, Map.of("targetVersion", "2", "allowed", "0, 4")));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        dispute.when(correct(5, "content"))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.RECORD_NOT_FOUND, Map.of("targetVersion", "5", "lastVersion", "4")));
    }
}
