package io.litige.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.DisputeCommand;
import io.litige.api.event.DisputeEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The feature index of the README misses no command and no event. */
class ReadmeIndexTest {
    private final String readme = Page.of("README.md").text();

    @ParameterizedTest
    @MethodSource("commandsAndEvents")
    void isInTheIndex(String name) {
        assertThat(readme).containsPattern("`" + name + "`");
    }

    static Stream<String> commandsAndEvents() {
        var commands = Arrays.stream(DisputeCommand.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
        return Stream.concat(commands, DisputeEvent.all().stream()).map(Class::getSimpleName);
    }
}
