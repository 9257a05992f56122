package io.litige.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.Event;
import io.litige.app.store.AxonServerEvents;
import io.litige.app.store.RecordUnreachable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that takes a question and never ends its answer keeps nobody, and nothing it left out passes for all there is. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AxonServerSilenceTest {
    @Test
    void theStreamOfOneAggregateEndsInTimeAndIsNotTakenForWhole() {
        try (var server = new AxonServerDouble()) {
            var at = server.address().split(":");
            var factory = AxonServerConnectionFactory.forClient("test")
                    .routingServers(new ServerAddress(at[0], Integer.parseInt(at[1])))
                    .build();
            try {
                var channel = factory.connect("default").eventChannel();
                channel.appendEvents(event("whole", 0), event("stuck", 0)).join();
                var events = new AxonServerEvents(() -> channel, Duration.ofMillis(500));
                server.events.getStuckAt("stuck");

                assertThatThrownBy(() -> events.ofStream("stuck", 0, 10))
                        .isInstanceOf(RecordUnreachable.class)
                        .hasMessageContaining("stuck");
                assertThat(events.ofStream("stuck", 0, 1)).hasSize(1);
                assertThat(events.ofStream("whole", 0, 10)).hasSize(1);
            } finally {
                factory.shutdown();
            }
        }
    }

    private static Event event(String aggregate, long sequence) {
        return Event.newBuilder()
                .setAggregateIdentifier(aggregate)
                .setAggregateType("Dispute")
                .setAggregateSequenceNumber(sequence)
                .build();
    }
}
