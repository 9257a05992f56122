package io.litige.api.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.Phase;
import io.litige.api.value.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/lifecycle.md} maps every command to phases, rule, events, roles, address and tests. Phases, roles and
 * address follow from {@link Step}, tests from their names and tags; the columns "to", "needs" and "events" are written
 * by hand and kept.
 */
class LifecyclePageTest {
    private static final String HEAD = """
            | Step | From | To | Needs | Events | Who may | If-Match | `POST` | Tests |
            |---|---|---|---|---|---|---|---|---|
            """;
    private static final int TO = 3;
    private static final int NEEDS = 4;
    private static final int EVENTS = 5;
    private static final Set<Phase> OPEN = EnumSet.range(Phase.REGISTERED, Phase.AGREED);
    private static final Map<Role, String> SHORT = Map.ofEntries(
            Map.entry(Role.AGENT, "AG"),
            Map.entry(Role.SENIOR_AGENT, "SA"),
            Map.entry(Role.SUPERVISOR, "SU"),
            Map.entry(Role.INDEPENDENT_REVIEWER, "IR"),
            Map.entry(Role.FINANCE, "FI"),
            Map.entry(Role.LEGAL, "LE"),
            Map.entry(Role.QUALITY_MANAGER, "QM"),
            Map.entry(Role.POLICY_OWNER, "PO"),
            Map.entry(Role.EXTERNAL_AGENT, "EX"),
            Map.entry(Role.DATA_PROTECTION_OFFICER, "DP"),
            Map.entry(Role.AUDITOR, "AU"),
            Map.entry(Role.ADMIN, "AD"),
            Map.entry(Role.INTEGRATION, "IN"),
            Map.entry(Role.SYSTEM, "SYS"));

    private final Page page = Page.of("docs/lifecycle.md");
    private final List<String> files = TestSources.files()
            .map(Path::getFileName)
            .map(file -> file.toString().replace(".java", ""))
            .toList();

    @Test
    void everyStepIsListedWithEverythingThatBelongsToIt() {
        var to = page.written(TO);
        var needs = page.written(NEEDS);
        var events = page.written(EVENTS);
        page.mustHave(Arrays.stream(Step.values())
                .map(step -> "| `%s` | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                step.command(),
                                phases(step.phases()),
                                to.getOrDefault(step.command(), Page.UNTOLD),
                                needs.getOrDefault(step.command(), Page.UNTOLD),
                                events.getOrDefault(step.command(), Page.UNTOLD),
                                who(step),
                                step.needsVersion() ? "yes" : "",
                                step.path().isEmpty() ? "by the system" : "`" + step.path() + "`",
                                joined(tests(step))))
                .collect(joining("", HEAD, "")));
    }

    @Test
    void nothingIsLeftUntold() {
        for (int column : List.of(TO, NEEDS, EVENTS)) {
            assertThat(page.written(column))
                    .isNotEmpty()
                    .doesNotContainValue(Page.UNTOLD)
                    .doesNotContainValue("");
        }
    }

    /** A test counts by its name, {@code MakePromiseTest}, or by its tag, {@code @Tag("command-MakePromise")}. */
    @Test
    void everyStepHasATest() {
        assertThat(Step.values()).allSatisfy(step -> assertThat(tests(step))
                .as("tests of %s", step.command())
                .isNotEmpty());
    }

    @Test
    void everyTagNamesACommandThereIs() {
        assertThat(TestSources.proofs().stream()
                        .filter(proof -> proof.kind().equals("command"))
                        .map(TestSources.Proof::subject))
                .isSubsetOf(Arrays.stream(Step.values()).map(Step::command).toList());
    }

    @Test
    void everyEventFollowsFromAStep() {
        var told = page.written(EVENTS).values().stream().flatMap(cell -> Stream.of(cell.split(", ")));
        assertThat(told.distinct())
                .containsExactlyInAnyOrderElementsOf(DisputeEvent.all().stream()
                        .<String>map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void everyAddressIsInTheInterfacesDescription() {
        JsonNode paths = JsonMapper.shared()
                .readTree(Page.of("docs/openapi.json").text())
                .get("paths");
        assertThat(Step.values()).filteredOn(step -> !step.path().isEmpty()).allSatisfy(step -> assertThat(
                        paths.path(step.path()).has("post"))
                .as("POST %s", step.path())
                .isTrue());
    }

    private Set<String> tests(Step step) {
        var tests = new TreeSet<String>();
        TestSources.proofs().stream()
                .filter(proof ->
                        proof.kind().equals("command") && proof.subject().equals(step.command()))
                .map(TestSources.Proof::name)
                .forEach(tests::add);
        files.stream().filter(name -> name.equals(step.command() + "Test")).forEach(tests::add);
        return tests;
    }

    private static String who(Step step) {
        var callers = step.action().callers().stream()
                .sorted()
                .map(role -> SHORT.getOrDefault(role, role.name()))
                .collect(joining(" "));
        var action = step.action().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return callers.isEmpty() ? action + ": SYS" : action + ": " + callers;
    }

    private static String joined(Set<String> tests) {
        return tests.stream().map("`%s`"::formatted).collect(joining(", "));
    }

    private static String phases(Set<Phase> phases) {
        if (phases.isEmpty()) {
            return "nothing";
        }
        if (phases.equals(OPEN)) {
            return "open";
        }
        if (phases.equals(EnumSet.complementOf(EnumSet.of(Phase.MERGED)))) {
            return "any but MERGED";
        }
        return phases.size() == Phase.values().length
                ? "any"
                : phases.stream().map(Phase::name).collect(joining(", "));
    }
}
