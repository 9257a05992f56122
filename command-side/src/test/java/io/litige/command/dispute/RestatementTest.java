package io.litige.command.dispute;

import static io.litige.command.dispute.Letters.restate;
import static io.litige.command.dispute.Letters.understood;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.MessageEvent.RestatementConfirmed;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What we understood, beside what was said. */
@Tag("command-RecordRestatement")
@Tag("command-ConfirmRestatement")
@Tag("requirement-26")
class RestatementTest {
    @Test
    void theCustomerConfirmsOrSaysWhatWasMeantAndTheStatementStays() {
        var dispute = Stories.registered().given(restate());
        dispute.when(understood("S1", false, null))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MESSAGE_INCOMPLETE,
                        Map.of("missing", "wording", "allowed", "confirmed, or what the customer says instead")));
        dispute.given(
                understood("S1", false, "Je voulais surtout être rappelé."), restate(), understood("S2", true, null));

        var said = dispute.events().stream()
                .filter(RestatementConfirmed.class::isInstance)
                .map(RestatementConfirmed.class::cast)
                .toList();
        assertThat(said).extracting(RestatementConfirmed::confirmed).containsExactly(false, true);
        assertThat(((DisputeRegistered) dispute.events().getFirst()).statement().reveal())
                .isEqualTo(Wishes.register().dispute().statement());
    }

    @Test
    void itIsAnsweredOnce() {
        Stories.registered()
                .given(restate(), understood("S1", true, null))
                .when(understood("S1", true, null))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RESTATEMENT_ANSWERED,
                        Map.of(
                                "restatement", "S1",
                                "answer", "CONFIRMED",
                                "allowed", "RecordRestatement, then the customer is asked again")));
        Stories.registered()
                .when(understood("S1", true, null))
                .expectExceptionDetails(
                        new Rejection(Code.RESTATEMENT_NOT_FOUND, Map.of("restatement", "S1", "known", "none")));
    }
}
