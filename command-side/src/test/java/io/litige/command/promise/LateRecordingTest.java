package io.litige.command.promise;

import static io.litige.command.dispute.Wishes.DISPUTE;
import static io.litige.command.dispute.Wishes.NOW;

import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.PromiseCommand.KeepPromise;
import io.litige.api.command.PromiseCommand.MakePromise;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.command.dispute.DisputeFixture;
import io.litige.command.dispute.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happened days ago is recorded as it happened: a due time lies ahead of the promise, not of its recording. */
class LateRecordingTest {
    private static final Instant RECEIVED = NOW.minus(Duration.ofDays(12));
    private static final Instant GIVEN = NOW.minus(Duration.ofDays(5));
    private static final Instant DUE = NOW.minus(Duration.ofDays(4));

    private final DisputeFixture dispute = new DisputeFixture()
            .given(new RegisterDispute(
                    DISPUTE, Wishes.registration(Wishes.overcharged("50.00")), true, RECEIVED, null));

    @Test
    void aPromiseWrittenDownAfterItsDueTimeStands() {
        dispute.when(promise(GIVEN, DUE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void andItWasKeptWhenItWasKeptInTime() {
        dispute.given(promise(GIVEN, DUE))
                .when(new KeepPromise(DISPUTE, "W1", DUE.minus(Duration.ofHours(1)), null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aPromiseIsNeverDueBeforeItWasGiven() {
        dispute.when(promise(GIVEN, GIVEN))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.DUE_IN_PAST, Map.of("dueAt", GIVEN, "occurredAt", GIVEN)));
    }

    private static MakePromise promise(Instant given, Instant due) {
        return new MakePromise(DISPUTE, "Rappeler le client", null, due, given, null);
    }
}
