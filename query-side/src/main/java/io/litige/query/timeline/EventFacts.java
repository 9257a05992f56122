package io.litige.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.Protected;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * The parts of an event as plain data, for machines: codes and numbers as they stand in the event, protected texts
 * readable, or with the reason why they are not. Written the same way, byte for byte, each time.
 */
public final class EventFacts {
    /** Whose answer it was stands in the same record: marks are told of teams alone (requirement 31). */
    private static final Set<String> NO_MARKS = Set.of("communication", "answeredAt", "policyVersion");

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    /** One for all readers: it learns each kind of event once. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new ShownSerializer()))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final ObjectWriter writer;

    public EventFacts(Veil veil) {
        writer = MAPPER.writer().withAttribute(Veil.class, veil);
    }

    /** The event without what every event has: its dispute and its act. */
    public Map<String, Object> of(DisputeEvent event) {
        var facts = parts(event);
        facts.remove("disputeId");
        facts.remove("act");
        if (event instanceof AnswerReviewed) {
            facts.keySet().retainAll(NO_MARKS);
        }
        return facts;
    }

    /** One line of JSON, keys sorted, nothing absent written. */
    public byte[] line(Object document) {
        return writer.writeValueAsBytes(document);
    }

    private Map<String, Object> parts(DisputeEvent event) {
        try (var parts = TokenBuffer.forGeneration()) {
            writer.writeValue(parts, event);
            return MAPPER.readValue(parts.asParser(), FACTS);
        }
    }

    private static final class ShownSerializer extends StdSerializer<Protected> {
        ShownSerializer() {
            super(Protected.class);
        }

        @Override
        public void serialize(Protected text, JsonGenerator json, SerializationContext context) {
            var veil = Objects.requireNonNull((Veil) context.getAttribute(Veil.class));
            context.writeValue(json, Shown.of(text, veil));
        }
    }
}
