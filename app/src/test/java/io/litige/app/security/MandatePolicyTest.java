package io.litige.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MandatePolicyTest {
    private static final List<MandatePolicy.Version> VERSIONS = List.of(
            version("2027", "2027-01-01", Map.of(Role.AGENT, new BigDecimal("150.00"))),
            version(
                    "2026",
                    "2026-01-01",
                    Map.of(Role.AGENT, new BigDecimal("100.00"), Role.SUPERVISOR, new BigDecimal("2000.00"))));

    @Test
    void theHighestLimitAmongTheRolesCounts() {
        assertThat(at("2026-06-01T10:00:00Z").mandateOf(Set.of(Role.AGENT, Role.SUPERVISOR)))
                .isEqualTo(new Mandate(Money.euros("2000.00"), "2026"));
    }

    @Test
    void theVersionInEffectTodayCounts() {
        assertThat(at("2027-01-01T10:00:00Z").mandateOf(Set.of(Role.AGENT)))
                .isEqualTo(new Mandate(Money.euros("150.00"), "2027"));
        assertThat(at("2026-12-31T10:00:00Z").mandateOf(Set.of(Role.AGENT)))
                .isEqualTo(new Mandate(Money.euros("100.00"), "2026"));
    }

    @Test
    void aRoleWithoutLimitMayGrantNothing() {
        assertThat(at("2026-06-01T10:00:00Z").mandateOf(Set.of(Role.AUDITOR)))
                .isEqualTo(new Mandate(Money.euros("0.00"), "2026"));
    }

    private static MandatePolicy at(String now) {
        return new MandatePolicy(
                new MandatePolicy.Settings(VERSIONS), Clock.fixed(Instant.parse(now), ZoneId.of("Europe/Paris")));
    }

    private static MandatePolicy.Version version(String name, String effective, Map<Role, BigDecimal> limits) {
        return new MandatePolicy.Version(name, LocalDate.parse(effective), "EUR", limits, Map.of());
    }
}
