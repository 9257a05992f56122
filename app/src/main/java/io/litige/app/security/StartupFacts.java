package io.litige.app.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What the configuration says about the ways into this process.
 *
 * @param reachable whether any listener is bound to an address other than loopback
 * @param demoIssuer whether the demo's users and issuer are in use
 * @param demoIssuerAccepted whether the operator accepts that on reachable addresses
 * @param issuerWithoutAudience whether an issuer is configured and an audience is not
 * @param tls whether the listener itself speaks TLS
 * @param trustedProxy whether a reverse proxy is declared
 * @param forwardedHeaders whether X-Forwarded headers are believed
 * @param databasePassword password of an external database; null when the database is the embedded one
 * @param exposedOperations operation endpoints a reachable listener offers although it should not
 */
record StartupFacts(
        boolean reachable,
        boolean demoIssuer,
        boolean demoIssuerAccepted,
        boolean issuerWithoutAudience,
        boolean tls,
        boolean trustedProxy,
        boolean forwardedHeaders,
        @Nullable String databasePassword,
        List<String> exposedOperations) {
    private static final String SECURITY = "litige.security.";
    private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "0:0:0:0:0:0:0:1", "[::1]");

    /** What the main listener may offer: to administrators with a token only, health excepted. */
    private static final Set<String> GUARDED = Set.of("health", "info", "prometheus", "metrics");

    static StartupFacts of(Environment env) {
        boolean issuer = StringUtils.hasText(env.getProperty(OnDemoIssuer.ISSUER));
        return new StartupFacts(
                reachable(env.getProperty("server.address")) || managementReachable(env),
                !issuer,
                flag(env, SECURITY + "internal-issuer.accept"),
                issuer && !StringUtils.hasText(env.getProperty(SECURITY + "audience")),
                env.getProperty("server.ssl.bundle") != null
                        || env.getProperty("server.ssl.key-store") != null
                        || env.getProperty("server.ssl.certificate") != null,
                listed(env, SECURITY + "trusted-proxies"),
                !env.getProperty("server.forward-headers-strategy", "none").equalsIgnoreCase("none"),
                databasePassword(env),
                exposed(env));
    }

    private static boolean managementReachable(Environment env) {
        return separateManagement(env) && reachable(env.getProperty("management.server.address"));
    }

    private static boolean separateManagement(Environment env) {
        var port = env.getProperty("management.server.port");
        return port != null && !port.equals("-1") && !port.equals(env.getProperty("server.port", "8080"));
    }

    private static @Nullable String databasePassword(Environment env) {
        return StringUtils.hasText(env.getProperty("litige.database.url"))
                ? env.getProperty("litige.database.password", "")
                : null;
    }

    private static List<String> exposed(Environment env) {
        boolean own = separateManagement(env);
        if (!reachable(env.getProperty(own ? "management.server.address" : "server.address"))) {
            return List.of();
        }
        var accepted = own ? Set.of("health") : GUARDED;
        var names = env.getProperty("management.endpoints.web.exposure.include", "health");
        return Arrays.stream(names.split("\\s*,\\s*"))
                .filter(name -> !name.isBlank() && !accepted.contains(name))
                .toList();
    }

    private static boolean listed(Environment env, String name) {
        return StringUtils.hasText(env.getProperty(name)) || StringUtils.hasText(env.getProperty(name + "[0]"));
    }

    private static boolean flag(Environment env, String name) {
        return Objects.requireNonNullElse(env.getProperty(name, Boolean.class), false);
    }

    /** No address means every interface. */
    private static boolean reachable(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return true;
        }
        var plain = address.strip().toLowerCase(Locale.ROOT);
        return !LOOPBACK.contains(plain) && !plain.matches("127(\\.\\d{1,3}){3}");
    }
}
