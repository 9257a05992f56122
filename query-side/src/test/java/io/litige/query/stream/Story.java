package io.litige.query.stream;

import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.CustomerId;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import io.litige.api.value.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events of one made-up dispute, for telling short stories in tests. */
public final class Story {
    public static final CustomerId CUSTOMER = CustomerId.ofReference("CL-004217");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DisputeId dispute = new DisputeId(UUID.randomUUID());

    public DisputeId dispute() {
        return dispute;
    }

    /** The golden event of that type, moved into this story. */
    public <E extends DisputeEvent> E golden(Class<E> type, String occurredAt, String recordedAt) {
        return golden(type, occurredAt, recordedAt, Map.of());
    }

    /** The same with some parts replaced by other JSON values. */
    public <E extends DisputeEvent> E golden(
            Class<E> type, String occurredAt, String recordedAt, Map<String, Object> parts) {
        JsonNode tree = JSON.valueToTree(Golden.full(type));
        var event = (ObjectNode) tree;
        event.put("disputeId", dispute.toString());
        var act = (ObjectNode) event.get("act");
        act.put("occurredAt", occurredAt);
        act.put("recordedAt", recordedAt);
        act.put("requestId", UUID.randomUUID().toString());
        new HashMap<>(parts).forEach((name, value) -> event.set(name, JSON.valueToTree(value)));
        return JSON.treeToValue(event, type);
    }

    public CommunicationRecorded call(String id, String content, String occurredAt, String recordedAt) {
        return new CommunicationRecorded(
                dispute,
                act("demo-agent", Role.AGENT, occurredAt, recordedAt),
                id,
                Direction.INBOUND,
                Channel.PHONE,
                null,
                null,
                Protected.freeText(CUSTOMER, content),
                true,
                null,
                null,
                List.of(),
                null);
    }

    public RecordCorrected correction(long target, String field, String value, String recordedAt) {
        return new RecordCorrected(
                dispute,
                act("demo-supervisor", Role.SUPERVISOR, recordedAt, recordedAt),
                target,
                Map.of(field, Protected.freeText(CUSTOMER, value)),
                Protected.freeText(CUSTOMER, "Erreur de saisie"));
    }

    private static Act act(String actor, Role role, String occurredAt, String recordedAt) {
        return new Act(
                new AgentId(actor),
                role,
                Channel.PHONE,
                UUID.randomUUID(),
                null,
                Instant.parse(occurredAt),
                Instant.parse(recordedAt));
    }
}
