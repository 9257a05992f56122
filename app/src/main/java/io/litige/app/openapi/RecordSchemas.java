package io.litige.app.openapi;

import io.litige.api.command.DisputeCommand;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says of every part of a record whether it is always there, and whether it can be null, as its type says it. */
final class RecordSchemas {
    private RecordSchemas() {}

    static void complete(Map<String, Schema<?>> schemas, SchemaNames names) {
        schemas.forEach((name, schema) -> {
            var type = names.type(name);
            if (type != null && type.isRecord() && schema.getProperties() != null) {
                complete(schema, type);
            }
        });
        money(schemas.get("Money"));
    }

    private static void complete(Schema<?> schema, Class<?> type) {
        var properties = new TreeMap<String, Schema<?>>();
        schema.getProperties().forEach(properties::put);
        for (var part : type.getRecordComponents()) {
            if (properties.containsKey(part.getName()) && nullable(part)) {
                properties.computeIfPresent(part.getName(), (name, property) -> nullable(property));
            }
        }
        setProperties(schema, properties);
        schema.setRequired(required(type, properties));
    }

    private static @Nullable List<String> required(Class<?> type, Map<String, ?> properties) {
        var names = Arrays.stream(type.getRecordComponents())
                .filter(part -> properties.containsKey(part.getName()) && !nullable(part) && !flag(type, part))
                .map(RecordComponent::getName)
                .toList();
        return names.isEmpty() ? null : names;
    }

    /** A flag of a command may be left out, and is off then. */
    private static boolean flag(Class<?> type, RecordComponent part) {
        return DisputeCommand.class.isAssignableFrom(type) && part.getType() == boolean.class;
    }

    private static boolean nullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** OpenAPI 3.0 ignores whatever stands beside a reference, so a reference that can be null is wrapped. */
    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() == null) {
            return property.nullable(true);
        }
        return new ComposedSchema()
                .addAllOfItem(new Schema<>().$ref(property.get$ref()))
                .nullable(true);
    }

    private static void money(@Nullable Schema<?> money) {
        if (money == null) {
            return;
        }
        var properties = new TreeMap<String, Schema<?>>();
        properties.put(
                "amount",
                new StringSchema()
                        .pattern("^-?\\d{1,18}(\\.\\d{1,4})?$")
                        .description("Text, so that no reader rounds it; no more decimals than the currency has.")
                        .example("150.00"));
        properties.put(
                "currency",
                new StringSchema()
                        .pattern("^[A-Z]{3}$")
                        .description("ISO 4217 code.")
                        .example("EUR"));
        setProperties(money, properties);
        money.setRequired(List.of("amount", "currency"));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void setProperties(Schema<?> schema, Map<String, ? extends Schema<?>> properties) {
        ((Schema) schema).setProperties(properties);
    }
}
