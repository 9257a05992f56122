package io.litige.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The distributed shape as described in {@code docker-compose.yml}: no secret in it, nothing without a health check. */
class ComposeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|TOKEN|SECRET|ISSUER).*");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

    private final String text = read("docker-compose.yml");
    private final Map<String, Object> compose = new Yaml().load(text);

    @Test
    void everyServiceHasAHealthCheckALimitAndARestartPolicy() {
        assertThat(services()).hasSize(6).allSatisfy((name, service) -> assertThat(service)
                .containsKeys("healthcheck", "mem_limit", "cpus", "restart"));
    }

    @Test
    void everyServiceWaitsForHealthNotForStart() {
        assertThat(services()).allSatisfy((name, service) -> {
            for (var condition :
                    map(service.getOrDefault("depends_on", Map.of())).values()) {
                assertThat(map(condition)).containsEntry("condition", "service_healthy");
            }
        });
    }

    @Test
    void noSecretHasADefault() {
        services().forEach((name, service) -> {
            map(service.getOrDefault("environment", Map.of())).forEach((variable, value) -> {
                if (SECRET.matcher(variable).matches()) {
                    assertThat(value.toString()).as("%s of %s", variable, name).matches(REQUIRED);
                }
            });
        });
        assertThat(text).doesNotContain(":-");
    }

    @Test
    void theExampleOfTheEnvironmentNamesEveryVariableAndGivesNoValue() throws IOException {
        var example = new Properties();
        try (var reader = Files.newBufferedReader(ROOT.resolve(".env.example"))) {
            example.load(reader);
        }
        var required = new TreeSet<String>();
        REQUIRED.matcher(text).results().forEach(found -> required.add(found.group(1)));
        assertThat(new TreeSet<>(example.stringPropertyNames())).isEqualTo(required);
        assertThat(example.values()).containsOnly("");
    }

    @Test
    void onlyTheProxyIsReachableFromOutside() {
        assertThat(services())
                .allSatisfy((name, service) ->
                        assertThat(service.containsKey("ports")).as(name).isEqualTo(name.equals("proxy")));
    }

    @Test
    void theProxySendsReadsToQueryAndWritesToCommand() {
        var proxy = read("docker/nginx/litige.conf");
        assertThat(services()).containsKeys("command", "query");
        assertThat(proxy)
                .contains("upstream command { server command:8080;", "upstream query { server query:8080;")
                .containsPattern("default +command;")
                .containsPattern("GET +query;");
    }

    @Test
    void theImageDoesNotRunAsRootAndTellsItsHealth() {
        assertThat(read("Dockerfile").lines().map(line -> line.split(" ")[0]).toList())
                .containsAll(List.of("USER", "HEALTHCHECK"))
                .containsSubsequence("COPY", "USER", "ENTRYPOINT");
    }

    private Map<String, Map<String, Object>> services() {
        var services = new LinkedHashMap<String, Map<String, Object>>();
        map(requireNonNull(compose.get("services"))).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
