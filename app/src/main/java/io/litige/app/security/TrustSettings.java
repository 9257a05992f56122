package io.litige.app.security;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom this process believes.
 *
 * @param issuerUri OpenID Connect issuer of the company; absent = the demo's own issuer inside this process
 * @param audience what access tokens must be meant for; needed with an issuer
 * @param rolesClaim dotted path of the claim that lists roles, such as {@code resource_access.litige.roles}
 * @param clockSkew how far two clocks may differ
 * @param trustedProxies addresses of reverse proxies that end TLS in front of this process
 */
@ConfigurationProperties("litige.security")
public record TrustSettings(
        @Nullable String issuerUri,
        @Nullable String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue InternalIssuer internalIssuer) {

    /**
     * The demo's own issuer.
     *
     * @param accept true = also on addresses other than loopback
     * @param uri the issuer its tokens name; a name, not a place
     * @param tokenLife how long a token is good for
     */
    public record InternalIssuer(
            @DefaultValue("false") boolean accept,
            @DefaultValue("http://127.0.0.1:8080") String uri,
            @DefaultValue("1h") Duration tokenLife) {}

    /** Whether tokens come from this process itself. */
    public boolean demo() {
        return issuerUri == null || issuerUri.isBlank();
    }
}
