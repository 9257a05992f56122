package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.DISPUTE;
import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.acknowledge;
import static io.litige.command.dispute.Wishes.with;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.value.Channel;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Receipt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AcknowledgeTest {
    @Tag("requirement-23")
    @Test
    void theMessageIsRecordedAndTheNextUpdateRuns() {
        Stories.registered()
                .when(acknowledge())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(DisputeAcknowledged.class::isInstance),
                        predicate(event -> event instanceof CommunicationRecorded c
                                && c.id().equals("C1")
                                && c.channel() == Channel.EMAIL
                                && !c.substantive()),
                        predicate(event -> event instanceof ClocksStarted c
                                && c.clocks().getFirst().kind() == ClockKind.NEXT_UPDATE))))
                .expectResultMessagePayload(Receipt.of(DISPUTE, 6, List.of("C1")));
    }

    @Tag("requirement-23")
    @Test
    void itNeedsAnOwnerAndADateAheadAndSaysBoth() {
        var past = NOW.minusSeconds(1);
        Stories.unowned()
                .when(with("nextUpdateDue", past, acknowledge()))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.NOT_OWNED,
                        Map.of("allowed", "claim it, or let a supervisor name an owner"),
                        List.of(Rejection.of(
                                Code.DUE_IN_PAST,
                                Map.of("field", "nextUpdateDue", "dueAt", past, "occurredAt", NOW)))));
    }
}
