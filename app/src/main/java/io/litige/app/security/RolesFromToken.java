package io.litige.app.security;

import io.litige.api.value.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads roles from the claim at a dotted path. An unknown role is none, and no token makes anybody the system. */
final class RolesFromToken {
    private final List<String> path;

    RolesFromToken(String dottedPath) {
        this.path = List.of(dottedPath.split("\\."));
    }

    Set<Role> roles(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        if (at(token.getClaims()) instanceof Collection<?> names) {
            names.forEach(name -> Arrays.stream(Role.values())
                    .filter(role -> role != Role.SYSTEM && role.name().equals(name))
                    .forEach(roles::add));
        }
        return roles;
    }

    private @Nullable Object at(Map<String, Object> claims) {
        // A claim's own name may hold dots (a URL, for instance): look for it whole first.
        var whole = claims.get(String.join(".", path));
        if (whole != null) {
            return whole;
        }
        Object value = claims;
        for (var step : path) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }
}
