package io.litige.app.security;

import io.litige.app.wiring.StartupRefused;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** With which settings a process must not start, because somebody would find the door open (design of trust, 5.1). */
final class StartupRefusals {
    private static final Set<String> GUESSABLE =
            Set.of("", "postgres", "dispute", "litige", "app", "password", "secret", "admin", "test", "changeme");

    private StartupRefusals() {}

    /** The first reason not to start; empty when there is none. */
    static Optional<StartupRefused> check(StartupFacts facts) {
        if (facts.issuerWithoutAudience()) {
            return refuse("An issuer is configured without an audience.", "Set litige.security.audience.");
        }
        return facts.reachable() ? checkReachable(facts) : Optional.empty();
    }

    private static Optional<StartupRefused> checkReachable(StartupFacts facts) {
        if (facts.demoIssuer() && !facts.demoIssuerAccepted()) {
            return refuse(
                    "Demo users would be reachable from other machines.",
                    "Set litige.security.issuer-uri and litige.security.audience, or accept it with"
                            + " litige.security.internal-issuer.accept=true.");
        }
        if (!facts.tls() && !facts.trustedProxy()) {
            return refuse(
                    "Other machines would speak to it without TLS.",
                    "Set server.ssl.*, or name the reverse proxy that ends TLS in litige.security.trusted-proxies.");
        }
        if (facts.forwardedHeaders() && !facts.trustedProxy()) {
            return refuse(
                    "X-Forwarded headers would be believed from anybody.",
                    "Name the reverse proxy in litige.security.trusted-proxies.");
        }
        if (facts.databasePassword() != null
                && GUESSABLE.contains(facts.databasePassword().toLowerCase(Locale.ROOT))) {
            return refuse("The password of the database is empty or a usual one.", "Set litige.database.password.");
        }
        return facts.exposedOperations().isEmpty()
                ? Optional.empty()
                : refuse(
                        "Operation endpoints would be reachable from other machines: "
                                + String.join(", ", facts.exposedOperations()) + ".",
                        "Give them a loopback address with management.server.port and management.server.address.");
    }

    private static Optional<StartupRefused> refuse(String reason, String action) {
        return Optional.of(new StartupRefused(reason, action));
    }
}
