package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.value.Phase;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawDisputeTest {
    @ParameterizedTest
    @EnumSource(names = {"REGISTERED", "ACKNOWLEDGED", "ASSESSING", "NEGOTIATING", "AGREED"})
    void aCustomerGivesUpWhileItIsOpenInTheirOwnWords(Phase phase) {
        var dispute = Stories.in(phase).given(withdraw());
        assertThat(dispute.phase()).isEqualTo(Phase.WITHDRAWN);
        assertThat(((DisputeWithdrawn) dispute.events().getLast()).statement().value())
                .isEqualTo(Objects.requireNonNull(withdraw().statement()));
    }
}
