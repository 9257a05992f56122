package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.DISPUTE;
import static io.litige.command.dispute.Wishes.export;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.value.Receipt;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestExportTest {
    @Test
    void theRequestsIdIsTheExportsId() {
        var dispute = Stories.closed();
        var call = dispute.call(People.LEGAL);
        dispute.when(call, export())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(event ->
                        event instanceof ExportRequested e && e.exportId().equals(call.requestId())))))
                .expectResultMessagePayload(Receipt.of(
                        DISPUTE,
                        dispute.events().size(),
                        List.of(call.requestId().toString())));
    }
}
