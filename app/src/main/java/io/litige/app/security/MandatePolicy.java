package io.litige.app.security;

import io.litige.api.access.Levels;
import io.litige.api.value.Mandate;
import io.litige.api.value.MandateLimits;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** How much each role may grant, per act and over several: versioned data, of which the version in effect today counts (requirement 40). */
@Component
class MandatePolicy implements Levels {
    private final List<Version> versions;
    private final Clock clock;

    MandatePolicy(Settings settings, Clock clock) {
        this.versions = settings.versions().stream()
                .sorted(Comparator.comparing(Version::effective))
                .toList();
        this.clock = clock;
    }

    /** The mandate of the role that may grant most per act; zero when none of them may grant anything. */
    Mandate mandateOf(Set<Role> roles) {
        var version = current();
        var role =
                roles.stream().filter(version.limits()::containsKey).max(Comparator.comparing(version.limits()::get));
        var limit = role.map(version.limits()::get).orElse(BigDecimal.ZERO);
        var spans = role.map(version.spans()::get).orElse(null);
        return new Mandate(
                new Money(limit, version.currency()),
                version.version(),
                spans == null ? null : spans.limits(version.currency()));
    }

    @Override
    public List<Level> all() {
        var version = current();
        return version.limits().entrySet().stream()
                .map(limit -> new Level(limit.getKey(), new Money(limit.getValue(), version.currency())))
                .toList();
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
     * @param spans per role, over several acts; a role without any is bound per act alone
     */
    record Version(
            @NotBlank String version,
            LocalDate effective,
            String currency,
            Map<Role, BigDecimal> limits,
            @DefaultValue Map<Role, Span> spans) {
        /**
         * @throws IllegalArgumentException when a limit is below zero, or a span is for a role without a mandate
         */
        Version {
            var amounts = Stream.concat(
                    limits.values().stream(), spans.values().stream().flatMap(Span::amounts));
            if (amounts.anyMatch(amount -> amount.signum() < 0)
                    || !limits.keySet().containsAll(spans.keySet())) {
                throw new IllegalArgumentException("mandates " + version
                        + ": limits are zero or above, and spans are for roles that have a limit per act");
            }
        }
    }

    /**
     * What a role may give away over several acts; what is absent does not bind.
     *
     * @param dispute on one dispute
     * @param customer towards one customer in twelve months
     * @param month in one person's name in a calendar month
     */
    record Span(
            @Nullable BigDecimal dispute,
            @Nullable BigDecimal customer,
            @Nullable BigDecimal month) {
        Stream<BigDecimal> amounts() {
            return Stream.of(dispute, customer, month).filter(Objects::nonNull);
        }

        MandateLimits limits(String currency) {
            return new MandateLimits(money(dispute, currency), money(customer, currency), money(month, currency));
        }

        private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
            return amount == null ? null : new Money(amount, currency);
        }
    }

    /** The policy as configured, in any order. */
    @ConfigurationProperties("litige.mandates")
    record Settings(List<Version> versions) {}
}
