package io.litige.api.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.api.value.Phase;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/lifecycle.md} lists every step as {@link Step} has it; the column "needs" is written by hand and kept. */
class LifecyclePageTest {
    private static final String HEAD = """
            | Step | From | Permission | If-Match | Needs | `POST` |
            |---|---|---|---|---|---|
            """;
    private static final int NEEDS = 5;
    private static final Set<Phase> OPEN = EnumSet.range(Phase.REGISTERED, Phase.AGREED);

    private final Page page = Page.of("docs/lifecycle.md");

    @Test
    void everyStepIsListedWithItsPhasesPermissionAndAddress() {
        var needs = page.written(NEEDS);
        page.mustHave(
                Arrays.stream(Step.values()).map(step -> line(step, needs)).collect(joining("", HEAD, "")));
    }

    @Test
    void everyStepSaysWhatItNeeds() {
        assertThat(page.written(NEEDS))
                .isNotEmpty()
                .doesNotContainValue(Page.UNTOLD)
                .doesNotContainValue("");
    }

    private static String line(Step step, Map<String, String> needs) {
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        step.command(),
                        phases(step.phases()),
                        step.action().name().toLowerCase(Locale.ROOT),
                        step.needsVersion() ? "yes" : "",
                        needs.getOrDefault(step.command(), Page.UNTOLD),
                        step.path().isEmpty() ? "by the deadline" : "`" + step.path() + "`");
    }

    private static String phases(Set<Phase> phases) {
        if (phases.isEmpty()) {
            return "nothing";
        }
        if (phases.equals(OPEN)) {
            return "open";
        }
        return phases.size() == Phase.values().length
                ? "any"
                : phases.stream().map(Phase::name).collect(joining(", "));
    }
}
