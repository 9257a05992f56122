package io.litige.app.security;

import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** How much each role may grant per act: versioned data, of which the version in effect today counts (requirement 40). */
@Component
class MandatePolicy {
    private final List<Version> versions;
    private final Clock clock;

    MandatePolicy(Settings settings, Clock clock) {
        this.versions = settings.versions().stream()
                .sorted(Comparator.comparing(Version::effective))
                .toList();
        this.clock = clock;
    }

    /** The highest limit among the roles; zero when none of them has one. */
    Mandate mandateOf(Set<Role> roles) {
        var version = current();
        var limit = roles.stream()
                .filter(version.limits()::containsKey)
                .map(version.limits()::get)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return new Mandate(new Money(limit, version.currency()), version.version());
    }

    private Version current() {
        var today = LocalDate.now(clock);
        return versions.stream()
                .filter(version -> !version.effective().isAfter(today))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no mandate policy is in effect"));
    }

    /**
     * @param version name recorded with every grant
     * @param effective first day it counts, in the company's calendar
     * @param limits per role and act, in {@code currency}
     */
    record Version(@NotBlank String version, LocalDate effective, String currency, Map<Role, BigDecimal> limits) {}

    /** The policy as configured, in any order. */
    @ConfigurationProperties("litige.mandates")
    record Settings(List<Version> versions) {}
}
