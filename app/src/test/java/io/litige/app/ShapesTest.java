package io.litige.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.command.CommandSide;
import io.litige.query.QuerySide;
import java.util.List;
import org.axonframework.common.ProcessRetriesExhaustedException;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Each shape of a process starts and contains what its name says. */
class ShapesTest {
    @Test
    void withoutAProfileAProcessDoesBoth() {
        try (var both = start(List.of())) {
            assertThat(both.getBeanNamesForType(CommandSide.class)).isNotEmpty();
            assertThat(both.getBeanNamesForType(QuerySide.class)).isNotEmpty();
        }
    }

    @Test
    void commandAndQueryShareOneDatabase() {
        var database = Database.fresh();
        try (var command = TestApplication.start(database, List.of("command"));
                var query = TestApplication.start(database, List.of("query"))) {
            assertThat(command.getBeanNamesForType(CommandSide.class)).isNotEmpty();
            assertThat(command.getBeanNamesForType(QuerySide.class)).isEmpty();
            assertThat(query.getBeanNamesForType(QuerySide.class)).isNotEmpty();
            assertThat(query.getBeanNamesForType(CommandSide.class)).isEmpty();
            assertThat(query.getBeanNamesForType(Repository.class))
                    .as("no process without the command side may handle commands")
                    .isEmpty();
        }
    }

    /** Everything is wired, and then the record cannot be reached. */
    @Test
    void withAxonServerAwayAProcessRefusesToStart() {
        assertThatThrownBy(() -> start(List.of("axonserver")))
                .hasRootCauseInstanceOf(ProcessRetriesExhaustedException.class);
    }

    private static ConfigurableApplicationContext start(List<String> profiles) {
        return TestApplication.start(Database.fresh(), profiles);
    }
}
