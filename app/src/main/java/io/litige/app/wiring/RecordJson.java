package io.litige.app.wiring;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.value.Protected;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new SimpleModule("protected")
                        .addSerializer(Protected.class, new Seal())
                        .addDeserializer(Protected.class, new Open()))
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
                .disable(SerializationFeature.WRAP_EXCEPTIONS)
                .build();
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
