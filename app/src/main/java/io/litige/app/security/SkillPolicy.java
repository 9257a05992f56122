package io.litige.app.security;

import io.litige.api.value.GroundKind;
import io.litige.api.value.PartyType;
import io.litige.api.value.Role;
import io.litige.command.facts.Skills;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Which certificates are needed for what, as configured; who holds them stands in the staff directory. */
@Component
class SkillPolicy implements Skills {
    private final List<Need> needs;
    private final CertificateTable certificates;

    SkillPolicy(Settings settings, CertificateTable certificates) {
        this.needs = settings.needs();
        this.certificates = certificates;
    }

    /** Asks the database only where something is needed at all. */
    @Override
    public List<Lack> lacking(Occasion occasion, LocalDate day) {
        var needed = needs.stream().filter(need -> need.concerns(occasion)).toList();
        if (needed.isEmpty()) {
            return List.of();
        }
        var held = certificates.of(occasion.agent());
        return needed.stream()
                .map(Need::certificate)
                .distinct()
                .filter(name -> held.stream().noneMatch(one -> one.certificate().equals(name) && one.validOn(day)))
                .map(name -> new Lack(
                        name,
                        held.stream()
                                .filter(one -> one.certificate().equals(name)
                                        && one.validTo().isBefore(day))
                                .map(Certificate::validTo)
                                .findFirst()
                                .orElse(null),
                        certificates.holders(occasion.team(), name, day)))
                .toList();
    }

    /**
     * One certificate and what it is needed for; an empty set, or severity 0, concerns everything.
     *
     * @param kinds of which the dispute has a ground
     * @param minSeverity 0 to 5
     * @param roles of whoever uses a mandate
     */
    record Need(
            @NotBlank String certificate,
            Use use,
            @DefaultValue Set<GroundKind> kinds,
            @DefaultValue Set<PartyType> parties,
            @DefaultValue("0") int minSeverity,
            @DefaultValue Set<Role> roles) {
        boolean concerns(Occasion occasion) {
            return use == occasion.use()
                    && (kinds.isEmpty() || kinds.stream().anyMatch(occasion.kinds()::contains))
                    && (parties.isEmpty() || parties.contains(occasion.party()))
                    && occasion.severity() >= minSeverity
                    && (roles.isEmpty()
                            || (occasion.actor() != null && occasion.actor().hasAny(roles)));
        }
    }

    @ConfigurationProperties("litige.skills")
    record Settings(@DefaultValue List<Need> needs) {}
}
