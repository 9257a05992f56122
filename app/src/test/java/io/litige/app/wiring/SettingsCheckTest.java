package io.litige.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.app.product.ProductProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Which names of settings are known, wherever they come from. */
class SettingsCheckTest {
    private static final SettingNames KNOWN = SettingsCheck.names(null);

    @Test
    void whatIsPackedIsKnown() throws IOException {
        for (var file : new String[] {"application.yml", "application-axonserver.yml"}) {
            for (var source : new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
                check(source);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "litige.database.pool-size",
                "litige.database.poolSize",
                "litige.proof.anchors.witnesses[0].url",
                "litige.proof.anchors.bucket.s3.secret-key",
                "litige.evidence.s3.path-style",
                "litige.security.trusted-proxies",
                "litige.security.trusted-proxies[1]",
                "litige.calendar.deliverers.a-department.lead-days",
                "litige.mandates.versions[0].spans.AGENT.dispute",
                "litige.messages.routes.EMAIL.no-reply",
                "litige.clocks.scan-every",
            })
    void aNameThatIsRead(String name) {
        check(given(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LITIGE_DATABASE_POOLSIZE",
                "LITIGE_DATABASE_POOL_SIZE",
                "LITIGE_PROOF_ANCHORS_WITNESSES_0_KEY",
                "LITIGE_SECURITY_TRUSTED_PROXIES",
                "LITIGE_KEYVAULT_KEK_PASSWORD",
                "LITIGE_CLOCKS_SCANEVERY",
                "LITIGE_SERVICE_HOST",
                "LITIGE_PORT",
                "LITIGE_PORT_8080_TCP_ADDR",
                "LITIGEUSE_SOMETHING",
            })
    void aVariableThatIsReadOrNotForUs(String name) {
        check(variable(name));
    }

    @Test
    void aNameNobodyReadsIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> check(given("litige.evidence.s3.part-size", "litige.exports.kept")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("litige.evidence.s3.part-size (there is litige.evidence.s3: access-key, bucket,")
                .hasMessageContaining("litige.exports.kept (there is litige.exports: keep)");
    }

    @Test
    void aProcessDoesNotStartWithIt(@TempDir Path data) {
        try (var product = ProductProcess.launch(data, "--litige.proof.anchor.copy=/anchors")) {
            assertThat(product.awaitExit()).isEqualTo(StartupRefused.EXIT_CODE);
            assertThat(product.log()).containsOnlyOnce("Litige does not start. Nobody reads these settings");
        }
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "litige.proof.anchor.copy",
                "litige.proof.anchors.witnesses[0].uri",
                "litige.database",
                "litige.database.url.jdbc",
                "litige.mandates.versions[0].limit.AGENT",
                "litige.projection.batch-size",
            })
    void aNameNobodyReads(String name) {
        assertThatThrownBy(() -> check(given(name))).isInstanceOf(StartupRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LITIGE_DATABASE_POLSIZE", "LITIGE_DATA_BASE_URL", "LITIGE_PROOF_ANCHOR_COPY"})
    void aVariableNobodyReads(String name) {
        assertThatThrownBy(() -> check(variable(name))).isInstanceOf(StartupRefused.class);
    }

    /** The packed file promises so. */
    @Test
    void everySettingIsInThePackedFile() throws IOException {
        var packed = new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8);
        var missing = KNOWN.all().stream()
                .filter(name -> !name.contains("*"))
                .filter(name -> Arrays.stream(name.split("\\.")).anyMatch(part -> !packed.contains(part)))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void whatSchedulesAndConditionsReadIsKnown() throws IOException {
        var named = Pattern.compile("\\$\\{(litige\\.[a-z.-]+)[:}]|(?:name = |Property\\()\"(litige\\.[a-z.-]+)\"");
        var read = new ArrayList<String>();
        for (var side : new String[] {"app", "command-side", "query-side"}) {
            try (var files = Files.walk(Path.of("..", side, "src/main/java"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    named.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .forEach(read::add);
                }
            }
        }
        assertThat(read).containsAll(SettingsCheck.SINGLE);
        assertThat(KNOWN.all()).containsAll(read);
    }

    @Test
    void everyNameCanBeTold() {
        assertThat(KNOWN.all())
                .contains("litige.data-directory", "litige.proof.anchors.witnesses.*.key", "litige.store.append.drain")
                .allSatisfy(name -> assertThat(name).startsWith("litige."));
    }

    /** Of a name Spring tells variables by. */
    private static PropertySource<?> variable(String name) {
        return new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(name, "1"));
    }

    private static PropertySource<?> given(String... names) {
        var values = new HashMap<String, Object>();
        for (var name : names) {
            values.put(name, "1");
        }
        return new MapPropertySource("given", values);
    }

    private static void check(PropertySource<?> source) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);
        SettingsCheck.check(environment, KNOWN);
    }
}
