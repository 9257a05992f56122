package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.giveBack;
import static io.litige.command.dispute.Wishes.lost;
import static io.litige.command.dispute.Wishes.resolve;
import static io.litige.command.dispute.Wishes.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CustodyEvent.CustodyTaken;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.Holder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The carrier took the old bed and did not bring it back. */
@Tag("command-TakeCustody")
@Tag("command-ReturnGoods")
@Tag("command-DeclareLost")
class CustodyTest {
    @Tag("requirement-62")
    @Test
    void itSaysWhoHasItAndUntilWhenItComesBack() {
        var event = (CustodyTaken)
                Stories.registered().given(take(Stories.SOON)).events().getLast();
        assertThat(event.id()).isEqualTo("H1");
        assertThat(event.holder()).isEqualTo(Holder.CARRIER);
        assertThat(event.returnBy()).isEqualTo(Stories.SOON);
        var past = NOW.minus(Duration.ofHours(1));
        Stories.registered()
                .when(take(past))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.DUE_IN_PAST, Map.of("dueAt", past, "now", NOW)));
    }

    @Tag("requirement-62")
    @Test
    void nothingIsSolvedWhileItIsNeitherBackNorLost() {
        var dispute = Stories.checked(CheckAnswer.YES).given(take(Stories.SOON));
        dispute.when(resolve())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.GOODS_HELD, Map.of("custodies", "H1", "allowed", "ReturnGoods or DeclareLost first")));
        dispute.given(giveBack("H1"));
        dispute.when(lost("H1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CUSTODY_OVER, Map.of("custody", "H1", "status", "RETURNED", "held", "none")));
        dispute.when(giveBack("H2"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.CUSTODY_NOT_FOUND, Map.of("custody", "H2", "known", "H1")));
        dispute.when(resolve()).expectSuccessfulHandlerExecution();
        Stories.checked(CheckAnswer.YES)
                .given(take(Stories.SOON), lost("H1"))
                .when(resolve())
                .expectSuccessfulHandlerExecution();
    }
}
