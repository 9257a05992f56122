package io.litige.app.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** With which settings a process must not start, because somebody would find the door open (design of trust, 5.1). */
final class StartupRefusals {
    private static final Set<String> GUESSABLE =
            Set.of("", "postgres", "dispute", "litige", "app", "password", "secret", "admin", "test", "changeme");

    private StartupRefusals() {}

    /** The first reason not to start, in one line; empty when there is none. */
    static Optional<String> check(StartupFacts facts) {
        if (facts.issuerWithoutAudience()) {
            return Optional.of("an issuer is configured without litige.security.audience");
        }
        if (!facts.reachable()) {
            return Optional.empty();
        }
        if (facts.demoIssuer() && !facts.demoIssuerAccepted()) {
            return Optional.of("demo users would be reachable from other machines; set litige.security.issuer-uri and"
                    + " audience, or accept it with litige.security.internal-issuer.accept=true");
        }
        if (!facts.tls() && !facts.trustedProxy()) {
            return Optional.of("other machines would speak to it without TLS; set server.ssl.*, or name the reverse"
                    + " proxy that ends TLS in litige.security.trusted-proxies");
        }
        if (facts.forwardedHeaders() && !facts.trustedProxy()) {
            return Optional.of("X-Forwarded headers would be believed from anybody; name the reverse proxy in"
                    + " litige.security.trusted-proxies");
        }
        if (facts.databasePassword() != null
                && GUESSABLE.contains(facts.databasePassword().toLowerCase(Locale.ROOT))) {
            return Optional.of("the password of the database is empty or a usual one; set litige.database.password");
        }
        return facts.exposedOperations().isEmpty()
                ? Optional.empty()
                : Optional.of("operation endpoints would be reachable from other machines: "
                        + String.join(", ", facts.exposedOperations())
                        + "; give them a loopback address with management.server.port and management.server.address");
    }
}
