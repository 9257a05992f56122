package io.litige.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** One test for each setting a process refuses to start with, and one for each that is fine. */
class StartupRefusalsTest {
    @Test
    void theDemoOnLoopbackStarts() {
        assertThat(StartupRefusals.check(StartupFacts.of(demo()))).isEmpty();
    }

    @Test
    void aProperProductionStarts() {
        assertThat(StartupRefusals.check(StartupFacts.of(production()))).isEmpty();
    }

    @Test
    void demoUsersOnAnotherAddressAreRefused() {
        refused(demo().withProperty("server.address", "0.0.0.0"), "Demo users");
    }

    @Test
    void noAddressMeansEveryAddress() {
        refused(new MockEnvironment(), "Demo users");
    }

    @Test
    void demoUsersOnAnotherAddressCanBeAccepted() {
        var env = demo().withProperty("server.address", "10.0.0.5")
                .withProperty("litige.security.internal-issuer.accept", "true")
                .withProperty("litige.security.trusted-proxies", "10.0.0.1");
        assertThat(StartupRefusals.check(StartupFacts.of(env))).isEmpty();
    }

    @Test
    void plainHttpWithoutDeclaredProxyIsRefused() {
        refused(production().withProperty("litige.security.trusted-proxies", ""), "without TLS");
    }

    @Test
    void ownTlsNeedsNoProxy() {
        var env = production()
                .withProperty("litige.security.trusted-proxies", "")
                .withProperty("server.ssl.key-store", "server.p12");
        assertThat(StartupRefusals.check(StartupFacts.of(env))).isEmpty();
    }

    @Test
    void forwardedHeadersFromAnybodyAreRefused() {
        var env = production()
                .withProperty("litige.security.trusted-proxies", "")
                .withProperty("server.ssl.key-store", "server.p12")
                .withProperty("server.forward-headers-strategy", "framework");
        refused(env, "X-Forwarded");
    }

    @Test
    void anEmptyDatabasePasswordIsRefused() {
        refused(production().withProperty("litige.database.password", ""), "password of the database");
    }

    @Test
    void aUsualDatabasePasswordIsRefused() {
        refused(production().withProperty("litige.database.password", "postgres"), "password of the database");
    }

    @Test
    void dangerousOperationEndpointsAreRefused() {
        refused(production().withProperty("management.endpoints.web.exposure.include", "health,heapdump"), "heapdump");
    }

    @Test
    void everythingExposedIsRefused() {
        refused(production().withProperty("management.endpoints.web.exposure.include", "*"), "*");
    }

    @Test
    void metricsOnAReachableManagementPortAreRefused() {
        var env = production()
                .withProperty("management.server.port", "8081")
                .withProperty("management.endpoints.web.exposure.include", "health,prometheus");
        refused(env, "prometheus");
    }

    @Test
    void metricsOnALoopbackManagementPortAreFine() {
        var env = production()
                .withProperty("management.server.port", "8081")
                .withProperty("management.server.address", "127.0.0.1")
                .withProperty("management.endpoints.web.exposure.include", "health,prometheus");
        assertThat(StartupRefusals.check(StartupFacts.of(env))).isEmpty();
    }

    @Test
    void aReachableManagementPortCountsAsReachable() {
        refused(demo().withProperty("management.server.port", "8081"), "Demo users");
    }

    @Test
    void anIssuerWithoutAudienceIsRefusedEverywhere() {
        refused(demo().withProperty("litige.security.issuer-uri", "https://id.example.com"), "audience");
    }

    private static MockEnvironment demo() {
        return new MockEnvironment().withProperty("server.address", "127.0.0.1");
    }

    private static MockEnvironment production() {
        return new MockEnvironment()
                .withProperty("server.address", "0.0.0.0")
                .withProperty("litige.security.issuer-uri", "https://id.example.com")
                .withProperty("litige.security.audience", "litige")
                .withProperty("litige.security.trusted-proxies", "10.0.0.1")
                .withProperty("litige.database.url", "jdbc:postgresql://db/litige")
                .withProperty("litige.database.password", "vX4-long-and-random");
    }

    private static void refused(MockEnvironment env, String because) {
        assertThat(StartupRefusals.check(StartupFacts.of(env))).hasValueSatisfying(refused -> {
            assertThat(refused.getMessage()).contains(because).doesNotContain("\n");
            assertThat(refused.getExitCode()).isEqualTo(78);
        });
    }
}
