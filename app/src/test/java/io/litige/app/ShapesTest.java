package io.litige.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.app.product.ProductInside;
import io.litige.command.CommandSide;
import io.litige.query.QuerySide;
import java.util.List;
import org.axonframework.common.ProcessRetriesExhaustedException;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;

/** Each shape of a process starts and contains what its name says. */
class ShapesTest {
    @Test
    void withoutAProfileAProcessDoesBoth() {
        var both = ProductInside.shared().context();
        assertThat(both.getBeanNamesForType(CommandSide.class)).isNotEmpty();
        assertThat(both.getBeanNamesForType(QuerySide.class)).isNotEmpty();
    }

    @Test
    void commandAndQueryShareOneDatabase() {
        var database = Database.fresh();
        try (var first = ProductInside.start(database, List.of("command"));
                var second = ProductInside.start(database, List.of("query"))) {
            var command = first.context();
            var query = second.context();
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
        assertThatThrownBy(() -> ProductInside.start(Database.fresh(), List.of("axonserver")))
                .hasRootCauseInstanceOf(ProcessRetriesExhaustedException.class);
    }
}
