package io.litige.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.value.ExposureLevel;
import io.litige.command.dispute.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("requirement-14")
class SeverityPolicyTest {
    private final SeverityPolicy right = Policies.SEVERITY;

    @Test
    void theVersionInEffectThatDayCounts() {
        var next = Policies.severity("severity-3", "2026-07-01", List.of(1, 2, 3, 4));
        var policies = new SeverityPolicies(List.of(next, right));
        assertThat(policies.on(LocalDate.parse("2026-06-30"))).isEqualTo(right);
        assertThat(policies.on(LocalDate.parse("2026-07-01"))).isEqualTo(next);
        assertThat(policies.on(LocalDate.parse("2020-01-01"))).isEqualTo(right);
    }

    @Test
    void twoVersionsFromOneDayAreRefused() {
        assertThatThrownBy(() -> new SeverityPolicies(
                        List.of(right, Policies.severity("other", "2026-01-01", List.of(1, 2, 3, 4)))))
                .hasMessageContaining("first day of its own");
        assertThatThrownBy(() -> new SeverityPolicies(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPolicyWithAHoleIsRefusedAndTheHoleIsNamed() {
        assertThatThrownBy(() -> Policies.severity("s", "2026-01-01", List.of(2, 4, 4, 8)))
                .hasMessageContaining("severity policy s: levels must name four ascending scores");
        assertThatThrownBy(() -> Policies.severity("s", "2026-01-01", List.of(2, 4)))
                .hasMessageContaining("levels");
        assertThatThrownBy(() -> new SeverityPolicy(
                        "s",
                        right.effective(),
                        "EUR",
                        right.window(),
                        right.frequency(),
                        right.money(),
                        Map.of(ExposureLevel.NONE, 0),
                        right.criticality(),
                        right.weights(),
                        right.levels(),
                        null))
                .hasMessageContaining("exposure lacks a number from 0 for THREAT");
    }
}
