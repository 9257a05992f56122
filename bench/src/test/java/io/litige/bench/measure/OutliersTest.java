package io.litige.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {
    @Test
    void aControlFarFromItsNeighboursDoesNotCount() {
        assertThat(Outliers.of(List.of(List.of(100.0, 110.0, 40.0, 105.0, 95.0))))
                .containsExactly(2);
        assertThat(Outliers.of(List.of(List.of(300.0, 110.0, 105.0)))).containsExactly(0);
    }

    @Test
    void anyOfSeveralControlsTellsThatTheMachineWasBusy() {
        assertThat(Outliers.of(List.of(List.of(1.0, 1.0, 1.0), List.of(5.0, 5.0, 20.0))))
                .containsExactly(2);
    }

    @Test
    void ordinaryNoiseAndSlowDriftCount() {
        assertThat(Outliers.of(List.of(List.of(100.0, 120.0, 140.0, 165.0, 190.0))))
                .isEmpty();
    }

    @Test
    void ofTwoRoundsNobodyKnowsWhichWasDisturbed() {
        assertThat(Outliers.of(List.of(List.of(1.0, 100.0)))).isEmpty();
    }
}
