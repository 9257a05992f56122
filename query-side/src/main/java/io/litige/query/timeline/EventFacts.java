package io.litige.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.Protected;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The parts of an event as plain data, for machines: codes and numbers as they stand in the event, protected texts
 * readable, or with the reason why they are not. Written the same way, byte for byte, each time.
 */
public final class EventFacts {
    /** Whose answer it was stands in the same record: marks are told of teams alone (requirement 31). */
    private static final Set<String> NO_MARKS = Set.of("communication", "answeredAt", "policyVersion");

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final JsonMapper mapper;

    public EventFacts(Veil veil) {
        var module = new SimpleModule().addSerializer(new ShownSerializer(veil));
        mapper = JsonMapper.builder()
                .addModule(module)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /** The event without what every event has: its dispute and its act. */
    public Map<String, Object> of(DisputeEvent event) {
        var facts = mapper.convertValue(event, FACTS);
        facts.remove("disputeId");
        facts.remove("act");
        if (event instanceof AnswerReviewed) {
            facts.keySet().retainAll(NO_MARKS);
        }
        return facts;
    }

    /** One line of JSON, keys sorted, nothing absent written. */
    public byte[] line(Object document) {
        return mapper.writeValueAsBytes(document);
    }

    private static final class ShownSerializer extends StdSerializer<Protected> {
        private final transient Veil veil;

        ShownSerializer(Veil veil) {
            super(Protected.class);
            this.veil = veil;
        }

        @Override
        public void serialize(Protected text, JsonGenerator json, SerializationContext context) {
            json.writePOJO(Shown.of(text, veil));
        }
    }
}
