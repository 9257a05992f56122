package io.litige.app.security;

import io.litige.api.access.Actor;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Makes an actor of a token, the staff directory and the mandate policy. */
@Component
public class Callers {
    private final RolesFromToken roles;
    private final StaffDirectory staff;
    private final MandatePolicy mandates;

    Callers(TrustSettings settings, StaffDirectory staff, MandatePolicy mandates) {
        this.roles = new RolesFromToken(settings.rolesClaim());
        this.staff = staff;
        this.mandates = mandates;
    }

    /** The caller of the request this thread serves; empty when it showed no token. */
    public Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(caller(token.getToken()))
                : Optional.empty();
    }

    private Caller caller(Jwt token) {
        var issuer = String.valueOf(token.getClaimAsString("iss"));
        var subject = String.valueOf(token.getSubject());
        var id = Pseudonym.of(issuer, subject);
        var granted = roles.roles(token);
        return new Caller(
                issuer + "|" + subject, new Actor(id, granted, staff.teamsOf(id), mandates.mandateOf(granted)));
    }
}
