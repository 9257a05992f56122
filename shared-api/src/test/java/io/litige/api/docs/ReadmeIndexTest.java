package io.litige.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.api.event.DisputeEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The feature index of the README misses no command, no address and no event. */
class ReadmeIndexTest {
    private final String readme = Page.of("README.md").text();

    @ParameterizedTest
    @EnumSource
    void everyStepIsInTheIndexWithItsAddress(Step step) {
        assertThat(readme.lines())
                .as("line of the index with `%s` and %s", step.command(), step.path())
                .anyMatch(line -> line.contains("`" + step.command() + "`") && line.contains(address(step)));
    }

    @ParameterizedTest
    @MethodSource("io.litige.api.event.DisputeEvent#all")
    void everyEventIsInTheIndex(Class<? extends DisputeEvent> event) {
        assertThat(readme).contains("`" + event.getSimpleName() + "`");
    }

    private static String address(Step step) {
        return step.path().isEmpty() ? "deadline" : "`" + step.path().replace("/disputes/{disputeId}", "") + "`";
    }
}
