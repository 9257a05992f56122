package io.litige.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EventName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The golden events of the contract as samples: every event, with everything in it or with as little as allowed. */
public final class Golden {
    private static final Path FILES = Path.of("../shared-api/src/test/resources/events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Golden() {}

    public static <E extends DisputeEvent> E full(Class<E> type) {
        return JSON.treeToValue(tree(type), type);
    }

    /** The same without anything that may be absent. */
    public static <E extends DisputeEvent> E bare(Class<E> type) {
        var tree = tree(type);
        strip(tree, type);
        return JSON.treeToValue(tree, type);
    }

    /** The same with every protected text erased. */
    public static <E extends DisputeEvent> E erased(Class<E> type) {
        var tree = tree(type);
        erase(tree);
        return JSON.treeToValue(tree, type);
    }

    private static JsonNode tree(Class<?> type) {
        var name = Objects.requireNonNull(type.getAnnotation(EventName.class));
        try {
            return JSON.readTree(Files.readString(FILES.resolve(name.value() + "." + name.revision() + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void erase(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("dataClass") && object.has("subject")) {
            assertThat(object.remove("value")).isNotNull();
        }
        node.forEach(Golden::erase);
    }

    private static void strip(JsonNode node, Class<?> type) {
        if (type.isRecord() && node instanceof ObjectNode object) {
            for (RecordComponent component : type.getRecordComponents()) {
                boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                boolean text = type.getSimpleName().equals("Protected");
                if (optional && !text) {
                    object.remove(component.getName());
                } else if (object.has(component.getName())) {
                    strip(object.get(component.getName()), component.getType(), component);
                }
            }
        }
    }

    private static void strip(JsonNode node, Class<?> type, RecordComponent component) {
        var generic = component.getGenericType().getTypeName();
        if (node instanceof ArrayNode array && generic.matches("java\\.util\\.List<io\\..*>")) {
            var element = generic.substring("java.util.List<".length(), generic.length() - 1);
            try {
                var elementType = Class.forName(element);
                array.forEach(item -> strip(item, elementType));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        } else {
            strip(node, type);
        }
    }
}
