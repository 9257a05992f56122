package io.litige.app.wiring;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.litige.api.value.Protected;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How records become JSON that is kept for ten years: no nulls, sorted keys, amounts as text, instants in ISO 8601,
 * unknown fields refused. A {@link Protected} is written and read by {@link ProtectedJson} only.
 */
final class RecordJson {
    private RecordJson() {}

    /** For events: what is in them stays in them, empty or not. */
    static JsonMapper mapper() {
        return builder().build();
    }

    /** For what views keep, which is written anew whenever the record says so: what is empty is not written. */
    static JsonMapper shortly() {
        var builder = builder();
        for (var many : List.of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(many, override -> override.setIncludeAsProperty(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
                    .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder.build();
    }

    private static JsonMapper.Builder builder() {
        // Commitments are names, too, and no two are alike: a table of names seen would only grow and be thrown away.
        var factory = JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new SimpleModule("record")
                        .addSerializer(Protected.class, new Seal())
                        .addDeserializer(Protected.class, new Open())
                        .addDeserializer(Instant.class, new Time()))
                .changeDefaultPropertyInclusion(inclusion ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .withConfigOverride(
                        BigDecimal.class,
                        override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // What is refused is said in our words, without what stands around it.
                .disable(DeserializationFeature.WRAP_EXCEPTIONS)
                .disable(SerializationFeature.WRAP_EXCEPTIONS);
    }

    /** As {@link Instant#toString} writes it: the platform's parser took a sixth of reading an event. */
    private static final class Time extends StdDeserializer<Instant> {
        Time() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return ITU.parseDateTime(parser.getValueAsString("")).toInstant();
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(
                        Instant.class, parser.getValueAsString(""), "no instant of ISO 8601");
            }
        }
    }

    private static final class Seal extends StdSerializer<Protected> {
        Seal() {
            super(Protected.class);
        }

        @Override
        public void serialize(Protected value, JsonGenerator generator, SerializationContext context) {
            if (!(context.getAttribute(Sealing.class) instanceof Sealing sealing)) {
                throw new IllegalStateException("a protected text is not written without its seal");
            }
            sealing.replace(value, generator);
        }
    }

    private static final class Open extends StdDeserializer<Protected> {
        Open() {
            super(Protected.class);
        }

        @Override
        public Protected deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.START_OBJECT
                    && context.getAttribute(Opening.class) instanceof Opening opening) {
                var text = opening.text(parser);
                if (text != null) {
                    return text;
                }
            }
            return context.reportInputMismatch(
                    this, "a protected text stands here in another form than its commitment");
        }
    }
}
