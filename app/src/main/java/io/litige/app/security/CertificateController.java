package io.litige.app.security;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.AgentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What members of staff have learnt: written by administrators, read by them and by oneself (requirement 45). */
@RestController
@Tag(name = "Staff")
class CertificateController {
    private static final String NAME = "[A-Za-z0-9._-]{1,64}";

    private final CertificateTable certificates;
    private final StaffTable staff;
    private final Clock clock;

    CertificateController(CertificateTable certificates, StaffTable staff, Clock clock) {
        this.certificates = certificates;
        this.staff = staff;
        this.clock = clock;
    }

    @Operation(operationId = "listCertificates", summary = "Certificates of a member of staff.")
    @GetMapping("/staff/{agentId}/certificates")
    Certificates of(Actor actor, @PathVariable AgentId agentId) {
        requireAdministrator(actor);
        return new Certificates(certificates.of(agentId));
    }

    @Operation(operationId = "listOwnCertificates", summary = "Certificates of the caller.")
    @GetMapping("/agents/me/certificates")
    Certificates own(Actor actor) {
        return new Certificates(certificates.of(actor.id()));
    }

    @Operation(operationId = "putCertificate", summary = "Records a certificate, or its new dates.")
    @PutMapping("/staff/{agentId}/certificates/{certificate}")
    Certificates put(
            Actor actor,
            @PathVariable AgentId agentId,
            @PathVariable @Pattern(regexp = NAME) String certificate,
            @RequestBody @Valid Validity validity) {
        requireAdministrator(actor);
        Rejected.when(
                validity.validTo().isBefore(validity.validFrom()),
                Code.DATES_OUT_OF_ORDER,
                Map.of("from", validity.validFrom(), "to", validity.validTo(), "allowed", "from before to"));
        if (staff.find(agentId).isEmpty()) {
            staff.seed(agentId, null, List.of(), clock.instant());
        }
        certificates.put(
                agentId, new Certificate(certificate, validity.validFrom(), validity.validTo()), clock.instant());
        return new Certificates(certificates.of(agentId));
    }

    @Operation(operationId = "removeCertificate", summary = "Takes a certificate away.")
    @DeleteMapping("/staff/{agentId}/certificates/{certificate}")
    Certificates remove(
            Actor actor, @PathVariable AgentId agentId, @PathVariable @Pattern(regexp = NAME) String certificate) {
        requireAdministrator(actor);
        certificates.remove(agentId, certificate);
        return new Certificates(certificates.of(agentId));
    }

    private static void requireAdministrator(Actor actor) {
        Access.demand(actor, Action.ADMINISTER);
    }

    record Certificates(List<Certificate> certificates) {}

    /** First and last day it counts. */
    record Validity(@NotNull LocalDate validFrom, @NotNull LocalDate validTo) {}
}
