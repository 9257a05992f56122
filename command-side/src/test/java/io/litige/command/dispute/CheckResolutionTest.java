package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.check;
import static io.litige.command.dispute.Wishes.with;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.event.LifecycleEvent.ResolutionChecked;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.CheckKind;
import org.junit.jupiter.api.Test;

class CheckResolutionTest {
    @Test
    void aDelayedNoAfterClosingStaysOnRecord() {
        Stories.closed()
                .when(with("kind", CheckKind.DELAYED, check(CheckAnswer.NO)))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(event ->
                        event instanceof ResolutionChecked e && e.answer() == CheckAnswer.NO && e.resolution() == 1))));
    }
}
