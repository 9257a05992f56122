package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.startAssessment;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.Phase;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartAssessmentTest {
    @Test
    void anAcknowledgedDisputeIsAssessed() {
        assertThat(Stories.acknowledged().given(startAssessment()).phase()).isEqualTo(Phase.ASSESSING);
    }

    @Test
    void whatNobodyAcknowledgedIsNotAssessed() {
        Stories.unowned()
                .when(startAssessment())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.WRONG_PHASE,
                        Map.of("command", "StartAssessment", "phase", "REGISTERED", "allowedPhases", "ACKNOWLEDGED")));
    }
}
