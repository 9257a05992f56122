package io.litige.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.command.CommandSide;
import io.litige.query.QuerySide;
import java.util.List;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
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

    @Test
    void withAxonServerAwayAProcessStartsAndSaysThatTheRecordIsDown() {
        try (var both = start(List.of("axonserver"))) {
            assertThat(both.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            var record = both.getBean("eventStoreHealthIndicator", HealthIndicator.class);
            assertThat(record.health()).extracting(Health::getStatus).isEqualTo(Status.DOWN);
        }
    }

    private static ConfigurableApplicationContext start(List<String> profiles) {
        return TestApplication.start(Database.fresh(), profiles);
    }
}
