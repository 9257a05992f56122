package io.litige.bench.question;

import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Role;
import io.litige.bench.measure.Work;
import io.litige.bench.stage.Herd;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Each client appends one event after the other straight to the storage engine: no bus, no dispute, no rule. */
record EngineAppends(EventStorageEngine engine, Herd herd, int clients) implements Work {
    private static final AgentId AGENT = AgentId.of("bench");

    @Override
    public void prepare() throws Exception {
        herd.refresh();
    }

    @Override
    public void once(int client) {
        var head = herd.next(client, clients);
        long next = head.version() + 1;
        engine.appendEvents(List.of(
                new GenericDomainEventMessage<>("DisputeAggregate", head.id().toString(), next, event(head.id()))));
        head.version(next);
    }

    private static OriginIdentified event(DisputeId dispute) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var act = new Act(AGENT, Role.AGENT, Channel.API, UUID.randomUUID(), null, now, now);
        return new OriginIdentified(
                dispute, act, "G1", OriginKind.DELIVERY, "DLV-88", "CARRIER_HANDLING", List.of(), null);
    }
}
