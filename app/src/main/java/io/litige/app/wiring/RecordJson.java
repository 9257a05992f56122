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
 * How records become JSON trees that are kept for ten years: no nulls, sorted keys, amounts as text, instants in
 * ISO 8601, unknown fields refused. A {@link Protected} stays an object in the tree: only {@link ProtectedJson} may turn
 * it into text.
 */
final class RecordJson {
    private RecordJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new SimpleModule("protected")
                        .addSerializer(Protected.class, new KeepInTree())
                        .addDeserializer(Protected.class, new TakeFromTree()))
                .changeDefaultPropertyInclusion(inclusion ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .withConfigOverride(
                        BigDecimal.class,
                        override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static final class KeepInTree extends StdSerializer<Protected> {
        KeepInTree() {
            super(Protected.class);
        }

        @Override
        public void serialize(Protected value, JsonGenerator generator, SerializationContext context) {
            generator.writeEmbeddedObject(value);
        }
    }

    private static final class TakeFromTree extends StdDeserializer<Protected> {
        TakeFromTree() {
            super(Protected.class);
        }

        @Override
        public Protected deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
                    && parser.getEmbeddedObject() instanceof Protected value) {
                return value;
            }
            return context.reportInputMismatch(
                    this, "a protected text stands here in another form than its commitment");
        }
    }
}
