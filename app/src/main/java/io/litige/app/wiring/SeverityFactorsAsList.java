package io.litige.app.wiring;

import io.litige.api.value.SeverityFactorKind;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 of {@code severity-assessed} kept points by name and one sentence; revision 2 keeps what was measured. What
 * was not recorded then stays absent: nothing is measured after the fact (ADR 0034).
 */
final class SeverityFactorsAsList extends SingleEventUpcaster {
    static final SerializedType FROM = new SimpleSerializedType("severity-assessed", "1");
    private static final SerializedType TO = new SimpleSerializedType("severity-assessed", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, SeverityFactorsAsList::upcast);
    }

    private static JsonNode upcast(JsonNode payload) {
        var next = (ObjectNode) payload.deepCopy();
        var points = next.remove("factors");
        var factors = next.putArray("factors");
        points.properties().forEach(entry -> factors.addObject()
                .put("kind", kind(entry.getKey()).name())
                .put("points", entry.getValue().asInt())
                .put("weight", 1));
        next.set("assessed", next.get("level"));
        next.put("pinned", false);
        return next;
    }

    private static SeverityFactorKind kind(String name) {
        return name.equals("criticality") ? SeverityFactorKind.CRITICALITY : SeverityFactorKind.MONEY;
    }
}
