package io.litige.app.security;

import java.util.Locale;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Refuses a token that says it is something other than an access token (RFC 9068); many issuers say nothing. */
final class AccessTokenType implements OAuth2TokenValidator<Jwt> {
    private static final Set<String> ACCEPTED = Set.of("jwt", "at+jwt", "application/at+jwt");

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var type = token.getHeaders().get("typ");
        return type == null || ACCEPTED.contains(String.valueOf(type).toLowerCase(Locale.ROOT))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "this is no access token", null));
    }
}
